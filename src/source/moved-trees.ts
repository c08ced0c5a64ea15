import type { MovedList, MoveEdit } from "../model/entry-edit.js";
import type { Origin, SourceNode } from "../model/source.js";
import { changeAt } from "./edited-tree.js";

/** Data of files after moves, and where each item of a changed list came from. */
interface MovedTrees {
  readonly roots: ReadonlyMap<string, SourceNode>;
  readonly lists: readonly MovedList[];
}

/** A list that entries are moved out of or into, or both. */
interface ChangedList {
  readonly at: Origin;
  readonly key: string;
  readonly gone: Set<number>;
  readonly coming: Origin[];
}

/** Moves entries in the data of files; the texts of the files do not change. */
export function moveInTrees(before: ReadonlyMap<string, SourceNode>, moves: readonly MoveEdit[]): MovedTrees {
  const changed = new Map<string, ChangedList>();
  for (const { at, key, item, to } of moves) {
    listOf(changed, at, key).gone.add(item);
    listOf(changed, to, key).coming.push(stepInto(at, key, item));
  }
  const roots = new Map(before);
  const lists: MovedList[] = [];
  for (const { at, key, gone, coming } of changed.values()) {
    const root = before.get(at.file);
    const list = root && findNode(root, [...at.path, key]);
    const items = list?.kind === "list" ? list.items : [];
    const stays = [...items.keys()].filter((position) => !gone.has(position));
    const from = [...stays.map((position) => stepInto(at, key, position)), ...coming];
    const nodes = from.flatMap(({ file, path }) => findNode(before.get(file), path) ?? []);
    lists.push({ list: stepInto(at, key), from });
    const current = roots.get(at.file);
    if (current !== undefined)
      roots.set(
        at.file,
        changeAt(current, at.path, (map) => setList(map, key, nodes)),
      );
  }
  return { roots, lists };
}

function listOf(changed: Map<string, ChangedList>, at: Origin, key: string): ChangedList {
  const word = JSON.stringify([at.file, at.path, key]);
  const list = changed.get(word) ?? { at, key, gone: new Set<number>(), coming: [] };
  changed.set(word, list);
  return list;
}

function findNode(root: SourceNode | undefined, path: Origin["path"]): SourceNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === "map") node = node.entries.find(({ key }) => key === step)?.value;
    else node = node?.kind === "list" && typeof step === "number" ? node.items[step] : undefined;
  }
  return node;
}

function setList(map: SourceNode, key: string, items: readonly SourceNode[]): SourceNode {
  if (map.kind !== "map") return map;
  const others = map.entries.filter((entry) => entry.key !== key);
  return { ...map, entries: [...others, { key, value: { kind: "list", items } }] };
}

function stepInto({ file, path }: Origin, ...steps: Origin["path"]): Origin {
  return { file, path: [...path, ...steps] };
}
