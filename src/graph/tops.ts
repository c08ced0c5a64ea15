import { COMPANY } from "../model/graph.js";
import type { NodeId } from "../model/graph.js";
import { listNames } from "../wording/index.js";
import type { BoxLines } from "./box-lines.js";
import type { BuildContext } from "./context.js";
import type { PeopleLines } from "./people-lines.js";
import type { CommitteeDraft, OfficerDraft, Register } from "./register.js";

/**
 * Decides where officers without a line hang, and where committees with officers below them hang. Returns the officer
 * that everything else hangs under. Returns nothing if several officers are at the top or the file does not say who is
 * at the top.
 */
export function placeOfficers(context: BuildContext, people: PeopleLines, boxes: BoxLines): NodeId | undefined {
  const { register } = context;
  const ceos = register.officers.filter(isCeo);
  const [ceo, otherCeo] = ceos;
  if (ceo !== undefined && otherCeo === undefined) hangUnderCeo(register, people, boxes, ceo.id);

  const tops = findTops(register, boxes);
  const isFlat = ceos.length === 0 && register.officers.every(({ id }) => people.find(id) === undefined);
  const leader = findLeader(tops);
  if (!isFlat) reportSeveralTops(context, tops, leader);

  const isAlone = tops.loose.every((officer) => officer === leader);
  const root = isAlone && !isFlat ? leader?.id : undefined;
  placeCommittees(register, boxes, root);
  for (const { id } of tops.loose) if (boxes.find(id) === undefined) boxes.tryPlace(id, COMPANY, "top", false);
  if (root !== undefined) moveUnderRoot(register, boxes, root);
  return root;
}

function isCeo({ roles }: OfficerDraft): boolean {
  return roles.some(({ id }) => id === "ceo");
}

/**
 * Puts the CEO above each officer who has no line. The officer gets this default both in the lines between people and
 * in the lines between boxes, or in neither, because the two must agree.
 */
function hangUnderCeo(register: Register, people: PeopleLines, boxes: BoxLines, ceo: NodeId): void {
  for (const { id } of register.officers) {
    if (id === ceo || boxes.find(id) !== undefined || boxes.forest.wouldLoop(id, ceo)) continue;
    if (people.find(id) === undefined && !people.tryGuess(id, ceo)) continue;
    boxes.tryPlace(id, ceo, "ceo", true);
  }
}

/** Officers with neither an officer nor a post above them, in file order. */
interface Tops {
  /** All officers at the top. */
  readonly all: readonly OfficerDraft[];
  /** Officers that do not hang anywhere yet. */
  readonly loose: readonly OfficerDraft[];
  /** Officers among `loose` for whom the file states no line at all. */
  readonly free: readonly OfficerDraft[];
  readonly onBoard: readonly OfficerDraft[];
}

function findTops(register: Register, boxes: BoxLines): Tops {
  const findAbove = ({ id }: OfficerDraft) => register.drafts.get(boxes.find(id)?.under ?? "");
  const isLoose = ({ id }: OfficerDraft) => boxes.find(id) === undefined;
  const all = register.officers.filter((officer) => isLoose(officer) || findAbove(officer)?.kind === "committee");
  const loose = all.filter(isLoose);
  return {
    all,
    loose,
    free: loose.filter(({ id }) => boxes.findCut(id) === undefined),
    onBoard: all.filter((officer) => {
      const above = findAbove(officer);
      return above?.kind === "committee" && isBoard(above);
    }),
  };
}

/**
 * Returns the CEO, or else the first officer that reports to nobody or to the board. An officer that reports to some
 * other committee (internal audit, say) leads the company only if there is nobody else.
 */
function findLeader({ all, free, onBoard }: Tops): OfficerDraft | undefined {
  const leading = new Set([...free, ...onBoard]);
  return all.find(isCeo) ?? all.find((officer) => leading.has(officer)) ?? all[0];
}

function reportSeveralTops({ problems, label }: BuildContext, tops: Tops, leader: OfficerDraft | undefined): void {
  const { free } = tops;
  const leads = leader !== undefined && !free.includes(leader) && !tops.loose.includes(leader);
  const [first, second] = free;
  const anchor = leads ? first : second;
  if (anchor === undefined) return;
  const names = listNames(free.map(({ id }) => label(id)));
  const count = free.length === 1 ? "1 officer reports" : `${free.length} officers report`;
  problems.push({
    rule: "root-count",
    message: leads
      ? `${count} to nobody, although ${label(leader.id)} stands at the top: ${names}. Add reportsTo.`
      : `${count} to nobody: ${names}. Add reportsTo to all but one.`,
    help: "Add the missing reporting line; if all of them are at the top, the chart shows them side by side.",
    origin: anchor.entry.origin,
    subjects: free.map(({ id }) => id),
  });
}

/** Places the board above the root. Places the other committees that officers or units report to beside the root. */
function placeCommittees(register: Register, boxes: BoxLines, root: NodeId | undefined): void {
  const standing = new Set([...register.officers, ...register.units].map(({ id }) => boxes.find(id)?.under));
  const board = root === undefined ? undefined : findBoardAbove(register, boxes, root);
  if (board !== undefined) boxes.tryPlace(board, COMPANY, "board", false);
  for (const committee of register.committees) {
    if (committee.id === board || !standing.has(committee.id)) continue;
    if (board !== undefined) boxes.tryPlace(committee.id, board, "committee", true);
    else boxes.tryPlace(committee.id, COMPANY, isBoard(committee) ? "board" : "committee", !isBoard(committee));
  }
  if (root === undefined || boxes.find(root) !== undefined) return;
  if (board === undefined) boxes.tryPlace(root, COMPANY, "top", false);
  else boxes.tryPlace(root, board, "board", true);
}

/** Returns the board that the root reports to, or else the first board of the file. */
function findBoardAbove(register: Register, boxes: BoxLines, root: NodeId): NodeId | undefined {
  const boards = register.committees.filter(isBoard);
  const above = boxes.find(root)?.under;
  return (boards.find(({ id }) => id === above) ?? boards[0])?.id;
}

function isBoard({ entry }: CommitteeDraft): boolean {
  return entry.kind === "board";
}

/**
 * Moves lines that lead to a post in the top box, so that they end at the root. Such lines ended at the company until
 * the root was known.
 */
function moveUnderRoot(register: Register, boxes: BoxLines, root: NodeId): void {
  for (const { id } of [...register.officers, ...register.units]) {
    const place = boxes.find(id);
    if (place?.under === COMPANY && place.because === "reports-to") {
      boxes.tryPlace(id, root, "reports-to", false);
    }
  }
}
