/** A page to explore measures every text in its cut font exactly as the command line does in the whole font. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { cutToTexts } from "../../src/export/page-fonts.js";
import { createTextMeasure, openSubsetter } from "../../src/fonts/index.js";
import { NODE } from "../../src/machine/index.js";
import type { BundledFont, SubsetFont } from "../../src/model/font.js";

const WHOLE = createTextMeasure(NODE.font);
const TEXTS = [
  "Äußere Angelegenheiten – Łódź, İstanbul & Ærø",
  "e\u0301 u\u0308\u0304 \u1E17 o\u0323\u0302 q\u0307\u0323",
  "Σίσυφος ΑΎΤΌΣ, Московский филиал",
  "AV To Wa LT 12x34 -> <- (case) 1/2 fi ffl",
  "فريق (الأمن) «أ»",
  "开发部 🚒 ₿ ∑",
];

let subset: SubsetFont;
beforeAll(async () => {
  subset = await openSubsetter(NODE.readSubsetter());
});

function measureIn(texts: string) {
  const cut = cutToTexts(texts, NODE.font, subset);
  const font: BundledFont = { ...NODE.font, readFile: ({ weight }) => cut[weight] };
  return createTextMeasure(font);
}

function expectSame(texts: string, drawn: readonly string[]): void {
  const cut = measureIn(texts);
  for (const text of drawn)
    for (const weight of [400, 600] as const) {
      expect(cut.widthPx(text, 1000, weight), text).toBe(WHOLE.widthPx(text, 1000, weight));
      expect(cut.listMissingScripts(text)).toEqual(WHOLE.listMissingScripts(text));
      expect(cut.listCharacters(text, weight)).toEqual(WHOLE.listCharacters(text, weight));
    }
}

describe("texts of a company", () => {
  test.each(TEXTS)("%s", (text) => {
    expectSame(text, [
      text,
      text.toUpperCase(),
      text.toLowerCase(),
      text.normalize("NFC"),
      text.normalize("NFD"),
      ...Array.from(text),
    ]);
  });

  test("any Latin, Greek or Cyrillic letters, marks and punctuation", () => {
    const letters = fc.oneof(
      ...[
        [0x20, 0x7e],
        [0xa0, 0x24f],
        [0x300, 0x36f],
        [0x370, 0x4ff],
        [0x1e00, 0x1fff],
        [0x2000, 0x206f],
        [0x2190, 0x22ff],
      ].map(([min = 0, max = 0]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
    );
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 1, maxLength: 12 }), (text) => {
        expectSame(text, [text, text.toUpperCase(), `${text}…`, `2 of ${text}-`]);
      }),
      { numRuns: 60 },
    );
  });
});

test("texts of the program itself are measured alike on a page of a company without a text", () => {
  expectSame("", [
    "Accountable for 12 units",
    "+3",
    "Chief Information Security Officer (acting) · vacant",
    "1–4 × 2 → …",
  ]);
});

test("the cut font of a Latin company has at most a fifth of the bytes", () => {
  const cut = cutToTexts("Northwind Bank", NODE.font, subset);
  expect(cut[400].length * 5).toBeLessThan(NODE.font.readFile({ weight: 400, italic: false }).length);
});
