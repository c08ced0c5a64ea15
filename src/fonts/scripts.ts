/**
 * ISO 15924 codes of the scripts that have their own shaping rules. A run of text contains only one of these scripts.
 * For text in any other script, HarfBuzz guesses the script.
 */
const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ["Latn", /\p{Script=Latin}/u],
  ["Grek", /\p{Script=Greek}/u],
  ["Cyrl", /\p{Script=Cyrillic}/u],
  ["Hani", /\p{Script=Han}/u],
  ["Hira", /\p{Script=Hiragana}/u],
  ["Kana", /\p{Script=Katakana}/u],
  ["Hang", /\p{Script=Hangul}/u],
  ["Bopo", /\p{Script=Bopomofo}/u],
  ["Arab", /\p{Script=Arabic}/u],
  ["Hebr", /\p{Script=Hebrew}/u],
  ["Syrc", /\p{Script=Syriac}/u],
  ["Thaa", /\p{Script=Thaana}/u],
  ["Nkoo", /\p{Script=Nko}/u],
  ["Deva", /\p{Script=Devanagari}/u],
  ["Beng", /\p{Script=Bengali}/u],
  ["Guru", /\p{Script=Gurmukhi}/u],
  ["Gujr", /\p{Script=Gujarati}/u],
  ["Orya", /\p{Script=Oriya}/u],
  ["Taml", /\p{Script=Tamil}/u],
  ["Telu", /\p{Script=Telugu}/u],
  ["Knda", /\p{Script=Kannada}/u],
  ["Mlym", /\p{Script=Malayalam}/u],
  ["Sinh", /\p{Script=Sinhala}/u],
  ["Thai", /\p{Script=Thai}/u],
  ["Laoo", /\p{Script=Lao}/u],
  ["Khmr", /\p{Script=Khmer}/u],
  ["Mymr", /\p{Script=Myanmar}/u],
  ["Tibt", /\p{Script=Tibetan}/u],
  ["Geor", /\p{Script=Georgian}/u],
  ["Armn", /\p{Script=Armenian}/u],
  ["Ethi", /\p{Script=Ethiopic}/u],
  ["Cher", /\p{Script=Cherokee}/u],
  ["Mong", /\p{Script=Mongolian}/u],
];

/** Matches characters that take the script of their neighbours: spaces, digits, punctuation, marks. */
const SHARED = /^[\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Code of a script; `shared` for characters that all scripts use, `other` for a script that is not in the list. */
export type ScriptCode = string;

/** Returns the first listed script that any code point of a character belongs to. */
export function findScript(character: string): ScriptCode {
  if (SHARED.test(character)) return "shared";
  return SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? "other";
}
