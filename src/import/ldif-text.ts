/** Reads LDIF (RFC 2849) into entries: folded lines are joined, base64 is decoded, and URLs are never followed. */
import { askEvery } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { quote } from "../wording/index.js";
import { explainTooMany } from "./delimited-text.js";
import { LIMITS } from "./limits.js";
import { ImportRefusal } from "./refusal.js";

/** An entry of a directory. */
export interface LdifEntry {
  readonly line: number;
  /** Values by the name of the attribute, in lower case and without options such as `;lang-en`. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Fault that makes the entry unusable, with its line. */
  readonly fault?: { readonly line: number; readonly message: string };
}

interface LogicalLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Reads entries one by one: all of them at once, with the attributes that nobody asks for, would fill the memory.
 * @throws ImportRefusal for more entries than the limits allow.
 */
export function* readLdif(text: string, checkpoint: Checkpoint): Generator<LdifEntry> {
  const check = askEvery(1000, checkpoint);
  let count = 0;
  for (const block of listBlocks(text, check)) {
    const isFirst = count === 0 && /^version:/iu.test(block[0]?.text ?? "");
    const lines = isFirst ? block.slice(1) : block;
    if (lines.length === 0) continue;
    if (++count > LIMITS.rows) throw new ImportRefusal(explainTooMany("rows", LIMITS.rows));
    yield toEntry(lines);
  }
}

/** Lists the lines between empty ones, without comments. */
function* listBlocks(text: string, check: Checkpoint): Generator<readonly LogicalLine[]> {
  let open: LogicalLine[] = [];
  for (const line of unfold(text)) {
    check();
    if (line.text === "") {
      yield open;
      open = [];
    } else if (!line.text.startsWith("#")) open.push(line);
  }
  yield open;
}

/** Joins folded lines: a line that starts with a space continues the one above, even a comment. */
function* unfold(text: string): Generator<LogicalLine> {
  let line = 0;
  let start = 0;
  let parts: string[] = [];
  for (const physical of text.split(/\r\n|\n|\r/u)) {
    line++;
    if (physical.startsWith(" ") && parts.length > 0 && parts[0] !== "") {
      parts.push(physical.slice(1));
      continue;
    }
    if (parts.length > 0) yield { line: start, text: parts.join("") };
    start = line;
    parts = [physical.trim() === "" ? "" : physical];
  }
  if (parts.length > 0) yield { line: start, text: parts.join("") };
}

const LINE = /^(?<name>[A-Za-z0-9.-]+)(?:;[^:]*)?:(?<mark>[:<]?)[ \t]*(?<value>.*)$/su;

function toEntry(lines: readonly LogicalLine[]): LdifEntry {
  const values = new Map<string, string[]>();
  const line = lines[0]?.line ?? 1;
  for (const each of lines) {
    if (each.text === "-") continue;
    const { name, mark, value } = LINE.exec(each.text)?.groups ?? {};
    if (name === undefined || value === undefined) return { line, values, fault: describeLine(each) };
    if (mark === "<") continue;
    const read = mark === ":" ? decodeBase64(value) : value;
    // Base64 that is not text is a picture or a certificate, which an import does not need.
    if (read === undefined) {
      if (name.toLowerCase() === "dn") return { line, values, fault: describeBase64(each) };
      continue;
    }
    const known = values.get(name.toLowerCase());
    if (known === undefined) values.set(name.toLowerCase(), [read]);
    else known.push(read);
  }
  return { line, values };
}

function describeLine({ line, text }: LogicalLine) {
  return { line, message: `${quote(text)} is not 'attribute: value'. Correct the line.` };
}

function describeBase64({ line }: LogicalLine) {
  return { line, message: "The 'dn' is not valid base64. Export the entry again." };
}

/** Decodes base64 that holds UTF-8; returns nothing for other bytes. */
function decodeBase64(value: string): string | undefined {
  const compact = value.replace(/\s+/gu, "");
  if (compact.length > 4 * LIMITS.cellUnits || !/^[A-Za-z0-9+/]*={0,2}$/u.test(compact)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(compact), (character) => character.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
