import type { NodeId } from "../model/graph.js";
import { listNames, nameKind, quote } from "../wording/index.js";
import type { Wanted } from "./wanted.js";
import type { Draft } from "./register.js";

/** An entry, and the kind of word that a reference uses instead of the entry's id. */
interface Called {
  readonly draft: Draft;
  readonly as: "name" | "title" | "role";
}

/** Names, titles and roles of entries, in lower case, each with the entries that have it. */
export type CalledEntries = ReadonlyMap<string, readonly Called[]>;

/** Lists the entries of the wanted kinds by their names, titles and roles. */
export function listCalledEntries(drafts: ReadonlyMap<NodeId, Draft>, { kinds }: Wanted): CalledEntries {
  const entries = new Map<string, Called[]>();
  for (const draft of drafts.values()) {
    if (!kinds.includes(draft.kind)) continue;
    for (const [text, as] of listWords(draft)) {
      const key = toKey(text);
      const known = entries.get(key);
      if (known === undefined) entries.set(key, [{ draft, as }]);
      else if (known.at(-1)?.draft !== draft) known.push({ draft, as });
    }
  }
  return entries;
}

/**
 * Says which entry is meant by a text that is a name, title or role instead of an id. Returns the words that follow
 * this text in the message, and what to write instead. Returns nothing if the text differs from the id only in capital
 * letters, since the suggestion of the nearest id explains that better.
 */
export function explainCalled(
  entries: CalledEntries,
  text: string,
): { readonly message: string; readonly help: string } | undefined {
  const [one, ...others] = entries.get(toKey(text)) ?? [];
  if (one === undefined) return undefined;
  const { draft, as } = one;
  // References cannot use the generated id of a post, because such an id may change with every entry that is added.
  const isWithoutId = draft.kind === "post" && draft.entry.id === undefined;
  if (!isWithoutId && toKey(draft.id) === toKey(text)) return undefined;
  if (others.length > 0) {
    const ids = listNames([one, ...others].map((each) => quote(each.draft.id)));
    return {
      message: `which is not an id, but what ${others.length + 1} entries are called: ${ids}.`,
      help: "Write the id of the one you mean.",
    };
  }
  if (isWithoutId)
    return {
      message: `which is the ${as} of a post and not an id.`,
      help: "Give that post an 'id:', and write the id here.",
    };
  return {
    message: `which is the ${as} of the ${nameKind(draft)} ${quote(draft.id)} and not an id.`,
    help: `Write ${quote(draft.id)}.`,
  };
}

function listWords(draft: Draft): readonly (readonly [string, Called["as"]])[] {
  const { kind, entry } = draft;
  if (kind === "unit" || kind === "committee") return [[entry.name, "name"]];
  const roles = kind === "officer" ? draft.roles : [];
  return [
    ...entry.names.map((name) => [name, "name"] as const),
    ...(entry.title === undefined ? [] : [[entry.title, "title"] as const]),
    ...roles.flatMap(({ text, title, abbreviation }) =>
      [text, title, abbreviation].map((word) => [word, "role"] as const),
    ),
  ];
}

function toKey(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
