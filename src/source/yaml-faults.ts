import type { Problem } from "../model/finding.js";
import type { SourceRange } from "../model/source.js";
import type { LineIndex } from "./line-index.js";
import type { YamlFault } from "./yaml.js";
import { findOpeningBracket, findOpeningQuote } from "./opening-mark.js";

/** Fault and remedy, worded for somebody who does not know the parser. */
interface Wording {
  readonly message: string;
  readonly help: string;
  /** Offset to point at instead of the parser's; the range ends at `to`, or else at the end of the line. */
  readonly at?: number;
  readonly to?: number;
}

/**
 * Number of faults that are shown: one mistake often confuses the parser for many lines, and showing more would not
 * help anybody.
 */
const SHOWN_AT_MOST = 5;

/** Returns one problem for each faulty line, the first few in file order. */
export function describeFaults(faults: readonly YamlFault[], text: string, lines: LineIndex): readonly Problem[] {
  const problems: Problem[] = [];
  const seenLines = new Set<number>();
  for (const fault of [...faults].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (problems.length === SHOWN_AT_MOST) break;
    const wording = wordFault(fault, text, lines);
    const range = findRange(wording, fault, text, lines);
    if (seenLines.has(range.start.line)) continue;
    seenLines.add(range.start.line);
    problems.push({ rule: "yaml-syntax", message: wording.message, help: wording.help, range });
    // The parser reads the lines after a tab with the wrong depth, so advice on them would be wrong.
    if (wording.message === TAB.message) break;
  }
  return problems;
}

function findRange({ at, to }: Wording, { pos: [start, end] }: YamlFault, text: string, lines: LineIndex): SourceRange {
  if (at !== undefined) return to === undefined ? lines.toRestOfCode(at) : lines.toRange(at, to);
  // The parser's own range may span the rest of the file; the first line of that range is enough.
  const restOfLine = lines.toRestOfCode(start);
  const ownEnd = start + text.slice(start, end).trimEnd().length;
  return restOfLine.end.offset < ownEnd ? restOfLine : lines.toRange(start, ownEnd);
}

function wordFault(fault: YamlFault, text: string, lines: LineIndex): Wording {
  const line = lines.lineAt(fault.pos[0]);
  const start = lines.toLineStart(fault.pos[0]);
  const [, spaces = "", tabs, others] = /^( *)(?:(\t+)|([^\S\r\n]+))?/u.exec(line) ?? [];
  const indent = start + spaces.length;
  if (tabs !== undefined) return { ...TAB, at: indent, to: indent + tabs.length };
  if (others !== undefined) return { ...SPECIAL_SPACE, at: indent, to: indent + others.length };
  const wording = wordByCode(fault, text, line);
  return wording === INDENTATION ? { ...wording, at: Math.max(indent, fault.pos[0]) } : wording;
}

const TAB: Wording = {
  message: "This line is indented with a tab, which YAML does not allow.",
  help: "Indent with spaces, two for each level; editors can convert all tabs of a file at once.",
};
/** Wording of the message about spaces pasted from a web page, which look like indentation and are not. */
export const SPECIAL_SPACE: Wording = {
  message: "This line is indented with special spaces, such as the non-breaking space, which YAML does not accept.",
  help: "Delete the space before the key and type it again with the space bar.",
};
const INDENTATION: Wording = {
  message: "The indentation of this line matches no line above it.",
  help: "Indent it exactly as far as the other entries of the same list or map.",
};

function wordByCode(fault: YamlFault, text: string, line: string): Wording {
  switch (fault.code) {
    case "TAB_AS_INDENT":
      return TAB;
    case "BAD_INDENT":
      return fault.message.includes("must be sufficiently indented and end with")
        ? wordUnclosedBracket(fault, text)
        : INDENTATION;
    case "MISSING_CHAR":
      return wordMissingCharacter(fault, text, line);
    case "MULTILINE_IMPLICIT_KEY":
      return wordMissingColon(line);
    case "KEY_OVER_1024_CHARS":
      return {
        message: "A key is longer than the limit of 1,024 characters.",
        help: "Write a short key before the colon, and long texts after it.",
      };
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return wordNestedMap(fault, line);
    case "BAD_SCALAR_START":
      return quoteIt(`Unquoted text cannot start with '${text[fault.pos[0]] ?? "this character"}' here.`);
    case "BAD_DQ_ESCAPE":
      return {
        message: "A backslash in double quotes starts an escape that does not exist.",
        help: String.raw`Write the backslash twice (\\), or put the text in single quotes.`,
        at: fault.pos[0],
        to: fault.pos[0] + (ESCAPE.exec(text.slice(fault.pos[0], fault.pos[0] + 10))?.[0].length ?? 1),
      };
    case "BAD_ALIAS":
    case "ALIAS_PROPS":
    case "MULTIPLE_ANCHORS":
    case "BAD_PROP_ORDER":
      return quoteIt("Unquoted text cannot start with '&' or '*' here, because both have a special meaning in YAML.");
    case "TAG_RESOLVE_FAILED":
    case "MULTIPLE_TAGS":
    case "BAD_COLLECTION_TYPE":
    case "NON_STRING_KEY":
      return {
        message: "A value that starts with '!' has a special meaning in YAML (a tag), and this one is not known.",
        help: "Remove the tag, or put quotes around the whole value if it is text.",
      };
    case "BAD_DIRECTIVE":
      return {
        message: "A line that starts with '%' changes how YAML is read, which orgwright does not support.",
        help: "Remove the line, and the '---' below it.",
      };
    case "MULTIPLE_DOCS":
      return {
        message: "This file holds several YAML documents, one below the other.",
        help: "Keep one company in one file; remove the lines '---' and '...' between them.",
      };
    case "DUPLICATE_KEY":
    case "IMPOSSIBLE":
    case "RESOURCE_EXHAUSTION":
    case "UNEXPECTED_TOKEN":
      return wordUnexpected(fault, text, line);
  }
}

