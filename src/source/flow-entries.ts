import type { EntryFrame, EntryTally } from "./entry-lists.js";
import { LIMITS } from "./limits.js";
import { CODE, isFlowSign, isGap, nextLine, skipProperty, skipQuoted } from "./yaml-cursor.js";

/** List or map in brackets. */
interface FlowFrame {
  readonly entry: EntryFrame;
  /**
   * Whether the value of a pair is being read, and not its key; a list has pairs only if they are written without
   * braces.
   */
  isAfterColon: boolean;
}

/**
 * Counts the entries in the brackets that open at `from`; returns the offset after them, or -1 when the brackets make
 * no sense.
 */
export function countInBrackets(text: string, from: number, root: EntryFrame, tally: EntryTally): number {
  const open: FlowFrame[] = [];
  let at = from;
  while (at < text.length && !tally.isFull) {
    const code = text.charCodeAt(at);
    const top = open.at(-1);
    if (isGap(code)) at++;
    else if (code === CODE.hash && isGap(text.charCodeAt(at - 1))) at = nextLine(text, at);
    else if (code === CODE.openBracket || code === CODE.openBrace) {
      if (open.length > LIMITS.depth) return -1;
      const isList = code === CODE.openBracket;
      const entry = top === undefined ? root : tally.open(isList, parentOf(top));
      open.push({ entry, isAfterColon: false });
      at++;
    } else if (code === CODE.closeBracket || code === CODE.closeBrace) {
      if (open.pop()?.entry.isList !== (code === CODE.closeBracket)) return -1;
      at++;
      if (open.length === 0) return at;
    } else if (top === undefined) return -1;
    else at = readInside(text, at, top, tally);
    if (at < 0) return -1;
  }
  return -1;
}

const NOTHING: EntryFrame = { isList: false, place: "other", value: "other", before: 0 };

/**
 * Returns the list or map that the next value belongs to. Parts of a key, or of a pair without braces, are not entries.
 */
function parentOf({ entry, isAfterColon }: FlowFrame): EntryFrame {
  return entry.isList === isAfterColon ? NOTHING : entry;
}

/** Reads a punctuation mark or some text between brackets. */
function readInside(text: string, at: number, top: FlowFrame, tally: EntryTally): number {
  switch (text.charCodeAt(at)) {
    case CODE.comma:
      top.isAfterColon = false;
      top.entry.value = "other";
      return at + 1;
    case CODE.colon:
      top.isAfterColon = true;
      return at + 1;
    case CODE.ampersand:
    case CODE.exclamation:
      return skipProperty(text, at);
    case CODE.doubleQuote:
    case CODE.singleQuote: {
      const end = skipQuoted(text, at);
      if (end > 0) meetKey(text, at + 1, end - 1, top, tally);
      return end;
    }
    case CODE.question:
      if (isGap(text.charCodeAt(at + 1))) return at + 1;
  }
  const end = skipPlain(text, at);
  meetKey(text, at, end, top, tally);
  return end;
}

function meetKey(text: string, start: number, end: number, top: FlowFrame, tally: EntryTally): void {
  if (!top.entry.isList && !top.isAfterColon) tally.meetKey(top.entry, text, start, end);
}

/** Returns the offset after the last character of unquoted text. */
function skipPlain(text: string, from: number): number {
  let end = from + 1;
  for (let at = end; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isGap(code)) continue;
    if (isFlowSign(code) || (code === CODE.hash && at > end)) break;
    const next = text.charCodeAt(at + 1);
    if (code === CODE.colon && (isGap(next) || isFlowSign(next))) break;
    end = at + 1;
  }
  return end;
}
