import type { Checkpoint } from "../../model/deadline.js";
import type { Committee, Graph, Head, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import { answerersOf, colourOfPost, differsFromLine, isOwnColour, ownerOfUnit } from "../../model/queries.js";
import type { ColouredRoles } from "../../model/queries.js";
import {
  countOf,
  displayName,
  formatCount,
  holderOf,
  holderText,
  joinOnCard,
  officerTitle,
  postName,
} from "../../wording/index.js";
import type { Holder } from "../../wording/index.js";
import type { BadgeContent } from "./badges.js";
import type { DrawnDiff } from "../../model/drawn-diff.js";
import type { CardContent, CardLine } from "./card.js";
import type { BoxIndex } from "./boxes-of-entries.js";
import { deputyLines, tallyLines } from "./extra-lines.js";
import { headLines, headsOnCard, toHolderLine } from "./head-lines.js";
import { portraitsOf } from "./portraits.js";

export interface ContentContext {
  readonly graph: Graph;
  readonly boxIndex: BoxIndex;
  /** Check of the deadline, called often; it may stop the work, but never changes the result. */
  readonly checkpoint: Checkpoint;
  /** Further officers with a colour of their own, in the order of the legend. */
  readonly coloured: ColouredRoles;
  /** Changes to mark on a chart that compares two versions of a company; absent on every other chart. */
  readonly changes?: DrawnDiff | undefined;
  /** Whether cards show people in circles; never set if names are withheld. */
  readonly hasPortraits?: boolean;
}

const LINE_CUT = alertTag("line cut");

/** Words on the company's own box: the heading of every page already gives the name of the company. */
const WHOLE = "Whole organisation";

export function companyContent({ graph }: ContentContext): CardContent {
  const { headcount } = graph.company;
  return {
    name: WHOLE,
    lines: [],
    ...(headcount !== undefined && { headcount: formatCount(headcount) }),
    badges: [],
    hasStripe: false,
  };
}

export function officerContent(context: ContentContext, officer: Officer): CardContent {
  const { graph, boxIndex } = context;
  const colour = colourOfPost(graph, officer.id, context.coloured);
  const headcount = officer.id === graph.root ? graph.company.headcount : undefined;
  // Next to the headcount of the company, the count of the few people for whom the top officer alone answers would look
  // like a mistake.
  const tally = headcount === undefined ? tallyLines(boxIndex, officer) : [];
  return {
    name: officerTitle(officer),
    lines: [...holderLines(context, holderOf(officer), "Holder not named"), ...deputyLines(graph, officer), ...tally],
    saysHowMuch: tally.length > 0,
    ...portraitsOf(context, [officer]),
    ...(headcount !== undefined && { headcount: formatCount(headcount) }),
    badges: [...(boxIndex.cut.has(officer.id) ? [LINE_CUT] : []), letters(context, officer.id, "solid")],
    hasStripe: isOwnColour(colour),
  };
}

export function unitContent(context: ContentContext, unit: Unit): CardContent {
  return {
    name: unit.name,
    lines: headLines(context, unit),
    ...portraitsOf(context, headsOnCard(context, unit)),
    ...(unit.headcount !== undefined && { headcount: formatCount(unit.headcount) }),
    badges: [
      ...(context.boxIndex.cut.has(unit.id) ? [LINE_CUT] : []),
      ...(unit.status === "planned" ? [tag(unit.status)] : []),
      ...unitBadges(context, unit),
    ],
    hasStripe: true,
  };
}

export function postContent(context: ContentContext, post: Post): CardContent {
  const holder = holderOf(post);
  const holders = post.title === undefined ? [] : holderLines(context, holder, "Holder not named");
  const lines = [...holders, ...deputyLines(context.graph, post)];
  const badges = context.boxIndex.cut.has(post.id) ? [LINE_CUT] : [];
  return {
    name: postName(post),
    lines,
    ...portraitsOf(context, [post]),
    badges,
    hasStripe: post.unit !== undefined,
  };
}

export function committeeContent(committee: Committee): CardContent {
  const lines: CardLine[] = [];
  if (committee.chair !== undefined) lines.push({ text: `${committee.chair.name} (chair)`, tone: "muted" });
  if (committee.members.length > 0) lines.push({ text: countOf(committee.members.length, "member"), tone: "muted" });
  return { name: committee.name, lines, badges: [], hasStripe: false };
}

/** Returns the lines for the top box about the head of the unit that is merged into it. */
export function mergedLines(context: ContentContext, unit: Unit): readonly CardLine[] {
  const { graph } = context;
  if (unit.headVacant) return [{ text: "Head vacant", tone: "muted", italic: true }];
  const root = graph.root === undefined ? undefined : graph.nodes.get(graph.root);
  const rootNames = root?.kind === "officer" ? root.names : [];
  return unit.heads
    .filter((head) => !head.names.some((name) => rootNames.includes(name)))
    .flatMap((head) => holderLines(context, withTitle(head), "Head not named"));
}

/**
 * Writes "Ada Abara, Permanent Secretary": below the title on the card, a name alone would seem to belong to that
 * title.
 */
function withTitle(head: Head): Head {
  const { names, title } = head;
  return title === undefined || names.length === 0 ? head : { ...head, names: [`${joinOnCard(names)}, ${title}`] };
}

/** Number of officers, units, posts and ghosts that hang under a box, at any depth. */
export interface Below {
  readonly departments: number;
  readonly teams: number;
  readonly officers: number;
  readonly posts: number;
  /** Boxes of the old version that are no longer in their place, on a chart that compares two versions. */
  readonly ghosts: number;
}

/** Writes what is collapsed into a box: "6 departments, 31 teams". */
export function belowLine({ officers, departments, teams, posts, ghosts }: Below): CardLine {
  const counts = [
    [officers, "officer"],
    [departments, "department"],
    [teams, "team"],
    [posts, "post"],
  ] as const;
  const words = counts.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun));
  const all = ghosts === 0 ? words : [...words, `${formatCount(ghosts)} gone or moved away`];
  return { text: all.join(", "), tone: "muted" };
}

