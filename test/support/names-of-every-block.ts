/** Names that nobody has: letters of any block of Unicode, with marks, joiners and characters that are never seen. */
import fc from "fast-check";
import { UNICODE_BLOCKS } from "./unicode-blocks.js";

/** Samples of every kind of character that is stacked, joined or invisible. */
const EXTRAS = [
  ...["\u0301", "\u0323", "\u0489", "\u20DD", "\u05B8", "\u064B", "\u0E48", "\u093E", "\u0F71", "\u3099"],
  ...["\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C", "\u00AD", "\u034F", "\u2060", "\u206A", "\uFEFF"],
  ...["\uFE0E", "\uFE0F", "\u{E0101}", "\u{E0041}", "\u{E007F}", "\u{1F3FD}", "\u3164", "\u115F", "\u2800", " "],
];

/** Returns characters of a block, assigned or not. */
function characterOf([from, to]: readonly [number, number, ...unknown[]]): fc.Arbitrary<string> {
  return fc.integer({ min: from, max: to }).map((codePoint) => String.fromCodePoint(codePoint));
}

const extra = fc.constantFrom(...EXTRAS);
const extras = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.array(extra, { maxLength: 4 }).map((some) => some.join("")) },
  { weight: 1, arbitrary: fc.tuple(extra, fc.integer({ min: 2, max: 60 })).map(([one, times]) => one.repeat(times)) },
);

/** Returns names of one block; some of their letters carry marks. */
export function nameOfBlock(block: (typeof UNICODE_BLOCKS)[number]): fc.Arbitrary<string> {
  const letter = fc.tuple(characterOf(block), extras).map(([character, rest]) => character + rest);
  return fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => letters.join(""));
}

/** Names of any blocks, some with a word of Latin letters before or after. */
export const anyName: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...UNICODE_BLOCKS).chain(nameOfBlock), fc.constantFrom("", "Team ", "12 "), extras)
  .map(([name, before, behind]) => `${before}${name}${behind}`);
