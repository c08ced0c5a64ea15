import type { BoxChange, BoxChangeKind } from "../../model/drawn-diff.js";
import type { NodeId } from "../../model/graph.js";
import { answerersOf, colourOfPost, ownerOfUnit } from "../../model/queries.js";
import type { BadgeContent } from "./badges.js";
import type { BoxAttributes } from "./box-attributes.js";
import type { CardContent, CardLine } from "./card.js";
import type { ContentContext } from "./card-content.js";

/** Tags on changed boxes: a symbol and a word say without colour what happened. */
const TAGS: Readonly<Record<BoxChangeKind, string>> = {
  added: "+ new",
  removed: "− gone",
  moved: "→ moved",
  changed: "~ changed",
};

/** The same words as sentences, for readers who cannot see the picture. */
const SENTENCES: Readonly<Record<BoxChangeKind, string>> = {
  added: "New.",
  removed: "Gone.",
  moved: "Moved.",
  changed: "Changed.",
};

/** Tells whether a box is a ghost: it stands for something that is no longer in this place. */
export function isGhost({ changes }: Pick<ContentContext, "changes">, id: NodeId): boolean {
  return changes?.boxes.get(id)?.isGhost === true;
}

/**
 * Adds to the texts of a box what changed about it; a box that is no longer in its place keeps nothing but its name.
 */
export function markContent(context: ContentContext, id: NodeId, content: CardContent): CardContent {
  const change = context.changes?.boxes.get(id);
  const folded = (context.changes?.folded.get(id) ?? []).map((text): CardLine => ({
    text,
    tone: "muted",
    italic: true,
  }));
  if (change === undefined) return folded.length === 0 ? content : { ...content, lines: [...content.lines, ...folded] };
  const lines = change.lines.map((text): CardLine => ({ text, tone: "ink" }));
  if (change.isGhost)
    return { name: content.name, lines: [...lines, ...folded], badges: [tagOf(change)], hasStripe: false };
  return {
    ...content,
    lines: [...content.lines, ...lines, ...folded],
    badges: [tagOf(change), ...content.badges],
    hasStripeBefore: content.hasStripe && change.answerBefore !== undefined,
  };
}

/** Adds to the attributes of a box what changed about it. */
export function markAttributes(context: ContentContext, id: NodeId, attributes: BoxAttributes): BoxAttributes {
  const change = context.changes?.boxes.get(id);
  const folded = context.changes?.folded.get(id) ?? [];
  if (change === undefined) return { ...attributes, facts: joinFacts([attributes.facts, ...toSentences(folded)]) };
  const { kind } = change;
  const words = [SENTENCES[kind], ...toSentences([...change.lines, ...folded])];
  const mark = { change: { kind, isGhost: change.isGhost } };
  if (change.isGhost)
    return { ...attributes, ...GHOST, ...mark, description: joinFacts(words), facts: joinFacts(words) };
  return {
    ...attributes,
    ...mark,
    ...describeStripeBefore(context, id, change),
    description: joinFacts([attributes.description, ...words]),
    facts: joinFacts([attributes.facts, ...words]),
  };
}

const GHOST = { owner: "other", stripe: [], isVacant: false, isBroken: false, answerers: [] } as const;

function tagOf({ kind, isGhost }: BoxChange): BadgeContent {
  return { text: TAGS[kind], owner: "other", look: isGhost ? "tag" : "change" };
}

function describeStripeBefore(
  { graph, coloured }: ContentContext,
  id: NodeId,
  { answerBefore }: BoxChange,
): Pick<BoxAttributes, "stripeBefore"> {
  const node = graph.nodes.get(id);
  if (answerBefore === undefined || node?.kind !== "unit") return {};
  const before = { ...node, answer: answerBefore };
  const stripe = answerersOf(before).map((by) => colourOfPost(graph, by, coloured));
  return { stripeBefore: { owner: ownerOfUnit(graph, before), stripe } };
}

function toSentences(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `${line}.`);
}

function joinFacts(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
