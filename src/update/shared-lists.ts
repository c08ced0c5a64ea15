import type { EntryEdit, SetEdit } from "../model/entry-edit.js";
import type { PlannedChange, Promised } from "../model/planned-change.js";
import { stepTo } from "./context.js";
import type { UpdateContext } from "./context.js";

/** Edits of one list of names, such as the holders of a post. */
interface SharedList {
  readonly whole: SetEdit[];
  readonly items: Map<number, string>;
  /** One edit that does the same as all the others together. */
  joined?: SetEdit;
}

/**
 * Joins changes of the same list of names: each change gets the same edit, which makes all of these changes at once.
 */
export function joinSharedLists(context: UpdateContext, changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const lists = new Map<string, SharedList>();
  for (const edit of changes.flatMap(({ edits }) => edits)) {
    const key = listOf(edit);
    if (key === undefined || edit.kind !== "set") continue;
    const list = lists.get(key) ?? { whole: [], items: new Map<number, string>() };
    lists.set(key, list);
    if (typeof edit.key === "number") list.items.set(edit.key, String(edit.value));
    else list.whole.push(edit);
  }
  for (const [key, list] of lists)
    if (list.items.size + list.whole.length > 1) list.joined = joinEdits(context, key, list);
  return changes.map((change) => {
    const joined = change.edits.flatMap((edit) => lists.get(listOf(edit) ?? "")?.joined ?? []);
    if (joined.length === 0) return change;
    const others = change.edits.filter((edit) => lists.get(listOf(edit) ?? "")?.joined === undefined);
    return { ...change, edits: [...others, ...joined], promises: change.promises.map((one) => promise(one, joined)) };
  });
}

/** Returns a key for the list of names that an edit changes; nothing if it changes no list. */
function listOf(edit: EntryEdit): string | undefined {
  if (edit.kind !== "set") return undefined;
  if (typeof edit.key === "number") return JSON.stringify([edit.at.file, edit.at.path]);
  return typeof edit.value === "object" ? JSON.stringify([edit.at.file, [...edit.at.path, edit.key]]) : undefined;
}

function joinEdits(context: UpdateContext, list: string, { whole, items }: SharedList): SetEdit {
  const [file, path] = JSON.parse(list) as [string, (string | number)[]];
  const node = context.nodeAt({ file, path });
  const texts = node?.kind === "list" ? node.items.map((_, at) => context.textAt({ file, path }, at) ?? "") : [];
  const isKept = (text: string) => whole.every(({ value }) => typeof value === "object" && value.includes(text));
  const value = texts.flatMap((text, at) => items.get(at) ?? (isKept(text) ? [text] : []));
  return { kind: "set", at: stepTo({ file, path: path.slice(0, -1) }), key: String(path.at(-1)), value };
}

/** Returns a promise with the names of the joined edit; promises about other facts stay as they are. */
function promise(one: Promised, joined: readonly SetEdit[]): Promised {
  if (!("fact" in one) || (one.fact !== "names" && one.fact !== "heads")) return one;
  const edit = joined.find(({ at }) => JSON.stringify(at) === JSON.stringify(one.at));
  return edit === undefined || typeof edit.value !== "object" ? one : { ...one, value: edit.value.join("\n") };
}
