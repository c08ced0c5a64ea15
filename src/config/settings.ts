import { findMeantWord } from "../catalog/index.js";
import type { Colour } from "../model/drawing.js";
import type { Problem } from "../model/finding.js";
import type { Settings, ThemeName } from "../model/settings.js";
import { VIEW_KINDS } from "../model/view.js";
import type { ChartView } from "../model/view.js";
import { listChoices, quote } from "../wording/index.js";
import { toFullColour } from "./colour.js";
import { PAPER_WORDS, readPaper } from "./paper.js";
import { readRoles } from "./roles.js";

/** Value of one setting, or the reason why the value is refused. */
export type SettingReading =
  { readonly kind: "read"; readonly settings: Settings } | { readonly kind: "refused"; readonly refusal: Refusal };

/** Reason why a value is refused. */
export interface Refusal {
  readonly rule: Extract<Problem["rule"], "wrong-type" | "impossible-value">;
  /** End of a sentence that begins with the setting's name: "cannot be 'a5'." */
  readonly reason: string;
  /** One sentence that says what to write instead. */
  readonly help: string;
}

const PAGES: readonly ChartView["pages"][] = ["auto", "one"];
const HEADLINES: readonly ChartView["headline"][] = ["auto", "none"];
const PEOPLE: readonly ChartView["people"][] = ["none", "heads", "all"];
const NAMES: readonly ChartView["names"][] = ["full", "titles", "none"];
const YES_NO = ["true", "false"] as const;
const THEMES: readonly ThemeName[] = ["light", "dark", "print", "auto"];
const MIN_FONT_PT = { least: 4, most: 40 } as const;
const SCALE = { least: 0.1, most: 20 } as const;
const GROUNDS: ReadonlyMap<string, Colour> = new Map([
  ["none", "none"],
  ["white", "#FFFFFF"],
  ["black", "#000000"],
]);

const READERS = {
  view: (text) => readChoice(text, VIEW_KINDS, (kind) => ({ kind })),
  roles: readRoleList,
  page: readPage,
  pages: (text) => readChoice(text, PAGES, (pages) => ({ pages })),
  headline: (text) => readChoice(text, HEADLINES, (headline) => ({ headline })),
  minFont: readMinFont,
  people: (text) => readChoice(text, PEOPLE, (people) => ({ people })),
  names: (text) => readChoice(text, NAMES, (names) => ({ names })),
  photos: (text) => readChoice(text, YES_NO, (word) => ({ photos: word === "true" })),
  depth: readDepth,
  theme: (text) => readChoice(text, THEMES, (theme) => ({ theme })),
  scale: readScale,
  background: readBackground,
} satisfies Readonly<Record<string, (text: string) => SettingReading>>;

/** Name of a setting as config files write it. */
export type SettingName = keyof typeof READERS;

export const SETTING_NAMES: readonly SettingName[] = [
  "view",
  "roles",
  "page",
  "pages",
  "headline",
  "minFont",
  "people",
  "names",
  "photos",
  "depth",
  "theme",
  "scale",
  "background",
];

/** Reads the text of one setting, wherever it was written. */
export function readSetting(name: SettingName, text: string): SettingReading {
  return READERS[name](text.trim());
}

function readRoleList(text: string): SettingReading {
  const reading = readRoles(text);
  return reading.kind === "read"
    ? { kind: "read", settings: { roles: reading.roles } }
    : refuse("wrong-type", reading.text, reading.help);
}

function readPage(text: string): SettingReading {
  const page = readPaper(text);
  if (page === "beyond-limit")
    return refuse("impossible-value", text, "Each side of a page must be from 50 mm to 5 m long.");
  if (page !== "unknown") return { kind: "read", settings: { page } };
  const near = findMeantWord(text, PAPER_WORDS);
  const lying = PAPER_WORDS.filter((word) => !word.endsWith("-portrait"));
  const size =
    "the name of a paper with '-portrait' after it, or a size such as 297x210 (width x height in mm), 13.333x7.5in or 1920x1080px";
  return refuse("wrong-type", text, near === undefined ? `Write ${listChoices(lying)}, ${size}.` : `Write '${near}'.`);
}

function readMinFont(text: string): SettingReading {
  const { least, most } = MIN_FONT_PT;
  const help = `Write a size in points, from ${least} to ${most}, for example 9.`;
  if (!/^\d+(?:\.\d+)?(?:\s*pt)?$/iu.test(text)) return refuse("wrong-type", text, help);
  const minFontPt = Number.parseFloat(text);
  if (minFontPt < least || minFontPt > most) return refuse("impossible-value", text, help);
  return { kind: "read", settings: { minFontPt } };
}

function readScale(text: string): SettingReading {
  const { least, most } = SCALE;
  const help = `Write how many pixels there are for each px of the chart, from ${least} to ${most}, for example 2.`;
  if (!/^\d{1,6}(?:\.\d{1,6})?x?$/iu.test(text)) return refuse("wrong-type", text, help);
  const scale = Number.parseFloat(text);
  return scale < least || scale > most ? refuse("impossible-value", text, help) : { kind: "read", settings: { scale } };
}

function readBackground(text: string): SettingReading {
  const background = GROUNDS.get(text.toLowerCase()) ?? toFullColour(text);
  if (background !== undefined) return { kind: "read", settings: { background } };
  const help = `Write ${[...GROUNDS.keys()].join(", ")}, or a colour as '#' and six hexadecimal digits, in quotes.`;
  return refuse("wrong-type", text, help);
}

function readDepth(text: string): SettingReading {
  const help = "Write how many levels below the top box are drawn: a whole number from 1, for example 2.";
  if (!/^\d{1,6}$/u.test(text)) return refuse("wrong-type", text, help);
  const depth = Number(text);
  return depth === 0 ? refuse("impossible-value", text, help) : { kind: "read", settings: { depth } };
}

function readChoice<T extends string>(
  text: string,
  words: readonly T[],
  toSettings: (word: T) => Settings,
): SettingReading {
  const word = words.find((each) => each === text.toLowerCase());
  if (word !== undefined) return { kind: "read", settings: toSettings(word) };
  const near = findMeantWord(text, words);
  return refuse("wrong-type", text, `Write ${near === undefined ? listChoices(words) : `'${near}'`}.`);
}

function refuse(rule: Refusal["rule"], text: string, help: string): SettingReading {
  return { kind: "refused", refusal: { rule, reason: `cannot be ${quote(text)}.`, help } };
}
