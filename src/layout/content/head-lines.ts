import type { Graph, Head, Unit } from "../../model/graph.js";
import { holderText } from "../../wording/index.js";
import type { BoxIndex } from "./boxes-of-entries.js";
import type { CardLine } from "./card.js";
import { deputyLines } from "./extra-lines.js";

/** The company, and an index of which officer stands above each unit. */
interface HeadContext {
  readonly graph: Graph;
  readonly boxIndex: BoxIndex;
}

export function toHolderLine(text: string, isUnknown = false): CardLine {
  return { text, tone: "muted", italic: isUnknown || text === "Vacant" };
}

/** Names the heads of a unit. Leaves out heads without a name: the legend counts these, so that cards stay small. */
export function headLines(context: HeadContext, unit: Unit): readonly CardLine[] {
  if (unit.headVacant) return [toHolderLine("Vacant")];
  return headsOnCard(context, unit).flatMap((head) => {
    const text = holderText(head);
    const post = head.post === undefined ? undefined : context.graph.nodes.get(head.post);
    const deputy = post?.kind === "post" ? deputyLines(context.graph, post) : [];
    return [...(text === undefined ? [] : [toHolderLine(text)]), ...deputy];
  });
}

/** Lists the heads that the card of a unit shows; leaves out the name of a person who has a card above. */
export function headsOnCard(context: HeadContext, unit: Unit): readonly Head[] {
  const above = context.boxIndex.officerAbove.get(unit.id);
  return unit.heads.flatMap((head) => {
    const post = head.post === undefined ? undefined : context.graph.nodes.get(head.post);
    if (post !== undefined && post === above) return [];
    const isSamePerson = post?.kind === "post" && post.person !== undefined && post.person === above?.person;
    if (!isSamePerson) return [head];
    return head.title === undefined ? [] : [{ ...head, names: [] }];
  });
}
