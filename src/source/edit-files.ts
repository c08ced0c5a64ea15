import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { EntryEdit, MovedList } from "../model/entry-edit.js";
import { groupBy } from "../model/group-by.js";
import type { Origin, SourceFile, SourceNode } from "../model/source.js";
import { quote } from "../wording/index.js";
import { draftYaml } from "./edit-yaml.js";
import { isSameTree } from "./edited-tree.js";
import { moveEntries } from "./move-entries.js";

/** Files after edits, and the edits that were refused because they would have changed more than intended. */
export interface EditedFiles {
  /** Files that differ from before. */
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly refused: ReadonlyMap<EntryEdit, string>;
  /** The lists that entries were moved out of or into. */
  readonly moved: readonly MovedList[];
  /** Data that each changed file must hold when it is read again. */
  readonly expected: ReadonlyMap<string, SourceNode>;
  /** Reason why the files must not be written, as the end of a sentence. */
  readonly broken?: string;
}

export interface EditOptions {
  readonly checkpoint?: Checkpoint;
  /** Returns a node of the files as they were read. */
  readonly nodeAt: (origin: Origin) => SourceNode | undefined;
}

/**
 * Edits the entries of a company's files in place; then moves entries between lists, also across files. The caller has
 * to read the result again and check it with `findLostEdit`.
 */
export function editFiles(
  files: readonly SourceFile[],
  edits: readonly EntryEdit[],
  { checkpoint = NO_DEADLINE, nodeAt }: EditOptions,
): EditedFiles {
  const drafts = draftFiles(files, edits, { checkpoint, nodeAt });
  const { changed, expected, refused } = drafts;
  const moves = edits.filter((edit) => edit.kind === "move");
  const current = files.map(({ path, content }) => ({ path, content: changed.get(path) ?? content }));
  const rootOf = (file: string) => expected.get(file) ?? nodeAt({ file, path: [] });
  const moving = moves.length === 0 ? undefined : moveEntries(current, moves, { checkpoint, rootOf });
  for (const [edit, reason] of moving?.refused ?? []) refused.set(edit, reason);
  for (const { path, content } of moving?.files ?? []) changed.set(path, content);
  for (const [path, root] of moving?.expected ?? []) expected.set(path, root);
  const [first] = [...drafts.broken, ...(moving?.broken ?? [])];
  return {
    files: [...changed].map(([path, content]) => ({ path, content })),
    refused,
    moved: moving?.moved ?? [],
    expected,
    ...(first !== undefined && { broken: explainLost(first) }),
  };
}

/** Files after those edits that move no entry; the edits that move entries come later. */
interface DraftedFiles {
  readonly changed: Map<string, string>;
  readonly expected: Map<string, SourceNode>;
  readonly refused: Map<EntryEdit, string>;
  /** Paths of files that cannot be edited. */
  readonly broken: readonly string[];
}

function draftFiles(
  files: readonly SourceFile[],
  edits: readonly EntryEdit[],
  { checkpoint, nodeAt }: Required<EditOptions>,
): DraftedFiles {
  const changed = new Map<string, string>();
  const expected = new Map<string, SourceNode>();
  const refused = new Map<EntryEdit, string>();
  const broken: string[] = [];
  const inPlace = edits.filter((edit) => edit.kind !== "move");
  const byFile = groupBy(inPlace, ({ at }) => at.file);
  for (const file of files) {
    const own = byFile.get(file.path) ?? [];
    if (own.length === 0) continue;
    checkpoint();
    const drafted = draftYaml(file, own, { checkpoint, root: nodeAt({ file: file.path, path: [] }) });
    for (const [edit, reason] of drafted?.refused ?? []) refused.set(edit, reason);
    if (drafted?.content === undefined) broken.push(file.path);
    else if (drafted.refused.size < own.length) {
      changed.set(file.path, drafted.content);
      expected.set(file.path, drafted.expected);
    }
  }
  return { changed, expected, refused, broken };
}

/**
 * If one of the edited files does not contain the result of all edits, returns why the files must not be written, as
 * the end of a sentence.
 */
export function findLostEdit(
  { expected }: Pick<EditedFiles, "expected">,
  nodeAt: EditOptions["nodeAt"],
): string | undefined {
  for (const [file, root] of expected) {
    const found = nodeAt({ file, path: [] });
    if (found === undefined || !isSameTree(found, root)) return explainLost(file);
  }
  return undefined;
}

function explainLost(file: string): string {
  return `the text of ${quote(file)} would not hold what the plan says`;
}
