import type { Card, CardPart, Comparison } from "../model/card.js";
import { disarmCommands } from "../model/build-server.js";
import { toPrintable } from "./printable.js";
import { padColumns, wrapColumn } from "./text-columns.js";

/** Writes a card as plain text. A single fact is put beside its label, several facts below it. */
export function writeCard({ title, lead, parts }: Card): string {
  const blocks = parts.flatMap(listPart);
  return [title, ...(lead === undefined ? [] : [lead]), "", ...blocks].map(writeLine).join("");
}

function listPart({ label, items }: CardPart): readonly string[] {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return [`${label}: ${only}`];
  return [`${label}:`, ...items.map((item) => `  - ${item}`)];
}

/** Returns a line that is safe to print, since its text may come from a stranger's file. */
export function writeLine(line: string): string {
  return disarmCommands(toPrintable(line)) + "\n";
}

const WIDTH = 116;
const LABEL_WIDTH = 12;

/** Writes a comparison of roles as a table in plain text with a column for each role. */
export function writeComparison({ lead, columns, rows }: Comparison): string {
  const width = Math.max(20, Math.floor((WIDTH - LABEL_WIDTH) / columns.length) - 2);
  const widths = [LABEL_WIDTH, ...columns.map(() => width)];
  const lines = rows.flatMap(({ label, cells }) => {
    const wrapped = cells.map((texts) => texts.flatMap((text) => wrapColumn(toPrintable(text), width)));
    return ["", ...padColumns([wrapColumn(toPrintable(label), LABEL_WIDTH), ...wrapped], widths)];
  });
  const head = padColumns([[""], ...columns.map((column) => wrapColumn(toPrintable(column), width))], widths);
  return [...lead, ...(lead.length > 0 ? [""] : []), ...head, ...lines].map(writeLine).join("");
}
