import { SLIDE } from "../model/view.js";
import type { Paper, PaperSize } from "../model/view.js";

const PX_PER_INCH = 96;
const MM_PER_INCH = 25.4;
const SMALLEST_MM = 50;
const LARGEST_MM = 5000;

const PX_PER_UNIT = { mm: PX_PER_INCH / MM_PER_INCH, in: PX_PER_INCH, px: 1 } as const;
type LengthUnit = keyof typeof PX_PER_UNIT;

/** Paper sizes by the word that users type. */
const PAPERS: ReadonlyMap<string, Paper> = new Map<string, Paper>([
  ["fit", "fit"],
  ["slide", SLIDE],
  ["slide-4x3", { widthPx: 960, heightPx: 720 }],
  ["a4", toPaperSize(297, 210, "mm")],
  ["a4-portrait", toPaperSize(210, 297, "mm")],
  ["a3", toPaperSize(420, 297, "mm")],
  ["a3-portrait", toPaperSize(297, 420, "mm")],
  ["letter", toPaperSize(11, 8.5, "in")],
  ["letter-portrait", toPaperSize(8.5, 11, "in")],
  ["legal", toPaperSize(14, 8.5, "in")],
  ["legal-portrait", toPaperSize(8.5, 14, "in")],
  ["tabloid", toPaperSize(17, 11, "in")],
  ["tabloid-portrait", toPaperSize(11, 17, "in")],
]);

export const PAPER_WORDS: readonly string[] = [...PAPERS.keys()];

/** Matches width, height and unit, with `x` or with the `×` that word processors write instead. */
const SIZE = /^(?<width>\d{1,6}(?:\.\d{1,6})?)\s*[x×]\s*(?<height>\d{1,6}(?:\.\d{1,6})?)\s*(?<unit>mm|in|px)?$/u;

/** Reads a paper size, given as a word or as two lengths: `a4`, `297x210` (mm), `13.333x7.5in`, `1920x1080px`. */
export function readPaper(text: string): Paper | "unknown" | "beyond-limit" {
  const word = text.toLowerCase();
  const paper = PAPERS.get(word);
  if (paper !== undefined) return paper;
  const { width, height, unit = "mm" } = SIZE.exec(word)?.groups ?? {};
  if (width === undefined || height === undefined || !isLengthUnit(unit)) return "unknown";
  const size = toPaperSize(Number(width), Number(height), unit);
  const sidesMm = [size.widthPx, size.heightPx].map((side) => side / PX_PER_UNIT.mm);
  // The limits are a little wider than stated, because 1.9685in is meant as 50 mm but is slightly less.
  return sidesMm.every((side) => side >= SMALLEST_MM - 0.01 && side <= LARGEST_MM + 0.01) ? size : "beyond-limit";
}

function toPaperSize(width: number, height: number, unit: LengthUnit): PaperSize {
  return { widthPx: width * PX_PER_UNIT[unit], heightPx: height * PX_PER_UNIT[unit] };
}

function isLengthUnit(text: string): text is LengthUnit {
  return Object.hasOwn(PX_PER_UNIT, text);
}
