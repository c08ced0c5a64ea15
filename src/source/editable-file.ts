import type { Checkpoint } from "../model/deadline.js";
import type { SourceFile, SourceNode } from "../model/source.js";
import { decodeText } from "./decode.js";
import { toEditable } from "./editable-yaml.js";
import type { EditableYaml } from "./editable-yaml.js";
import { parseSource } from "./parse-source.js";
import { readYaml } from "./read-yaml.js";
import { applySplices } from "./splice.js";
import type { Splice } from "./splice.js";

/** A file as data, and as text with the places of its values, so that it can be edited. */
export interface EditableFile {
  readonly root: SourceNode;
  readonly yaml: EditableYaml;
  /** Returns the content after edits, or undefined if two of them change the same place. */
  readonly write: (splices: readonly Splice[]) => string | undefined;
}

/**
 * Reads a file in order to edit it; returns nothing if it cannot be read as a whole.
 * @param known data of the file, if it was read before
 */
export function readEditable(file: SourceFile, checkpoint: Checkpoint, known?: SourceNode): EditableFile | undefined {
  const decoded = decodeText(file.content);
  const root = known ?? parseSource(file, { checkpoint }).value?.root;
  if (decoded.kind === "refused" || root === undefined) return undefined;
  const { text } = decoded;
  const composed = readYaml(text, checkpoint);
  if (composed.kind !== "composed" || composed.contents === undefined) return undefined;
  const yaml = toEditable(text, composed.contents);
  checkpoint();
  const mark = startsWithMark(file.content) ? "\uFEFF" : "";
  return {
    root,
    yaml,
    write: (splices) => {
      const edited = applySplices(text, splices);
      return edited === undefined ? undefined : mark + edited;
    },
  };
}

function startsWithMark(content: SourceFile["content"]): boolean {
  return typeof content === "string"
    ? content.startsWith("\uFEFF")
    : content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}
