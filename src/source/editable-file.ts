import type { Checkpoint } from "../model/deadline.js";
import type { SourceFile, SourceNode } from "../model/source.js";
import { decodeText } from "./decode.js";
import { toEditable } from "./editable-yaml.js";
import type { EditableYaml } from "./editable-yaml.js";
import { isSameTree } from "./edited-tree.js";
import { parseSource } from "./parse-source.js";
import { readYaml } from "./read-yaml.js";
import { applySplices } from "./splice.js";
import type { Splice } from "./splice.js";

/** A file that is read twice: as data, and as a text with the places to edit. */
export interface EditableFile {
  readonly root: SourceNode;
  readonly yaml: EditableYaml;
  /** Returns the content after edits; nothing if it would not hold the expected data when it is read again. */
  readonly write: (splices: readonly Splice[], expected: SourceNode) => string | undefined;
}

/** Reads a file in order to edit it; returns nothing if it cannot be read as a whole. */
export function readEditable(file: SourceFile, checkpoint: Checkpoint): EditableFile | undefined {
  const decoded = decodeText(file.content);
  const root = parseSource(file, { checkpoint }).value?.root;
  if (decoded.kind === "refused" || root === undefined) return undefined;
  const { text } = decoded;
  const composed = readYaml(text, checkpoint);
  if (composed.kind !== "composed" || composed.contents === undefined) return undefined;
  const yaml = toEditable(text, composed.contents);
  checkpoint();
  return {
    root,
    yaml,
    write: (splices, expected) => {
      const edited = applySplices(text, splices);
      if (edited === undefined) return undefined;
      const after = parseSource({ path: file.path, content: edited }, { checkpoint }).value?.root;
      if (after === undefined || !isSameTree(after, expected)) return undefined;
      return (startsWithMark(file.content) ? "\uFEFF" : "") + edited;
    },
  };
}

function startsWithMark(content: SourceFile["content"]): boolean {
  return typeof content === "string"
    ? content.startsWith("\uFEFF")
    : content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}
