import type { DottedLine, Graph, NodeId } from "../../model/graph.js";
import { LINE_LOOKS } from "../../model/layout.js";
import { isolateRightToLeft } from "../text/direction.js";
import { cutText } from "../text/graphemes.js";
import { countOf, displayName } from "../../wording/index.js";
import type { LineGroup, NumberedGroup } from "./dotted-lines.js";
import type { NoteEntry } from "./notes.js";

/** Largest number of lines between the same two boxes that one note names. */
const MOST_TOLD = 4;
/** Largest number of characters in the text about one dotted line; a longer text is cut in the picture. */
const MOST_GRAPHEMES = 650;

/** Returns the page of a box that is not on the page with the note. */
export type PageOf = (box: NodeId) => number | undefined;

/** Describes the lines that each number stands for. */
export function describeGroups(graph: Graph, groups: readonly NumberedGroup[], pageOf: PageOf): readonly NoteEntry[] {
  return groups.map((group) => ({ number: group.number, text: tellGroup(graph, group, pageOf), tone: "dotted" }));
}

/**
 * Describes the drawn lines that the picture does not show in full: lines with a note or with a kind that has no dash
 * of its own, and several lines drawn as one.
 */
export function describeDrawnGroups(graph: Graph, groups: readonly LineGroup[]): readonly NoteEntry[] {
  return groups
    .filter(({ lines }) => lines.length > 1 || lines.some(saysMore))
    .map((group) => ({ text: tellGroup(graph, group, () => undefined), tone: "dotted" }));
}

function saysMore({ kind, note }: DottedLine): boolean {
  const hasOwnDash = kind === undefined || LINE_LOOKS.some((look) => look === kind.trim().toLowerCase());
  return note !== undefined || !hasOwnDash;
}

function tellGroup(graph: Graph, group: LineGroup, pageOf: PageOf): string {
  const count = group.lines.length;
  const told = group.lines.slice(0, MOST_TOLD).map((line) => tellLine(graph, line, group, pageOf));
  const more = count > told.length ? ` and ${countOf(count - told.length, "more line")}` : "";
  return count === 1 ? told.join("") : `${countOf(count, "line")}: ${told.join("; ")}${more}`;
}

function tellLine(graph: Graph, line: DottedLine, { from, to }: LineGroup, pageOf: PageOf): string {
  const describe = (id: NodeId, box: NodeId) => {
    const page = pageOf(box);
    const name = isolateRightToLeft(line.isMove === true ? placeName(graph, box) : endName(graph, id, box));
    return page === undefined ? name : `${name} (p.\u00A0${page})`;
  };
  // Both ends of a move are the same box, so the note says what the box hung under and what it hangs under now.
  const subject = line.isMove === true ? `${isolateRightToLeft(displayName(graph, to))}: ` : "";
  const ends = `${subject}${describe(line.from, from)} → ${describe(line.to, to)}`;
  const remarks = [line.kind, line.note].filter((text) => text !== undefined).join(": ");
  return cutText(remarks === "" ? ends : `${ends} (${remarks})`, MOST_GRAPHEMES);
}

/** Names the box that another hangs under. */
function placeName(graph: Graph, box: NodeId): string {
  const under = graph.places.get(box)?.under;
  return under === undefined ? displayName(graph, box) : `under ${displayName(graph, under)}`;
}

/**
 * Names an end of a dotted line; the name of a post without a box of its own follows the name of the box that shows the
 * post, so that readers can find it.
 */
function endName(graph: Graph, id: NodeId, box: NodeId): string {
  const [name, boxName] = [displayName(graph, id), displayName(graph, box)];
  return id === box || name.includes(boxName) ? name : `${boxName}, ${name}`;
}
