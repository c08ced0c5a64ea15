import path from "node:path";
import { DIFF_FORMATS, toPrintable } from "../report/index.js";
import type { DiffFormat } from "../report/index.js";
import type { ComparedCompanies } from "../model/diff.js";
import type { Graph } from "../model/graph.js";
import { suggest } from "../wording/index.js";
import type { SettingFlags } from "./asked-settings.js";
import type { OpenedState } from "./compared-states.js";
import { UsageError } from "./usage-error.js";

/**
 * Picture formats for a difference. A company can also be drawn as a text outline, but for a difference `-f text` lists
 * the changes.
 */
const PICTURES = ["svg", "png", "pdf", "pptx"];

/** Format that shows everything in one file: a chart of each state, and the changes in words. */
const PAGE = "html";

const KNOWN: readonly string[] = [...DIFF_FORMATS, PAGE, ...PICTURES];

/** Text format for each file extension. */
const FORMAT_OF: Readonly<Record<string, DiffFormat>> = { ".md": "markdown", ".json": "json" };

/** The form in which a difference is asked for: text, an HTML page, or pictures. */
export type DiffForm =
  { readonly kind: "text"; readonly format: DiffFormat } | { readonly kind: "page" } | { readonly kind: "pictures" };

/** A state whose company can be read. */
export type ReadableState = OpenedState & { readonly graph: Graph };

/**
 * Writes the difference between two states that have been read. Returns exit code 1 if some characters are in no font
 * and appear as empty boxes.
 */
export type WriteStates = (
  states: readonly [before: ReadableState, after: ReadableState],
  compared: ComparedCompanies,
) => Promise<0 | 1>;

/** Settings that a difference is drawn with, as typed. */
export type PictureFlags = Pick<
  SettingFlags,
  "page" | "pages" | "headline" | "minFont" | "names" | "theme" | "scale" | "background"
>;

/** Settings of a command line without any setting. */
export const NO_FLAGS: SettingFlags = {
  view: undefined,
  roles: undefined,
  page: undefined,
  pages: undefined,
  headline: undefined,
  minFont: undefined,
  people: undefined,
  names: undefined,
  photos: undefined,
  depth: undefined,
  theme: undefined,
  scale: undefined,
  background: undefined,
};

/** Refuses options for pictures if text is asked for, since these options would silently do nothing. */
export function refusePictureOptions(
  flags: PictureFlags,
  { isSideBySide, fonts = [] }: { readonly isSideBySide: boolean; readonly fonts?: readonly string[] },
): void {
  const typed = Object.entries(flags).find(([, value]) => value !== undefined)?.[0];
  const other = isSideBySide ? "side-by-side" : fonts.length > 0 ? "font" : undefined;
  const option = typed === "minFont" ? "min-font" : (typed ?? other);
  if (option === undefined) return;
  throw new UsageError(
    `--${option} is for pictures, and -f asks for none. Add -f ${PICTURES.join(" or -f ")}, or leave --${option} out.`,
  );
}

/** Decides by `-f`, else by the extension of `-o`, whether a difference is written or drawn. */
export function readDiffForm(words: string | undefined, output: string | undefined): DiffForm {
  const extension = path.extname(output ?? "").toLowerCase();
  if (words === undefined) {
    if (extension === ".html" || extension === ".htm") return { kind: "page" };
    const isPicture = PICTURES.some((format) => extension === `.${format}`);
    return isPicture ? { kind: "pictures" } : { kind: "text", format: FORMAT_OF[extension] ?? "text" };
  }
  const asked = words.split(",").map((word) => word.trim().toLowerCase());
  if (asked.every((word) => PICTURES.includes(word))) return { kind: "pictures" };
  const [only = ""] = asked;
  if (only === PAGE && asked.length === 1) return { kind: "page" };
  const format = DIFF_FORMATS.find((known) => known === only);
  if (format !== undefined && asked.length === 1) return { kind: "text", format };
  const unknown = asked.find((word) => !KNOWN.includes(word));
  throw new UsageError(unknown === undefined ? explainMixture(words) : explainUnknown(unknown));
}

function explainMixture(words: string): string {
  return `'${toPrintable(words)}': only pictures can be asked for together: ${PICTURES.join(",")}. Ask for ${[...DIFF_FORMATS, PAGE].join(", ")} one at a time.`;
}

function explainUnknown(word: string): string {
  return `'${toPrintable(word)}' is not a format of differences. Known: ${KNOWN.join(", ")}.${suggest(word, KNOWN)}`;
}
