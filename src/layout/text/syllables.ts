/**
 * Finds places inside words where a line may end with a hyphen. A company that states its language gets the patterns of
 * that language; other words are divided by a rule that holds in most languages: a syllable starts with the consonant
 * before a vowel.
 */

/** Divides a word into parts, with a possible hyphen after each part but the last. */
export type Hyphenator = (word: string) => readonly string[];

/** Matches five or more letters in a row of a script that uses hyphens. */
const WORDS = /(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*){5,}/gu;
const LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*$/u;

/** Least number of letters before a hyphen and after it: shorter pieces look like mistakes. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

const VOWEL = /^[aeiouyæœøıаеёиоуыэюяіїєαεηιουω]/iu;
/** Consonants that belong to one syllable: one sound, or a stop and the liquid after it. */
const CLUSTERS = /(?:sch[lmnrw]?|[cp]h[lr]?|th[rw]?|s[pt]r|[sg]h|ck|qu|[bcdfgkptvw]r|[bcfgkp]l)$/iu;
const MOST_IN_CLUSTER = 4;

/** Tells whether a grapheme is a letter of a script that uses hyphens. */
export function isHyphenated(grapheme: string): boolean {
  return LETTER.test(grapheme);
}

/**
 * Divides the words in text at the places where a line may end with a hyphen; the text may also hold digits and
 * punctuation.
 */
export function splitForHyphens(text: string, hyphenate: Hyphenator): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    let end = index;
    for (const syllable of joinShortEnds(hyphenate(word)).slice(0, -1)) {
      end += syllable.length;
      parts.push(text.slice(start, end));
      start = end;
    }
  }
  return [...parts, text.slice(start)];
}

/** Joins syllables at both ends of a word until none is too short to stand alone. */
function joinShortEnds(syllables: readonly string[]): readonly string[] {
  const parts = [...syllables];
  while (parts.length > 1 && countLetters(parts[0]) < LEAST_BEFORE) parts.splice(0, 2, parts.slice(0, 2).join(""));
  while (parts.length > 1 && countLetters(parts.at(-1)) < LEAST_AFTER) parts.push(parts.splice(-2, 2).join(""));
  return parts;
}

function countLetters(text = ""): number {
  return Array.from(text.matchAll(/\p{L}/gu)).length;
}

/** Divides a word before each consonant, or cluster of consonants, that has a vowel on both sides. */
export function splitByVowels(word: string): readonly string[] {
  const letters = word.match(/\P{M}\p{M}*/gu) ?? [];
  const syllables: string[] = [];
  let syllable = "";
  letters.forEach((letter, index) => {
    const isVowel = startsWithVowel(letter);
    const next = letters[index + 1];
    if (!isVowel && next !== undefined && startsWithVowel(next)) {
      const cluster = CLUSTERS.exec(syllable.slice(1 - MOST_IN_CLUSTER) + letter)?.[0] ?? letter;
      const before = syllable.slice(0, syllable.length - (cluster.length - letter.length));
      if (hasVowel(before)) {
        syllables.push(before);
        syllable = syllable.slice(before.length);
      }
    }
    syllable += letter;
  });
  return [...syllables, syllable];
}

function hasVowel(text: string): boolean {
  return (text.match(/\P{M}\p{M}*/gu) ?? []).some(startsWithVowel);
}

/**
 * Recognises vowels with marks, such as é and ö, by their base letter; only й is a consonant although its base letter
 * is a vowel.
 */
function startsWithVowel(letter: string): boolean {
  return letter.toLowerCase() !== "й" && VOWEL.test(letter.normalize("NFD"));
}
