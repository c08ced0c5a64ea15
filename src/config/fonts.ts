import type { FontRequest } from "../model/font.js";
import type { SourceMap, SourceNode } from "../model/source.js";
import {
  adviseOnKey,
  isNull,
  namePlace,
  report,
  reportUnknownKey,
  reportWrongType,
  stepInto,
} from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { quote, startSentence } from "../wording/index.js";

/** Largest number of typefaces. Each font file can have up to 20 MiB, and all are in memory while a chart is drawn. */
const MOST_FONTS = 16;
const EXAMPLE = "[noto-sans-jp, ./fonts/brand.ttf]";
const KEYS: readonly string[] = ["main", "bold", "more"];
/** Matches the name of a package; a path does not match, because it has a dot. */
const PACKAGE = /^(?:@[a-z0-9-]+\/)?[a-z0-9][a-z0-9-]*$/u;
const FONT_FILE = /\.(?:ttf|otf|ttc|woff2?)$/iu;

/** Reads `fonts`: a list of packages and paths, or a map that also says which typeface is the main typeface. */
export function readFonts(node: SourceNode, place: Place): readonly FontRequest[] {
  if (isNull(node)) return [];
  const fonts = node.kind === "map" ? readGroup(node, place) : readList(node, place);
  if (fonts.length <= MOST_FONTS) return fonts;
  const message = `${startSentence(namePlace(place))} lists ${fonts.length} typefaces, but the limit is ${MOST_FONTS}.`;
  report(place, { rule: "impossible-value", message, help: "Leave out typefaces that no text of the chart needs." });
  return fonts.slice(0, MOST_FONTS);
}

function readList(node: SourceNode, place: Place): readonly FontRequest[] {
  if (node.kind === "map") {
    reportWrongType(node, place, "a list of typefaces", EXAMPLE);
    return [];
  }
  if (node.kind === "scalar") return toFonts(readName(node, place));
  return node.items.flatMap((item, index) => toFonts(readName(item, stepInto(place, index))));
}

function toFonts(name: string | undefined): readonly FontRequest[] {
  return name === undefined ? [] : [{ name, isMain: false }];
}

function readGroup(map: SourceMap, place: Place): readonly FontRequest[] {
  let [main, bold]: (string | undefined)[] = [];
  let more: readonly FontRequest[] = [];
  for (const { key, value } of map.entries) {
    const here = stepInto(place, key);
    if (isNull(value)) continue;
    if (key === "main") main = readName(value, here);
    else if (key === "bold") bold = readName(value, here);
    else if (key === "more") more = readList(value, here);
    else reportUnknownKey("'fonts'", adviseOnKey(key, KEYS), here);
  }
  if (bold !== undefined && !map.entries.some(({ key }) => key === "main")) {
    const message = "'bold' is the bold file of the main typeface, but there is no 'main'.";
    report(stepInto(place, "bold"), { rule: "impossible-value", message, help: "Write 'main:' above it." }, "key");
  }
  return main === undefined ? more : [{ name: main, isMain: true, ...(bold !== undefined && { bold }) }, ...more];
}

/** Tells whether a word names a package and not a path. */
export function isFontPackage(word: string): boolean {
  return PACKAGE.test(word);
}

/** Reads the name of a package, or the path of a font file. The path is relative to the config file's folder. */
function readName(node: SourceNode, place: Place): string | undefined {
  if (node.kind !== "scalar" || node.text === "") {
    reportWrongType(node, place, "a package or the path of a font file", "noto-sans-jp");
    return undefined;
  }
  const { text } = node;
  if (isFontPackage(text) || isPath(text)) return text;
  report(place, {
    rule: "wrong-type",
    message: `${startSentence(namePlace(place))} cannot be ${quote(text)}.`,
    help: `Write the name of a package, such as 'noto-sans-jp', or the path of a TTF or OTF file from the folder of this file, such as './fonts/brand.ttf'.`,
  });
  return undefined;
}

/** Tells whether a text is a relative path with `/` between folders. */
function isPath(text: string): boolean {
  return FONT_FILE.test(text) && /^[^/\\]/u.test(text) && !/\\|^[a-z]+:/iu.test(text);
}
