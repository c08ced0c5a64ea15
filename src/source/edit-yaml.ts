import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { AppendEdit, InPlaceEdit } from "../model/entry-edit.js";
import type { SourceFile, SourceNode } from "../model/source.js";
import { appendItems } from "./edit-lists.js";
import { removePair, replacePair, setValue } from "./edit-maps.js";
import type { LeavingKeys } from "./edit-maps.js";
import { EditRefusal } from "./edit-refusals.js";
import { readEditable } from "./editable-file.js";
import type { EditableYaml } from "./editable-yaml.js";
import { editTree, isSameTree } from "./edited-tree.js";
import { toListItem } from "./list-item.js";
import { parseSource } from "./parse-source.js";
import type { Splice } from "./splice.js";

/** A file after its edits, and the edits that were refused because they would have changed more than intended. */
export interface EditedFile {
  /**
   * Text with all edits that are possible; absent if that text must not be written because it would not contain the
   * result of the edits.
   */
  readonly content: string | undefined;
  /** Reasons, as ends of sentences, of the edits that were left out. */
  readonly refused: ReadonlyMap<InPlaceEdit, string>;
}

/**
 * Edits a YAML file at the places of its entries. Nothing else changes: no comment, no order, no line end. The result
 * is read again and compared with the data that the edits should give.
 */
export function editYaml(
  file: SourceFile,
  edits: readonly InPlaceEdit[],
  checkpoint: Checkpoint = NO_DEADLINE,
): EditedFile {
  const draft = draftYaml(file, edits, { checkpoint });
  if (draft === undefined) return { content: undefined, refused: new Map() };
  const { content, expected, refused } = draft;
  const after = content === undefined ? undefined : parseSource({ path: file.path, content }, { checkpoint }).value;
  return { content: after !== undefined && isSameTree(after.root, expected) ? content : undefined, refused };
}

export interface DraftOptions {
  readonly checkpoint: Checkpoint;
  /** Data of the file, if it was read before. */
  readonly root?: SourceNode | undefined;
}

/** A file after its edits, before it is read again. */
export interface DraftedFile extends EditedFile {
  /** Data that the text must hold when it is read again. */
  readonly expected: SourceNode;
}

/** Edits a YAML file without reading the result; returns nothing if the file cannot be read as a whole. */
export function draftYaml(
  file: SourceFile,
  edits: readonly InPlaceEdit[],
  { checkpoint, root }: DraftOptions,
): DraftedFile | undefined {
  const editable = readEditable(file, checkpoint, root);
  if (editable === undefined) return undefined;
  const { splices, made, refused } = placeEdits(editable.yaml, edits);
  checkpoint();
  return { content: editable.write(splices), expected: editTree(editable.root, made), refused };
}

interface PlacedEdits {
  readonly splices: readonly Splice[];
  /** Edits that were turned into splices. */
  readonly made: readonly InPlaceEdit[];
  readonly refused: ReadonlyMap<InPlaceEdit, string>;
}

function placeEdits(yaml: EditableYaml, edits: readonly InPlaceEdit[]): PlacedEdits {
  const splices: Splice[] = [];
  const made: InPlaceEdit[] = [];
  const refused = new Map<InPlaceEdit, string>();
  const leavingAt = listLeaving(edits);
  for (const group of groupAppends(edits)) {
    const [edit] = group;
    if (edit === undefined) continue;
    try {
      splices.push(...placeEdit(yaml, joinAppends(group) ?? edit, leavingAt.get(keyOf(edit.at.path)) ?? NONE));
      made.push(...group);
    } catch (error) {
      if (!(error instanceof EditRefusal)) throw error;
      for (const one of group) refused.set(one, error.message);
    }
  }
  return { splices, made, refused };
}

const NONE: LeavingKeys = new Map();

function placeEdit(yaml: EditableYaml, edit: InPlaceEdit, leaving: LeavingKeys): readonly Splice[] {
  switch (edit.kind) {
    case "set":
      return [setValue(yaml, edit, leaving)];
    case "replace":
      return [replacePair(yaml, edit)];
    case "remove":
      return [removePair(yaml, edit)];
    case "append":
      return appendItems(yaml, { ...edit, items: edit.items.map(toListItem) }, leaving);
  }
}

/** Lists the keys that the edits remove or replace in each map. */
function listLeaving(edits: readonly InPlaceEdit[]): ReadonlyMap<string, LeavingKeys> {
  const leaving = new Map<string, Map<string, string | undefined>>();
  for (const edit of edits) {
    if (edit.kind !== "remove" && edit.kind !== "replace") continue;
    const path = keyOf(edit.at.path);
    const keys = leaving.get(path) ?? new Map<string, string | undefined>();
    leaving.set(path, keys.set(edit.key, edit.kind === "replace" ? edit.by.key : undefined));
  }
  return leaving;
}

/** Groups the edits that add to the same list; every other edit is a group of its own. */
function groupAppends(edits: readonly InPlaceEdit[]): Iterable<readonly InPlaceEdit[]> {
  const groups = new Map<string | InPlaceEdit, InPlaceEdit[]>();
  for (const edit of edits) {
    const key = edit.kind === "append" ? keyOf([...edit.at.path, edit.key]) : edit;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [edit]);
    else group.push(edit);
  }
  return groups.values();
}

function joinAppends(group: readonly InPlaceEdit[]): AppendEdit | undefined {
  const appends = group.filter((edit) => edit.kind === "append");
  const [first] = appends;
  return first && { ...first, items: appends.flatMap(({ items }) => items) };
}

function keyOf(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}
