import type { Checkpoint } from "../model/deadline.js";
import { readDelimited } from "./delimited-text.js";
import { findKnownHeader } from "./fields.js";

const SEPARATORS = [",", ";", "\t", "|"];
/** Size of the sample in which the separator is sought: UTF-16 units at the start of the text, and rows among them. */
const SEEN_UNITS = 64 * 1024;
const SEEN_ROWS = 20;

/**
 * Finds the separator of a table: the one with which a row has the most known headers or, if several are equal, the one
 * with which most rows have the same number of cells. A first line such as `sep=;`, which Excel writes, decides the
 * separator and is not part of the table.
 */
export function findSeparator(
  text: string,
  checkpoint: Checkpoint,
): { readonly separator: string; readonly isStated: boolean } {
  const stated = /^sep=(?<separator>[,;\t|])[\r\n]/u.exec(text)?.groups?.separator;
  if (stated !== undefined) return { separator: stated, isStated: true };
  const seen = cutAtLineEnd(text);
  let best = { separator: ",", score: -1 };
  for (const separator of SEPARATORS) {
    const score = scoreSeparator(seen, separator, checkpoint);
    if (score > best.score) best = { separator, score };
  }
  return { separator: best.separator, isStated: false };
}

function cutAtLineEnd(text: string): string {
  if (text.length <= SEEN_UNITS) return text;
  const end = Math.max(text.lastIndexOf("\n", SEEN_UNITS), text.lastIndexOf("\r", SEEN_UNITS));
  return text.slice(0, end < 0 ? SEEN_UNITS : end);
}

function scoreSeparator(text: string, separator: string, checkpoint: Checkpoint): number {
  const rows = readDelimited(text, separator, { mostRows: SEEN_ROWS, checkpoint }).rows;
  const known = rows.map(({ cells }) => cells.filter((cell) => findKnownHeader(cell) !== undefined).length);
  const widths = rows.map(({ cells }) => cells.length).filter((width) => width > 1);
  const usual = widths.filter((width) => width === widths[0]).length;
  return Math.max(0, ...known) * 1000 + usual;
}
