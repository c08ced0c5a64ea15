/**
 * Examples for messages about values of the wrong form. An example repeats the user's value if that shows what the user
 * meant: for 'about 20', the example contains 20 and not some other number.
 */
import type { SourceNode } from "../model/source.js";
import type { EntryKind } from "./entry-kind.js";

const LISTED_AT_MOST = 3;

/**
 * Returns the number in text such as `about 20`, `1,480` or `20 people`. Returns nothing if there are several numbers.
 */
export function exampleOfCount(node: SourceNode): string | undefined {
  const numbers = textOf(node)?.match(/\d[\d.,' ]*/gu) ?? [];
  const [number, other] = numbers.map((found) => found.replace(/[^\d.,]/gu, "").replace(/[.,]+$/u, ""));
  if (number === undefined || other !== undefined) return undefined;
  return /^\d{1,3}(?:[.,]\d{3})+$/u.test(number) ? number.replace(/[.,]/gu, "") : number.replace(",", ".");
}

/**
 * Returns a date such as `2026/3/1` or `2026.03.01` in the form that company files use. Dates that do not start with
 * the year are ignored, because it is not clear which number is the day and which is the month.
 */
export function exampleOfDate(node: SourceNode): string | undefined {
  const parts = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u.exec(textOf(node)?.trim() ?? "")?.groups;
  return parts && `${parts.year}-${parts.month?.padStart(2, "0")}-${parts.day?.padStart(2, "0")}`;
}

/** Returns the text of a list with a single item, for a key that takes text and not a list. */
export function exampleOfText(node: SourceNode): string | undefined {
  const [only, other] = node.kind === "list" ? node.items : [];
  const text = only === undefined || other !== undefined ? undefined : textOf(only);
  return text === undefined ? undefined : writeText(text);
}

/** Returns names as entries: for `Backend, Frontend`, it returns `[{ name: Backend }, { name: Frontend }]`. */
export function exampleOfEntries(node: SourceNode, kind: EntryKind): string | undefined {
  const names = textOf(node)
    ?.split(/[,;]/u)
    .flatMap((name) => name.trim() || []);
  if (names === undefined || names.length > LISTED_AT_MOST) return undefined;
  const entries = names.flatMap((name) => writeEntry(name, kind) ?? []);
  return entries.length === 0 || entries.length < names.length ? undefined : `[${entries.join(", ")}]`;
}

/** Returns a name as an entry: for `Backend`, it returns `{ name: Backend }`. */
export function exampleOfEntry(node: SourceNode, kind: EntryKind): string | undefined {
  const text = textOf(node)?.trim();
  return text === undefined ? undefined : writeEntry(text, kind);
}

/** Writes a name as an entry. Returns nothing for text that looks like keys instead of a name. */
function writeEntry(text: string, { named, keys }: EntryKind): string | undefined {
  const startsWithKey = keys?.().some((key) => text.startsWith(`${key} `) || text.includes(`${key}:`)) === true;
  const key = text.length > MOST_SHOWN || text.includes("\n") || startsWithKey ? undefined : named?.(text);
  return key && `{ ${key}: ${writeText(text)} }`;
}

/** Largest number of characters in a name that an example repeats. */
const MOST_SHOWN = 40;

/** Writes text so that YAML reads the same text: plain if it consists of words, otherwise in quotes. */
function writeText(text: string): string {
  return /^\p{L}[\p{L}\p{M}\p{N} .&'()/-]*$/u.test(text) && !/^(?:true|false|null|yes|no)$/iu.test(text)
    ? text
    : JSON.stringify(text);
}

function textOf(node: SourceNode): string | undefined {
  return node.kind === "scalar" && node.value !== null ? node.text : undefined;
}
