import type { DrawingPage, OutlineLine, ShapeGroup } from "../model/drawing.js";

const INDENT = "  ";

/** Lists one line for each box and row of a page, indented below its manager, then the dotted lines in words. */
export function listOutlineLines(page: DrawingPage): readonly string[] {
  const outline = listInReadingOrder(page.groups).flatMap((group) => writeLine(group) ?? []);
  return [...outline, ...(page.notes.length === 0 ? [] : ["", ...page.notes])].map(toPlainLine);
}

function writeLine(group: ShapeGroup): string | undefined {
  const { outline } = group;
  return outline && INDENT.repeat(outline.level) + tellGroup(group, outline);
}

/** Describes a box or row, with its officer in place of the colour: "Payments [CTO] Head: Mei Lin. (see page 4)". */
export function tellGroup({ title = "", linkToPage }: ShapeGroup, { officer, facts }: OutlineLine): string {
  const words = [
    title,
    ...(officer === undefined ? [] : [`[${officer}]`]),
    ...(facts === "" ? [] : [facts]),
    ...(linkToPage === undefined ? [] : [`(see page ${linkToPage})`]),
  ];
  return words.join(" ");
}

/** Lists each group, then all groups inside it, then the next group on the same level. */
function listInReadingOrder(groups: Iterable<ShapeGroup>): readonly ShapeGroup[] {
  const listed: ShapeGroup[] = [];
  const open = [...groups].reverse();
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    listed.push(group);
    for (const inner of [...(group.groups ?? [])].reverse()) open.push(inner);
  }
  return listed;
}

/**
 * Removes what would break the outline or control a terminal: line breaks and tabs become spaces; other control
 * characters and lone surrogates become U+FFFD. Marks of writing direction stay, since names need them.
 */
export function toPlainLine(line: string): string {
  return line
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/gu, " ")
    .replace(/[\p{Control}\p{Surrogate}]/gu, "\uFFFD")
    .trimEnd();
}
