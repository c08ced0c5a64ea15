/** Places where lines of Chinese and Japanese end, compared with the Unicode line breaking algorithm (UAX 14). */
import fc from "fast-check";
import LineBreaker from "linebreak";
import { expect, test } from "vitest";
import { breakText } from "../../../src/layout/text/break-text.js";
import { nameIn } from "../../support/scripts.js";

/** Returns the offsets at which the algorithm lets a line end. */
function listOpportunities(text: string): ReadonlySet<number> {
  const breaker = new LineBreaker(text);
  const places = new Set<number>();
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) places.add(next.position);
  return places;
}

/** Returns the offsets at which lines may end here, if every word fits. */
function listPlaces(text: string): readonly number[] {
  let end = 0;
  return breakText(text, () => true)
    .map(({ text: piece }) => (end = text.indexOf(piece, end) + piece.length))
    .slice(0, -1);
}

test.each(["Chinese", "Japanese", "Korean"] as const)(
  "lines of %s end only where the algorithm lets them",
  (script) => {
    fc.assert(
      fc.property(nameIn(script), (name) => {
        const allowed = listOpportunities(name);
        // The algorithm puts a space at the end of a line on this line; here it is not drawn.
        const isAllowed = (place: number) => allowed.has(place) || allowed.has(place + 1);
        expect(listPlaces(name).filter((place) => !isAllowed(place))).toEqual([]);
      }),
    );
  },
);

test("a word in katakana stays whole, although the algorithm would break it", () => {
  expect(breakText("情報セキュリティ部", () => true).map(({ text }) => text)).toEqual([
    "情",
    "報",
    "セキュリティ",
    "部",
  ]);
});

// The dictionary is the engine's: if a release of Node divides these names elsewhere, its charts differ.
test.each([
  ["Thai", "ศูนย์|บริการ|ผู้|ใช้|งาน|และ|สนับสนุน|ระบบ"],
  ["Thai", "ฝ่าย|ทรัพยากร|บุคคล"],
  ["Lao", "ພະແນກ|ການເງິນ"],
  ["Khmer", "នាយកដ្ឋាន|ព័ត៌មាន|វិទ្យា"],
  ["Burmese", "သတင်း|အချက်အလက်|နည်း|ပညာ|ဌာန"],
])("%s is divided into words: %s", (_, words) => {
  const pieces = breakText(words.replaceAll("|", ""), () => true);
  expect(pieces.map(({ text }) => text).join("|")).toBe(words);
});