/** Matches text that was probably meant to be an escape. */
const ESCAPE = /^\\(?:x[\da-f]{0,2}|u[\da-f]{0,4}|U[\da-f]{0,8}|[^\n])/iu;

function wordMissingCharacter(fault: YamlFault, text: string, line: string): Wording {
  if (fault.message.startsWith("Missing closing")) {
    const quote = fault.message.includes('"') ? '"' : "'";
    return {
      message: `A quote (${quote}) is opened here and never closed.`,
      help: `Add the closing ${quote} at the end of the text; a ${quote} that belongs to the text is written ${quote === '"' ? String.raw`\"` : "''"}.`,
      at: findOpeningQuote(text, fault.pos[0], quote),
    };
  }
  if (fault.message.includes("end with a")) return wordUnclosedBracket(fault, text);
  if (fault.message.startsWith("Missing , ")) {
    return {
      message: "A comma is missing between two entries in brackets.",
      help: "Put ', ' between the entries: [a, b] or { id: a, name: b }.",
    };
  }
  if (fault.message.startsWith("Missing space after :")) return wordMissingColon("key:value");
  if (fault.message.startsWith("Comments must be")) {
    return {
      message: "A '#' follows a value directly.",
      help: "Put a space before a '#' that starts a comment, or put quotes around the whole text.",
    };
  }
  if (fault.message.startsWith("Sequence item without")) return INDENTATION;
  if (fault.message.includes("directives-end")) return wordByCode({ ...fault, code: "BAD_DIRECTIVE" }, text, line);
  if (fault.message.startsWith("Tags and anchors")) return wordByCode({ ...fault, code: "BAD_ALIAS" }, text, line);
  return wordMissingColon(line);
}

function wordUnclosedBracket(fault: YamlFault, text: string): Wording {
  const close = fault.message.endsWith("]") ? "]" : "}";
  const open = close === "]" ? "[" : "{";
  const [at] = fault.pos;
  const found = text[at] ?? "";
  if (found !== close && /[\]}]/u.test(found)) {
    return {
      message: `A bracket '${open}' is closed by '${found}'.`,
      help: `Write '${close}' before it, or remove the '${found}' if it is one too many.`,
      at,
      to: at + 1,
    };
  }
  return {
    message: `A bracket '${open}' is opened here and not closed.`,
    help: `Add the missing '${close}'; lines inside the brackets must be indented further than the key they belong to.`,
    at: findOpeningBracket(text, at, open, close),
  };
}

function wordMissingColon(line: string): Wording {
  return /^[\s-]*\w[\w-]*:\S/.test(line)
    ? {
        message: "A space is missing after a colon.",
        help: "Write 'key: value', with a space after the colon.",
      }
    : {
        message: "This line is neither 'key: value' nor an entry of a list.",
        help: "Write a colon and a space after the key, or '- ' before an entry of a list.",
      };
}

function wordNestedMap(fault: YamlFault, line: string): Wording {
  if (fault.message.startsWith("A block sequence")) return INDENTATION;
  if (fault.code === "BLOCK_IN_FLOW") {
    return {
      message: "A comma or a closing bracket is missing here.",
      help: "Inside brackets write { id: a, name: b } or [a, b], with commas between the entries.",
    };
  }
  const wording = /:\s.*:\s/.test(`${line} `)
    ? quoteIt("Text with a colon and a space in it is read as another key.")
    : {
        message: "The lines below this one are indented under a key that already has a value.",
        help: "Indent them like the key itself, or remove the value after its colon.",
      };
  return { ...wording, at: fault.pos[0] };
}

function wordUnexpected(fault: YamlFault, text: string, line: string): Wording {
  const character = text[fault.pos[0]] ?? "";
  if (character === "}" || character === "]") {
    return {
      message: `The bracket '${character}' closes one that was never opened.`,
      help: `Remove it, or add the opening bracket.`,
    };
  }
  if (character === ",") {
    return {
      message: "There is a comma where an entry is expected.",
      help: "Remove the extra comma, or write the entry that is missing before it.",
    };
  }
  if (character === "-" && fault.message.includes("same line with key")) {
    return {
      message: "A list starts on the same line as its key.",
      help: "Put every '- ' entry on a line of its own below the key, or write the list in brackets: [a, b].",
    };
  }
  // The parser gave up at the first word of a line, so that line belongs to nothing above it.
  if (line.trimStart() === text.slice(fault.pos[0], fault.pos[0] + line.trimStart().length)) return INDENTATION;
  if (/["']/.test(line)) {
    return {
      message: "Something follows the closing quote of a value.",
      help: `Close the quote at the end of the whole text, and write a quote that belongs to '...' twice ('').`,
    };
  }
  return {
    message: "This place cannot be read as YAML.",
    help: "Compare it with the lines around it: 'key: value' for facts, '- ' for entries of a list, two spaces for each level.",
  };
}

function quoteIt(message: string): Wording {
  return { message, help: `Put quotes around the whole text: "...".` };
}
