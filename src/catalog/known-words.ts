import { toFullForm } from "./department-names.js";
import { DEPARTMENT_KINDS } from "./departments.js";
import { EVERYDAY_WORDS, EVERYDAY_WORDS_OF_AREAS } from "./everyday-words.js";
import { FOCUS_AREAS } from "./focus-areas.js";
import type { DepartmentKind } from "./department-kind.js";
import type { FocusArea } from "./focus-areas.js";

/**
 * Meanings of words that a question can contain. If a word names some work, its meanings are the kinds of department
 * that do this work, and the focus areas that include the work.
 */
export interface KnownWords {
  /** Meanings by words in the full form that `toFullForm` returns. */
  readonly kinds: ReadonlyMap<string, readonly DepartmentKind[]>;
  readonly areas: ReadonlyMap<string, readonly FocusArea[]>;
}

/** Returns the meanings of all words that people use for departments and focus areas. */
export function indexKnownWords(): KnownWords {
  const kinds = DEPARTMENT_KINDS.map((kind) => ({
    meant: kind,
    words: [kind.id, kind.name, ...kind.otherNames.split(", "), ...splitWords(EVERYDAY_WORDS[kind.id])],
  }));
  const areas = FOCUS_AREAS.map((area) => ({ meant: area, words: splitWords(EVERYDAY_WORDS_OF_AREAS[area.id]) }));
  return { kinds: indexWords(kinds), areas: indexWords(areas) };
}

function splitWords(words: string | undefined): readonly string[] {
  return words?.split(", ") ?? [];
}

function indexWords<Meant>(
  entries: readonly { readonly meant: Meant; readonly words: readonly string[] }[],
): ReadonlyMap<string, readonly Meant[]> {
  const index = new Map<string, Meant[]>();
  for (const { meant, words } of entries) {
    for (const key of new Set(words.map(toFullForm))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [meant]);
      else known.push(meant);
    }
  }
  return index;
}
