import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Outcome, Problem } from "../model/finding.js";
import { MOST_ENTRIES, TOO_MANY_ENTRIES } from "../model/most-entries.js";
import type { SourceDocument, SourceFile, SourceNode, SourceRange } from "../model/source.js";
import { countEntries } from "./count-entries.js";
import { decodeText } from "./decode.js";
import { mayHoldMore } from "./density.js";
import { createLineIndex } from "./line-index.js";
import type { LineIndex } from "./line-index.js";
import { createLocator } from "./locate.js";
import { buildTree } from "./tree.js";
import { describeFaults } from "./yaml-faults.js";
import { readYaml } from "./read-yaml.js";

/** Wording of messages about a file as a whole. */
export interface FileKind {
  readonly noun: string;
  readonly keys: string;
  /** Advice when the top level of the file is not a map. */
  readonly start: string;
  /** Advice when the file is empty; absent for kinds of files that may be empty. */
  readonly whenEmpty?: string;
  /**
   * Whether the file's entries are counted before anything is built. (The entries of included files are counted in
   * `included-entries.ts`.)
   */
  readonly holdsEntries?: boolean;
}

const COMPANY_FILE: FileKind = {
  noun: "a company file",
  keys: "'company:' and 'departments:'",
  start: "Start with a line 'company: NAME' and put the departments in a list below a line 'departments:'.",
  whenEmpty: "Write at least a line 'company: NAME', a line 'departments:' and below it a line '  - name: NAME'.",
  holdsEntries: true,
};

export interface ParseOptions {
  /** Kind of the file; defaults to a company file. */
  readonly kind?: FileKind | undefined;
  readonly checkpoint?: Checkpoint | undefined;
}

/**
 * Reads the YAML of a company file, or of a file of another kind. Never throws on any content; if it returns no value,
 * the file cannot be used, and the problems say why.
 */
export function parseSource(
  file: SourceFile,
  { kind = COMPANY_FILE, checkpoint = NO_DEADLINE }: ParseOptions = {},
): Outcome<SourceDocument> {
  const decoded = decodeText(file.content);
  if (decoded.kind === "refused") return { problems: [decoded.problem] };
  const { text } = decoded;
  const lines = createLineIndex(text);
  if (kind.holdsEntries === true && mayHoldMore(text, MOST_ENTRIES) && countEntries(text, "company") > MOST_ENTRIES)
    return { problems: [{ ...TOO_MANY_ENTRIES, range: lines.toRange(0, 0) }] };
  const yaml = readYaml(text, checkpoint);
  switch (yaml.kind) {
    case "faulty":
      return { problems: describeFaults(yaml.faults, text, lines) };
    case "beyond-limit": {
      const { message, help, pos } = yaml;
      return { problems: [{ rule: "input-limit", message, help, range: lines.toRange(...pos) }] };
    }
    case "composed": {
      const { contents } = yaml;
      if (contents === undefined) return readEmptyFile(file, kind, lines);
      const { root, places, problems } = buildTree({ contents, file: file.path, text, lines, checkpoint });
      if (root === undefined) return { problems };
      if (root.kind === "scalar" && root.value === null) return readEmptyFile(file, kind, lines);
      if (root.kind !== "map")
        return { problems: [...problems, describeOtherRoot(root, kind, lines.toRestOfCode(contents.start))] };
      const locator = createLocator(root, [contents.start, text.trimEnd().length], places, lines);
      return { value: { file: file.path, root, ...locator }, problems };
    }
  }
}

function readEmptyFile(file: SourceFile, { whenEmpty }: FileKind, lines: LineIndex): Outcome<SourceDocument> {
  const range = lines.toRange(0, 0);
  if (whenEmpty === undefined) {
    const root: SourceNode = { kind: "map", entries: [] };
    return {
      value: { file: file.path, root, locate: () => range, has: () => false, nodeAt: () => undefined },
      problems: [],
    };
  }
  return { problems: [{ rule: "missing-key", message: "This file is empty.", help: whenEmpty, range }] };
}

function describeOtherRoot(root: SourceNode, { noun, keys, start }: FileKind, range: SourceRange): Problem {
  const found = root.kind === "list" ? "a list" : "plain text";
  return {
    rule: "wrong-type",
    message: `This file holds ${found}, but ${noun} holds keys such as ${keys}.`,
    help: start,
    range,
  };
}
