import { expect, test } from "vitest";
import { listRuns } from "../../src/fonts/runs.js";

const ALEF = 0x05d0;
const A = "A".charCodeAt(0);

/** Turns capitals into Hebrew letters: examples of the algorithm write letters that are read from the right so. */
function toHebrew(text: string): string {
  return text.replace(/[A-Z]/gu, (capital) => String.fromCharCode(ALEF + capital.charCodeAt(0) - A));
}

function toCapitals(text: string): string {
  return text.replace(/[\u05D0-\u05EA]/gu, (letter) => String.fromCharCode(A + letter.charCodeAt(0) - ALEF));
}

/** Returns a text as it stands on the line, from left to right; brackets are as written. */
function setLine(example: string): string {
  const text = toHebrew(example);
  const runs = listRuns(text, () => 0).map(({ start, end, level }) => {
    const characters = Array.from(text.slice(start, end));
    return (level % 2 === 1 ? characters.reverse() : characters).join("");
  });
  return toCapitals(runs.join(""));
}

// The first four are those of UAX 9, revision 50, section 3.
test.each([
  ["car means CAR.", "car means RAC."],
  ["CAR MEANS car.", ".car SNAEM RAC"],
  ["he said \u2067car MEANS CAR\u2069.", "he said RAC SNAEM car."],
  ["DID YOU SAY '\u2066he said \u2067car MEANS CAR\u2069\u2069'?", "?'he said RAC SNAEM car' YAS UOY DID"],
  ["ABC 123 DEF", "FED 123 CBA"],
  ["ABC 1,234.5 DEF", "FED 1,234.5 CBA"],
  ["ABC 24/7", "24/7 CBA"],
  ["AB (car) DE", "ED )car( BA"],
  ["team ABC 7 DEF end", "team FED 7 CBA end"],
])("'%s' is set as '%s'", (written, set) => {
  expect(setLine(written)).toBe(set);
});

test("a run has one face, one script and one direction", () => {
  const text = "IT 日本ニホン 1";
  const isHan = (character: string) => /\p{Script=Han}/u.test(character);
  const runs = listRuns(text, (character) => (isHan(character) ? 2 : "bundled"));
  expect(runs.map(({ start, end, face, script }) => [text.slice(start, end), face, script])).toEqual([
    ["IT ", "bundled", "Latn"],
    ["日本", 2, "Hani"],
    ["ニホン 1", "bundled", "Kana"],
  ]);
});

test("characters that no face has are runs of their own, since each gets a box", () => {
  expect(listRuns("日本", () => "none")).toHaveLength(2);
});

test("direction marks and joiners between characters are not set", () => {
  expect(listRuns("\u2067\u200F\u2069\u2060", () => 0)).toEqual([]);
});
