import type { Checkpoint } from "../model/deadline.js";
import type { EntryEdit, MovedList, MoveEdit } from "../model/entry-edit.js";
import { groupBy } from "../model/group-by.js";
import type { Origin, SourceFile, SourceNode } from "../model/source.js";
import { appendItems } from "./edit-lists.js";
import { expectMap } from "./edit-maps.js";
import { EditRefusal } from "./edit-refusals.js";
import { readEditable } from "./editable-file.js";
import type { EditableFile } from "./editable-file.js";
import { findEditable, findPair } from "./editable-yaml.js";
import { findPlaceBefore, leaveList } from "./leave-list.js";
import type { LeftList } from "./leave-list.js";
import { moveInTrees } from "./moved-trees.js";
import type { Splice } from "./splice.js";
import { takeEntry } from "./taken-entry.js";
import type { TakenEntry } from "./taken-entry.js";

/** Files after moves, in the form in which `editFiles` returns them. */
interface MovedFiles {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly refused: ReadonlyMap<EntryEdit, string>;
  readonly moved: readonly MovedList[];
  /** Data that each file must hold when it is read again. */
  readonly expected: ReadonlyMap<string, SourceNode>;
  /** Paths of files that cannot be edited. */
  readonly broken: readonly string[];
}

export interface MoveOptions {
  readonly checkpoint: Checkpoint;
  /** Returns the data of a file, if it is known. */
  readonly rootOf: (path: string) => SourceNode | undefined;
}

const NOTHING = { files: [], refused: new Map<EntryEdit, string>(), moved: [], expected: new Map(), broken: [] };

/** Moves entries between lists of one or several files. Nothing is moved if one of the moves is refused. */
export function moveEntries(
  files: readonly SourceFile[],
  moves: readonly MoveEdit[],
  { checkpoint, rootOf }: MoveOptions,
): MovedFiles {
  const involved = new Set(moves.flatMap(({ at, to }) => [at.file, to.file]));
  const editables = new Map<string, EditableFile>();
  for (const file of files.filter(({ path }) => involved.has(path))) {
    const editable = readEditable(file, checkpoint, rootOf(file.path));
    if (editable === undefined) return { ...NOTHING, broken: [file.path] };
    editables.set(file.path, editable);
  }
  const mover = new Mover(editables, moves);
  const splices = mover.place();
  checkpoint();
  const { refused } = mover;
  if (refused.size > 0) return { ...NOTHING, refused };
  const { roots: expected, lists: moved } = moveInTrees(
    new Map([...editables].map(([path, { root }]) => [path, root])),
    moves,
  );
  const written = [...editables].map(([path, { write }]) => ({ path, content: write(splices.get(path) ?? []) }));
  const broken = written.flatMap(({ path, content }) => (content === undefined ? [path] : []));
  return {
    files: written.flatMap(({ path, content }) => (content === undefined ? [] : [{ path, content }])),
    refused,
    moved,
    expected,
    broken,
  };
}

type Moves = readonly [MoveEdit, ...MoveEdit[]];

/** Finds the places of moves in the texts, and records why a move is refused. */
class Mover {
  readonly refused = new Map<EntryEdit, string>();
  readonly #editables: ReadonlyMap<string, EditableFile>;
  readonly #moves: readonly MoveEdit[];
  readonly #taken = new Map<MoveEdit, TakenEntry>();
  readonly #splices = new Map<string, Splice[]>();

  constructor(editables: ReadonlyMap<string, EditableFile>, moves: readonly MoveEdit[]) {
    this.#editables = editables;
    this.#moves = moves;
  }

  /** Returns the splices of each file. */
  place(): ReadonlyMap<string, readonly Splice[]> {
    const leaving = groupBy(this.#moves, ({ at, key }) => keyOf(at, key));
    const coming = groupBy(this.#moves, ({ to, key }) => keyOf(to, key));
    const left = new Map<string, LeftList>();
    for (const [list, moves] of leaving)
      this.#try(moves, (all) => {
        const [{ at, key }] = all;
        const found = this.#take(all);
        const hasComing = coming.has(list);
        left.set(list, { ...found, hasComing });
        this.#add(at.file, leaveList(this.#yaml(at.file), { ...found, hasComing }));
        if (hasComing && coming.get(list)?.some((one) => keyOf(one.at, key) === list) === true)
          throw new EditRefusal("the entry is in that list already");
      });
    for (const [list, moves] of coming)
      this.#try(moves, ([first]) => {
        this.#append(first, moves, left.get(list));
      });
    return this.#splices;
  }

  /** Takes entries out of one list. */
  #take(moves: Moves): Omit<LeftList, "hasComing"> {
    const [{ at, key }] = moves;
    const yaml = this.#yaml(at.file);
    const pair = findPair(expectMap(findEditable(yaml, at)).pairs, key);
    if (pair?.value?.kind !== "list") throw new EditRefusal(`there is no list after '${key}'`);
    const list = findEditable(yaml, { path: [...at.path, key] });
    if (list.kind !== "list") throw new EditRefusal(`there is no list after '${key}'`);
    const taken = new Map<number, TakenEntry>();
    for (const move of moves)
      this.#try([move], () => {
        const entry = takeEntry(yaml, list, move.item);
        taken.set(move.item, entry);
        this.#taken.set(move, entry);
      });
    return { pair, list, taken };
  }

  #append({ to, key }: MoveEdit, moves: readonly MoveEdit[], left: LeftList | undefined): void {
    const yaml = this.#yaml(to.file);
    const items = moves.flatMap((move) => this.#taken.get(move) ?? []);
    if (items.length < moves.length) return;
    const place = left && findPlaceBefore(yaml, left);
    this.#add(to.file, appendItems(yaml, { at: to, key, items, place }, new Map()));
  }

  #try(moves: readonly MoveEdit[], make: (moves: Moves) => void): void {
    const [first, ...others] = moves;
    if (first === undefined) return;
    try {
      make([first, ...others]);
    } catch (error) {
      if (!(error instanceof EditRefusal)) throw error;
      for (const one of moves) this.refused.set(one, error.message);
    }
  }

  #yaml(file: string) {
    const editable = this.#editables.get(file);
    if (editable === undefined) throw new EditRefusal("the entry or its new place is in a file that is not read");
    return editable.yaml;
  }

  #add(file: string, splices: readonly Splice[]): void {
    const known = this.#splices.get(file) ?? [];
    known.push(...splices);
    this.#splices.set(file, known);
  }
}

function keyOf({ file, path }: Origin, key: string): string {
  return JSON.stringify([file, path, key]);
}
