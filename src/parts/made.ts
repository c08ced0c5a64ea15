/** Finds the files that the build makes, and tells whether the parts still match the compiled modules. */
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Packages, and files of packages, with a part of their own, which is loaded at its first use. */
export const PACKAGE_PARTS = [
  "@clack/prompts",
  "elkjs",
  "jsdom",
  "jpeg-js",
  "js-yaml",
  "pdfkit",
  "pngjs",
  "yaml",
  // The patterns of one language are as large as the program, and a chart needs the patterns of at most one language.
  "hyphen/patterns/da.js",
  "hyphen/patterns/de-1996.js",
  "hyphen/patterns/en-us.js",
  "hyphen/patterns/es.js",
  "hyphen/patterns/fi.js",
  "hyphen/patterns/fr.js",
  "hyphen/patterns/is.js",
  "hyphen/patterns/nb.js",
  "hyphen/patterns/nl.js",
  "hyphen/patterns/sv.js",
] as const;

/** Name of a part. `program` is this project, together with all bundled packages that have no part of their own. */
export type PartName = "program" | (typeof PACKAGE_PARTS)[number];

export const PART_NAMES: readonly PartName[] = ["program", ...PACKAGE_PARTS];

/** Record of a build, written after all parts. */
export interface Made {
  readonly version: string;
  /**
   * Paths, in `dist`, of the modules that the parts were made from. Empty in an installed package, which has only
   * parts.
   */
  readonly modules: readonly string[];
}

/** Returns the path of a file, given its path in `dist`. This module is in a folder of `dist`. */
export function findInDist(place: string): string {
  return fileURLToPath(new URL(`../${place}`, import.meta.url));
}

/** Folder in `dist` that holds the parts. */
export const MADE_FOLDER = "parts/made";
/** Path in `dist` of the program for pages. */
export const BROWSER_FILE = "browser/orgwright.js";
/** Path in `dist` of the file with the parts that all pages share. */
export const PAGE_PARTS_FILE = "browser/page-parts.json";
/** Path in `dist` of the record of the build. */
export const MADE_FILE = `${MADE_FOLDER}/made.json`;

export function fileOfPart(name: PartName): string {
  return `${MADE_FOLDER}/${name.replace(/^@/u, "").replaceAll("/", "-").replace(/\.js$/u, "")}.cjs`;
}

/**
 * Reads the record of the last build. Returns nothing if there is no record, or if a module was compiled after that
 * build.
 */
export function readMade(): Made | undefined {
  let made: Made;
  try {
    made = JSON.parse(readFileSync(findInDist(MADE_FILE), "utf8")) as Made;
  } catch {
    return undefined;
  }
  const madeAt = statSync(findInDist(MADE_FILE)).mtimeMs;
  return made.modules.every((place) => isOlder(findInDist(place), madeAt)) ? made : undefined;
}

function isOlder(file: string, time: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && found.mtimeMs <= time;
}
