import type { Hit } from "./company-names.js";
import { listHolders, toWorkHit } from "./find-hits.js";
import type { QuestionContext } from "./find-hits.js";
import type { FoldedName, NameIndex } from "./name-index.js";
import { isLooseWord } from "./question-words.js";

/**
 * Looks for parts of a question in names and among known words. Longer parts come first. The search stops at the first
 * length at which something in this company is found. If a part is a known kind of work, the officers who usually
 * answer for this work are found too, and words of that part are not looked for separately: `customer data breach` is
 * not about data.
 */
export function findInside(context: QuestionContext, wording: string): readonly Hit[] {
  const words = wording.split(" ").slice(0, MOST_WORDS);
  const names = indexByFirstWord(context.names, new Set(words));
  const usual: Hit[] = [];
  const covered = new Set<number>();
  for (let length = words.length; length > 0; length--) {
    const groups: (readonly Hit[])[] = [];
    for (const { start, text } of listParts(words, length)) {
      if (isCovered(covered, start, length)) continue;
      const held = findHeld(context, names, text);
      if (held.length > 0) groups.push(held);
      const known = held.length > 0 || saysNothing(text) ? [] : (context.words.kinds.get(text) ?? []);
      const officers = known.flatMap((kind) => listHolders(context.graph, kind));
      usual.push(...officers);
      for (let at = start; officers.length > 0 && at < start + length; at++) covered.add(at);
    }
    const rare = groups.filter((group) => group.length <= MOST_HOLDERS);
    const held = rare.length > 0 || usual.length > 0 ? rare : groups;
    if (held.length > 0) return [...usual, ...held.flat()];
  }
  return usual;
}

type NamesByFirstWord = ReadonlyMap<string, NameIndex>;

/**
 * Indexes names by the words of a question that they contain, because comparing every part of the question with 100,000
 * names would take seconds.
 */
function indexByFirstWord(names: NameIndex, words: ReadonlySet<string>): NamesByFirstWord {
  const index = new Map<string, Map<string, readonly FoldedName[]>>();
  const telling = [...words].filter((word) => !saysNothing(word));
  for (const [full, found] of names) {
    for (const word of telling) {
      if (!full.includes(word)) continue;
      const known = index.get(word);
      if (known === undefined) index.set(word, new Map([[full, found]]));
      else known.set(full, found);
    }
  }
  return index;
}

/**
 * Largest number of names that a part of a question may be found in. A part found in more names is too common to help,
 * and is ignored if other parts of the question find something.
 */
const MOST_HOLDERS = 6;

function listParts(words: readonly string[], length: number) {
  return Array.from({ length: words.length - length + 1 }, (_, start) => {
    return { start, text: words.slice(start, start + length).join(" ") };
  });
}

function isCovered(covered: ReadonlySet<number>, start: number, length: number): boolean {
  return Array.from({ length }, (_, index) => start + index).some((at) => covered.has(at));
}

/**
 * Largest number of words of a question that are looked at: the number of parts grows with the square of this number.
 */
const MOST_WORDS = 16;

/** Words that occur in so many names that they do not help to find a name. */
const COMMON = new Set(
  "and of for to in the it system service team office desk platform management technology engineering operation group business company customer machine red new not no except without".split(
    " ",
  ),
);

/** Tells whether a word is so common, in names or in questions, that no name should be found by it. */
export function saysNothing(word: string): boolean {
  return word.length < 3 || COMMON.has(word) || isLooseWord(word);
}

/** Finds subjects whose names contain a part of the question, and units that usually do the work named by that part. */
function findHeld({ words, units }: QuestionContext, names: NamesByFirstWord, part: string): readonly Hit[] {
  const [first = "", ...others] = part.split(" ");
  const isName = !saysNothing(first) && !saysNothing(others.at(-1) ?? first);
  const likely = isName ? [...(names.get(first) ?? [])] : [];
  const whole = isName || others.length === 0 ? [] : (names.get(first)?.get(part) ?? []);
  const named = [...whole, ...likely.flatMap(([full, found]) => (holds(full, part) ? found : []))];
  const kinds = saysNothing(part) ? [] : (words.kinds.get(part) ?? []);
  const ofKind = kinds.flatMap((kind) => units.ofKind(kind.id).map(({ id }) => toWorkHit(id, kind)));
  return [...named.map(({ hit }): Hit => ({ ...hit, because: `'${part}' is in its name` })), ...ofKind];
}

/** Tells whether a name contains these words; the start of a longer word is enough: `pump` in `Pumping Stations`. */
export function holds(name: string, part: string): boolean {
  return ` ${name} `.includes(part.length > 3 ? ` ${part}` : ` ${part} `);
}
