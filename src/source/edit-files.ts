import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { EntryEdit, MovedList } from "../model/entry-edit.js";
import type { SourceFile } from "../model/source.js";
import { quote } from "../wording/index.js";
import { editYaml } from "./edit-yaml.js";
import { moveEntries } from "./move-entries.js";

/** Files after edits, and the edits that would have changed more than they say. */
export interface EditedFiles {
  /** Files that differ from before. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly refused: ReadonlyMap<EntryEdit, string>;
  /** Lists that entries left or came to. */
  readonly moved: readonly MovedList[];
  /** Why the files must not be written, as the end of a sentence. */
  readonly broken?: string;
}

/** Edits the files of a company, each at the places of its own entries; then moves entries between them. */
export function editFiles(
  files: readonly SourceFile[],
  edits: readonly EntryEdit[],
  checkpoint: Checkpoint = NO_DEADLINE,
): EditedFiles {
  const changed = new Map<string, string>();
  const refused = new Map<EntryEdit, string>();
  const broken: string[] = [];
  for (const file of files) {
    const own = edits.filter((edit) => edit.kind !== "move").filter(({ at }) => at.file === file.path);
    if (own.length === 0) continue;
    checkpoint();
    const edited = editYaml(file, own, checkpoint);
    for (const [edit, reason] of edited.refused) refused.set(edit, reason);
    if (edited.content === undefined) broken.push(file.path);
    else if (edited.refused.size < own.length) changed.set(file.path, edited.content);
  }
  const moves = edits.filter((edit) => edit.kind === "move");
  const current = files.map(({ path, content }) => ({ path, content: changed.get(path) ?? content }));
  const moving = moves.length === 0 ? undefined : moveEntries(current, moves, checkpoint);
  for (const [edit, reason] of moving?.refused ?? []) refused.set(edit, reason);
  for (const { path, content } of moving?.files ?? []) changed.set(path, content);
  const [first] = [...broken, ...(moving?.broken ?? [])];
  const reason = first === undefined ? undefined : `the text of ${quote(first)} would not hold what the plan says`;
  return {
    files: [...changed].map(([path, content]) => ({ path, content })),
    refused,
    moved: moving?.moved ?? [],
    ...(reason !== undefined && { broken: reason }),
  };
}