/**
 * Returns a unit as a row of its manager's card. The stripe of the row says who answers for the unit; the row shows
 * that officer's letters only if a different officer answers for the manager.
 */
export function unitRowContent(context: ContentContext, unit: Unit): CardContent {
  const { graph, boxIndex } = context;
  const head = unit.headVacant ? undefined : unit.heads.find(({ status }) => status !== "active");
  const status = unit.status === "planned" ? unit.status : unit.headVacant ? "vacant" : head?.status;
  return {
    name: unit.name,
    lines: [],
    ...(unit.headcount !== undefined && { headcount: formatCount(unit.headcount) }),
    badges: [
      ...(boxIndex.cut.has(unit.id) ? [LINE_CUT] : []),
      ...(isLikeParent(graph, unit) ? [] : answerBadges(context, unit)),
      ...(status === undefined ? [] : [tag(status)]),
    ],
    hasStripe: true,
  };
}

/**
 * Names the holder, or says that none is named. Says nothing if the view withholds names, because the file may well
 * name a holder.
 */
function holderLines({ graph }: ContentContext, holder: Holder, unknown: string): CardLine[] {
  const text = holderText(holder);
  return text === undefined && graph.isAnonymous === true ? [] : [toHolderLine(text ?? unknown, text === undefined)];
}

/** Tells whether a unit should name a head and does not; units at a level where nobody has a head need not. */
export function lacksHeadName({ graph, boxIndex }: ContentContext, unit: Unit): boolean {
  if (graph.isAnonymous === true || unit.headVacant) return false;
  if (unit.heads.length === 0) return boxIndex.levelsWithHeads.has(unit.level);
  const above = boxIndex.officerAbove.get(unit.id);
  return unit.heads.some((head) => head.post !== above?.id && holderText(head) === undefined);
}

/**
 * Returns the badges of a unit. A department always shows who answers for it; a team shows it only if somebody else
 * answers for the box that it hangs under. Letters are outlined when the unit hangs under an officer other than the one
 * who answers.
 */
function unitBadges(context: ContentContext, unit: Unit): readonly BadgeContent[] {
  return unit.level === "team" && isLikeParent(context.graph, unit) ? [] : answerBadges(context, unit);
}

function answerBadges(context: ContentContext, unit: Unit): readonly BadgeContent[] {
  const { graph, boxIndex } = context;
  const { answer } = unit;
  switch (answer.kind) {
    case "own":
    case "inherited":
      return [
        letters(
          context,
          answer.by,
          differsFromLine(graph, unit, boxIndex.officerAbove.get(unit.id)) ? "outlined" : "solid",
        ),
      ];
    case "contested":
      return answer.by.map((by) => letters(context, by, "solid"));
    case "none":
      return [tag("no officer, by decision")];
    case "unowned":
      return [alertTag(answer.because === "unknown-officer" ? "unknown officer" : "no officer")];
  }
}

function isLikeParent(graph: Graph, unit: Unit): boolean {
  const under = graph.places.get(unit.id)?.under;
  const parent = under === undefined ? undefined : graph.nodes.get(under);
  if (parent?.kind === "officer") return answerersOf(unit).join("\n") === parent.id;
  if (parent?.kind !== "unit" || ownerOfUnit(graph, parent) !== ownerOfUnit(graph, unit)) return false;
  return answerersOf(parent).join("\n") === answerersOf(unit).join("\n");
}

function tag(text: string): BadgeContent {
  return { text, owner: "other", look: "tag" };
}

function alertTag(text: string): BadgeContent {
  return { text, owner: "other", look: "alert-tag" };
}

function letters({ graph, coloured }: ContentContext, by: NodeId, look: BadgeContent["look"]): BadgeContent {
  return { text: displayName(graph, by), owner: colourOfPost(graph, by, coloured), look };
}
