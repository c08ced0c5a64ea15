/**
 * In: nothing but the font files of a package. Out: Node as a `Machine`, with which charts are drawn by default. The
 * surprise: only this folder and `cli/` use Node, so that all other stages also run in a browser.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PageParts } from "../model/explored.js";
import type { FontStyle } from "../model/font.js";
import type { FontWeight } from "../model/layout.js";
import type { CreateDocument, Machine } from "../model/machine.js";

const FONT_PACKAGE = "@expo-google-fonts/inter";
const FACES: Readonly<Record<FontWeight, string>> = { 400: "400Regular", 600: "600SemiBold" };

/**
 * Path, relative to this module, of the file with the program for pages on which readers explore a chart. The build
 * writes this file.
 */
const PAGE_PARTS = "../browser/page-parts.json";

/**
 * Path of the font subsetter in the published package. In a clone of the repository, the subsetter is read from the
 * package `harfbuzzjs` instead.
 */
const SUBSETTER = "../fonts/harfbuzz-subset.wasm";

/** Node as a machine: it reads font files from the disk, and makes documents with jsdom. */
export const NODE = {
  font: { family: "Inter", findFile, readFile: (style) => readFileSync(findFile(style)) },
  loadDocuments,
  readSubsetter,
  readPageParts: () => JSON.parse(readFileSync(new URL(PAGE_PARTS, import.meta.url), "utf8")) as PageParts,
} satisfies Machine;

function findFile({ weight, italic }: FontStyle): string {
  const face = `${FACES[weight]}${italic ? "_Italic" : ""}`;
  return createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/${face}/Inter_${face}.ttf`);
}

function readSubsetter(): Uint8Array<ArrayBuffer> {
  const beside = new URL(SUBSETTER, import.meta.url);
  if (existsSync(beside)) return readFileSync(beside);
  return readFileSync(createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
}

/** Loads jsdom, which by default runs no scripts and loads no resources. */
async function loadDocuments(): Promise<CreateDocument> {
  return (await import("./document.js")).createDocument;
}
