import type { Problem } from "../model/finding.js";
import { LIMITS } from "./limits.js";
import { countLines, createLineIndex } from "./line-index.js";

/** Text of a file, or the problem that kept it from being read. */
export type DecodedText =
  { readonly kind: "text"; readonly text: string } | { readonly kind: "refused"; readonly problem: Problem };

const SAVE_AS_UTF8 = "Check that it is the right file, and save it as plain text in UTF-8.";

/**
 * Decodes strict UTF-8 with or without a byte order mark. No message quotes the content, because somebody may have
 * passed a confidential file by mistake.
 */
export function decodeText(content: string | Uint8Array): DecodedText {
  const decoded = typeof content === "string" ? toLimited(content) : decodeBytes(content);
  if (decoded.kind === "refused") return decoded;
  const text = decoded.text.startsWith("\uFEFF") ? decoded.text.slice(1) : decoded.text;
  const problem = findUnreadable(text);
  return problem === undefined ? { kind: "text", text } : { kind: "refused", problem };
}

function toLimited(text: string): DecodedText {
  return text.length > LIMITS.bytes ? refuse(tooLarge()) : { kind: "text", text };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes.length > LIMITS.bytes) return refuse(tooLarge());
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return refuse({
      rule: "not-text",
      message: "This file is written in UTF-16, which orgwright does not read.",
      help: "Save it as UTF-8; most editors offer the encoding under 'Save as'.",
      range: createLineIndex("").toRange(0, 0),
    });
  }
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return refuse(describeInvalidByte(bytes));
  }
}

function refuse(problem: Problem): DecodedText {
  return { kind: "refused", problem };
}

function tooLarge(): Problem {
  return {
    rule: "input-limit",
    message: "This file is larger than the limit of 16 MiB.",
    help: "Check that it is the right file; an organisation this large has to be drawn in parts.",
    range: createLineIndex("").toRange(0, 0),
  };
}

function describeInvalidByte(bytes: Uint8Array): Problem {
  const offset = findInvalidByte(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const range = createLineIndex(before).toRange(before.length, before.length);
  return {
    rule: "not-text",
    message: `This file is not UTF-8 text: byte ${offset + 1}, on line ${range.start.line}, is not part of any character.`,
    help: SAVE_AS_UTF8,
    range,
  };
}

/** Returns the index of the first byte that is not part of a well-formed sequence (Unicode, table 3-7). */
function findInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

function sequenceLength(bytes: Uint8Array, at: number): 0 | 1 | 2 | 3 | 4 {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0;
    if ((byte & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isSurrogateOrTooHigh = (lead === 0xed && second >= 0xa0) || (lead === 0xf4 && second >= 0x90);
  return isOverlong || isSurrogateOrTooHigh ? 0 : length;
}

function findUnreadable(text: string): Problem | undefined {
  if (text.startsWith("\uFEFF")) {
    return {
      rule: "not-text",
      message: "This file starts with more than one byte order mark.",
      help: "Save it as UTF-8 without a byte order mark ('UTF-8 without BOM').",
      range: createLineIndex("").toRange(0, 0),
    };
  }
  const nul = text.indexOf("\u0000");
  if (nul >= 0) {
    const range = createLineIndex(text).toRange(nul, nul);
    return {
      rule: "not-text",
      message: `This file is not text: it holds a NUL byte on line ${range.start.line}, as binary files and UTF-16 do.`,
      help: SAVE_AS_UTF8,
      range,
    };
  }
  if (countLines(text) - 1 > LIMITS.lines) {
    return {
      rule: "input-limit",
      message: "This file is longer than the limit of 1,000,000 lines.",
      help: "Check that it is the right file; an organisation this large has to be drawn in parts.",
      range: createLineIndex("").toRange(0, 0),
    };
  }
  const carriageReturn = text.search(/\r(?!\n)/);
  if (carriageReturn < 0) return undefined;
  const lines = createLineIndex(text);
  return {
    rule: "not-text",
    message: `Line ${lines.toRange(carriageReturn, carriageReturn).start.line} holds a carriage return without a line feed, which only very old programs write.`,
    help: "Save the file with the line endings 'LF' or 'CRLF'; editors show the choice in their status bar or under 'Save as'.",
    range: lines.toRange(carriageReturn, carriageReturn),
  };
}
