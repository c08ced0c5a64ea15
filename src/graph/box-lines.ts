import type { Reference } from "../model/company.js";
import { COMPANY } from "../model/graph.js";
import type { BoxPlace, Cut, NodeId, PlaceReason } from "../model/graph.js";
import type { BuildContext } from "./context.js";
import { Forest } from "./forest.js";
import { reportLoop } from "./loops.js";
import type { WrittenLine } from "./loops.js";
import type { PeopleLines } from "./people-lines.js";
import { OFFICER_OR_POST } from "./wanted.js";
import type { OfficerDraft, Register, UnitDraft } from "./register.js";
import type { Seats } from "./seats.js";

/**
 * Lines from each box to the box above it, which never form a loop. Boxes are officers, units and the committees above
 * officers.
 */
export class BoxLines {
  readonly #forest = new Forest();
  readonly #places = new Map<NodeId, BoxPlace>();
  readonly #cuts = new Map<NodeId, Cut>();

  get forest(): Forest {
    return this.#forest;
  }

  find(id: NodeId): BoxPlace | undefined {
    return this.#places.get(id);
  }

  findCut(id: NodeId): Cut | undefined {
    return this.#cuts.get(id);
  }

  /**
   * Records that the file asks for a line that cannot be drawn, and why. The place that the box gets instead carries
   * this reason.
   */
  cut(id: NodeId, why: Cut): void {
    this.#cuts.set(id, why);
  }

  /**
   * Hangs a box under another, unless that would close a loop. A line to the company never closes a loop, since nothing
   * is above the company.
   */
  tryPlace(id: NodeId, under: NodeId, because: PlaceReason, guessed: boolean): boolean {
    if (under !== COMPANY) {
      if (this.#forest.wouldLoop(id, under)) return false;
      this.#forest.add(id, under);
    }
    const cut = this.#cuts.get(id);
    this.#places.set(id, { under, because, guessed, ...(cut && { cut }) });
    return true;
  }
}

/**
 * Adds nesting and the lines that the file states. Nesting comes first, then lines in file order: if nesting and a line
 * form a loop together, the finding points at the line in the file.
 */
export function addWrittenPlaces(context: BuildContext, people: PeopleLines, seats: Seats): BoxLines {
  const boxes = new BoxLines();
  const lines: WrittenLine[] = [];
  const unitsOnLines: UnitDraft[] = [];
  for (const draft of context.register.drafts.values()) {
    if (draft.kind === "officer") {
      const line = findOfficerLine(context, people, seats, draft);
      if (line !== undefined) lines.push(line);
      const cut = people.findCut(draft.id);
      if (cut !== undefined) boxes.cut(draft.id, cut);
    } else if (draft.kind === "unit" && draft.id !== context.register.mergedUnit) {
      const line = findUnitLine(context, seats, draft);
      if (line === undefined) {
        if (draft.entry.reportsTo !== undefined) boxes.cut(draft.id, "unknown");
        nest(context.register, boxes, draft);
      } else {
        lines.push(line);
        unitsOnLines.push(draft);
      }
    }
  }
  for (const line of lines) {
    if (boxes.tryPlace(line.from, line.to, "reports-to", false)) continue;
    boxes.cut(line.from, "loop");
    reportLoop(context, boxes.forest, line);
  }
  for (const unit of unitsOnLines) {
    if (boxes.find(unit.id) === undefined) nest(context.register, boxes, unit);
  }
  return boxes;
}

function findOfficerLine(
  context: BuildContext,
  people: PeopleLines,
  seats: Seats,
  { id, entry }: OfficerDraft,
): WrittenLine | undefined {
  const manager = people.findWritten(id);
  if (manager === undefined || entry.reportsTo === undefined) return undefined;
  return toBoxLine(context, seats, id, manager, entry.reportsTo);
}

function findUnitLine(context: BuildContext, seats: Seats, { id, entry }: UnitDraft): WrittenLine | undefined {
  const to = entry.reportsTo && context.references.resolve(entry.reportsTo, OFFICER_OR_POST);
  return to === undefined || entry.reportsTo === undefined
    ? undefined
    : toBoxLine(context, seats, id, to, entry.reportsTo);
}

/**
 * Turns a line to a manager into a line to a box. A post has no box of its own, so the line leads to the post's unit.
 * If the post is in the top box or belongs to no unit, the line leads to the company.
 */
function toBoxLine(
  { register }: BuildContext,
  seats: Seats,
  from: NodeId,
  manager: NodeId,
  reference: Reference,
): WrittenLine {
  const box = register.drafts.get(manager)?.kind === "post" ? (seats.get(manager) ?? COMPANY) : manager;
  return { from, to: box === register.mergedUnit ? COMPANY : box, reference };
}

/**
 * Hangs a unit under the unit it is nested in. If that outer unit stands for the company, or if the line would close a
 * loop, the inner unit waits until the top box is known.
 */
function nest(register: Register, boxes: BoxLines, { id, within }: UnitDraft): void {
  if (within !== undefined && within !== register.mergedUnit) boxes.tryPlace(id, within, "nested", false);
}
