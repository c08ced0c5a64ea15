import fc from "fast-check";
import { Blob, Buffer, Face, Font, shape } from "harfbuzzjs";
import { describe, expect, test } from "vitest";
import { BUNDLED_FONT, createTextMeasure } from "../support/fonts.js";
import type { FontWeight } from "../../src/model/layout.js";
import { wordIn } from "../support/scripts.js";

const WEIGHTS: readonly FontWeight[] = [400, 600];

/** Measures with the bundled font as HarfBuzz shapes it, and remembers nothing. */
const shapers = new Map(WEIGHTS.map((weight) => [weight, createShaper(weight)]));

function createShaper(weight: FontWeight): (text: string) => number {
  const face = new Face(new Blob(BUNDLED_FONT.readFile({ weight, italic: false })));
  const font = new Font(face);
  return (text) => {
    const buffer = new Buffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0) / face.upem;
  };
}

function shapedEm(text: string, weight: FontWeight): number | undefined {
  return shapers.get(weight)?.(text);
}

const word = fc.oneof(
  ...(["Latin", "Greek", "Cyrillic"] as const).map((script) => wordIn(script)),
  fc.stringMatching(/^[ -~]{1,6}$/),
  fc.nat(99_999).map(String),
  fc.constantFrom(
    "x",
    "X",
    "AVATAR",
    "To",
    "Ty",
    "(IT)",
    "10x",
    "3x4",
    "->",
    "R&D",
    "i\u0301",
    "e\u0308",
    "fi",
    "№",
    "ŉ",
  ),
);
const gap = fc.constantFrom(" ", " ", " ", "", "  ", ", ", " / ", "-", ". ", " x ", "x", " · ", "\u00A0", ": ");
const name = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.flat().join("").trim())
  .filter((text) => text !== "");

describe("texts of known pairs are as wide as shaping the whole text makes them, to the last bit", () => {
  test("words and numbers in every script of the font, with any characters between them", () => {
    const measure = createTextMeasure();
    fc.assert(
      fc.property(name, fc.constantFrom(...WEIGHTS), (text, weight) => {
        fc.pre(measure.listMissingScripts(text).length === 0);
        expect(measure.widthPx(text, 1, weight)).toBe(shapedEm(text, weight));
      }),
      { numRuns: 3000 },
    );
  });

  const letters = Array.from({ length: 0x530 }, (_, code) => String.fromCodePoint(code)).filter((letter) =>
    /[ &',./\dA-Za-zÀ-ԯ]/u.test(letter),
  );

  test("any order of the characters that need no shaping", () => {
    const common = fc.constantFrom(...Array.from(" &',./0123456789xAVTWfijl"));
    const text = fc.string({ unit: fc.oneof(common, fc.constantFrom(...letters)), minLength: 1, maxLength: 30 });
    const measure = createTextMeasure();
    fc.assert(
      fc.property(text, fc.constantFrom(...WEIGHTS), (each, weight) => {
        fc.pre(measure.listMissingScripts(each).length === 0);
        expect(measure.widthPx(each, 1, weight)).toBe(shapedEm(each, weight));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(["fT", "Av", "1 ", " 1", ".x", "іо"])("every letter between the characters of %j", (around) => {
    const measure = createTextMeasure();
    const [before = "", after = ""] = around;
    const wrong = letters.filter((letter) => {
      for (const part of [before + letter, letter + after]) measure.widthPx(part, 1, 600);
      const text = before + letter + after;
      return measure.listMissingScripts(text).length === 0 && measure.widthPx(text, 1, 600) !== shapedEm(text, 600);
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ["an x between digits is a times sign", "1x2", ["1x", "x2", "ax2", "1xa"]],
    ["spaces around that x make no difference", "1 x 2", ["1 ", " x", "x ", " 2", "x 2", "1 xa"]],
    ["brackets fit capitals", "A (B)", ["A (", "(B", "B)"]],
    ["hyphens and a bracket are an arrow", "a->b", ["a-", "->", ">b"]],
    ["capitals are kerned", "AVATAR", ["AV", "VA", "AT", "TA", "AR"]],
    ["letters are kerned with the point after them", "V. Ty, P.", ["V.", ". ", "Ty", "y,", ", ", "P."]],
  ])("%s", (_, text, before) => {
    const measure = createTextMeasure();
    for (const part of before) measure.widthPx(part, 1, 600);
    expect(measure.widthPx(text, 1, 600)).toBe(shapedEm(text, 600));
  });
});

test("a measure that has seen other texts gives the same widths as a new one", () => {
  const used = createTextMeasure();
  for (const text of ["Nadia Martin", "Martin Norman", "Daniel Dubois"]) used.widthPx(text, 13, 600);
  const fresh = createTextMeasure();
  expect(used.widthPx("Norman Martin", 13, 600)).toBe(fresh.widthPx("Norman Martin", 13, 600));
});
