import { expect, test } from "vitest";
import { splitByVowels, splitForHyphens } from "../../../src/layout/text/syllables.js";

test.each([
  ["Schwerbehindertenvertretung", "Schwer-be-hin-der-ten-ver-tre-tung"],
  ["Infrastructure", "In-fra-struc-ture"],
  ["Telecommunications", "Te-le-com-mu-ni-ca-tions"],
  ["Qualitätsmanagement", "Qua-li-täts-ma-na-ge-ment"],
  ["Безопасность", "Бе-зо-пас-ность"],
  ["Ασφάλεια", "Ασ-φά-λεια"],
])("a word without patterns is divided before syllables: %s", (word, parts) => {
  expect(splitForHyphens(word, splitByVowels).join("-")).toBe(parts);
});

test("no part at the end of a word is a letter or two, and none at its start is one letter", () => {
  const hyphenate = () => ["a", "be", "ce", "de"];
  expect(splitForHyphens("abecede", hyphenate)).toEqual(["abe", "cede"]);
});

test("digits and punctuation stay with the word before or after them", () => {
  expect(splitForHyphens("(Verwaltung/24)", splitByVowels)).toEqual(["(Ver", "wal", "tung/24)"]);
  expect(splitForHyphens("2026-11-01", splitByVowels)).toEqual(["2026-11-01"]);
});
