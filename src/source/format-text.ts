import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import { areComments, isSpace } from "./comment-lines.js";
import { formatBlock } from "./format-blocks.js";
import { formatFlow, isFlow, keyOf } from "./format-flow.js";
import { kindOfTop } from "./key-order.js";
import { NotMovable } from "./not-movable.js";
import { readYaml } from "./read-yaml.js";
import { repeatsKnownAnchors, saysTheSame } from "./same-content.js";
import { TextLines } from "./text-lines.js";
import type { YamlMap, YamlNode } from "./yaml-node.js";

export interface FormatTextOptions {
  /** Whether keys that hold entries keep their order, because something depends on the order of entries. */
  readonly keepsEntries?: boolean;
  readonly checkpoint?: Checkpoint;
}

/**
 * Returns YAML text in the usual order of keys and the usual layout, with its comments, anchors and empty lines. Text
 * that cannot be read, or whose meaning would change, is returned as it is. The result is read again to find out
 * whether it has the same meaning.
 */
export function formatText(
  text: string,
  { keepsEntries = false, checkpoint = NO_DEADLINE }: FormatTextOptions = {},
): string {
  const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
  const usesReturns = text.includes("\r\n");
  const plain = text.slice(mark.length).replace(/\r\n?/gu, "\n");
  const root = readRoot(plain, checkpoint);
  if (root?.kind !== "map") return text;
  for (const sorts of [true, false]) {
    const formatted = layOut(plain, root, { sorts, keepsEntries });
    if (formatted === undefined) return text;
    const again = readRoot(formatted, checkpoint);
    if (again !== undefined && repeatsKnownAnchors(again) && saysTheSame(root, again))
      return mark + (usesReturns ? formatted.replace(/\n/gu, "\r\n") : formatted);
  }
  return text;
}

function readRoot(text: string, checkpoint: Checkpoint): YamlNode | undefined {
  const yaml = readYaml(text, checkpoint);
  return yaml.kind === "composed" ? yaml.contents : undefined;
}

interface Layout {
  readonly sorts: boolean;
  readonly keepsEntries: boolean;
}

function layOut(text: string, root: YamlMap, { sorts, keepsEntries }: Layout): string | undefined {
  const source = new TextLines(text);
  const kind = kindOfTop(root.pairs.map(keyOf));
  if (isFlow(root, text)) {
    const written = formatFlow(root, { text, kind, sorts, keepsEntries });
    return `${text.slice(0, root.start)}${written}${text.slice(root.end).trimEnd()}\n`;
  }
  const first = source.lineOf(root.start);
  const { header, above } = splitHeader(source.between(0, first - 1));
  const last = findLastLine(source, source.lineOf(root.end));
  try {
    const place = { indent: 0, lastLine: last, kind, above };
    const { lead, lines } = formatBlock(root, place, { source, sorts, keepsEntries });
    const end = source.between(last + 1, source.lines.length - 1);
    return `${[...header, ...lead, ...lines, ...end].join("\n").trimEnd()}\n`;
  } catch (error) {
    if (error instanceof NotMovable) return undefined;
    throw error;
  }
}

/**
 * Splits the lines above the first key: comments directly above the key belong to it, if an empty line separates them
 * from the comments at the top of the file. Otherwise all of them are about the file.
 */
function splitHeader(lines: readonly string[]): {
  readonly header: readonly string[];
  readonly above: readonly string[];
} {
  const last = lines.findLastIndex(isSpace);
  const above = lines.slice(last + 1);
  if (last < 0 || !areComments(above)) return { header: lines.map((line) => line.trimEnd()), above: [] };
  return { header: lines.slice(0, last + 1).map((line) => line.trimEnd()), above };
}

/** Returns the last line of the document; a line with '...' may mark its end. */
function findLastLine(source: TextLines, from: number): number {
  let last = from;
  while (last + 1 < source.lines.length && areComments([source.line(last + 1)])) last++;
  return last;
}
