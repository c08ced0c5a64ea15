import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../../src/fonts/index.js";
import { FONT_SPARE, FULL_CARD } from "../../src/layout/anatomy.js";
import { wrapText } from "../../src/layout/wrap.js";

const measure = createTextMeasure();
const wrap = (text: string, widthPx = 166) => wrapText(text, FULL_CARD.name, widthPx, measure);

test("a short name stays on one line", () => {
  expect(wrap("Service Desk")).toEqual(["Service Desk"]);
});

test("lines are balanced: no last word alone", () => {
  expect(wrap("Contracts and Supplier Management Office")).toEqual(["Contracts and Supplier", "Management Office"]);
});

test("a word wider than the card is broken, not cut", () => {
  const word = "Informationssicherheitsbeauftragtenstellvertretung";
  const lines = wrap(word);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("")).toBe(word);
});

test("a long word is broken after its hyphens where that is enough", () => {
  expect(wrap("kubernetes-cloud-provider-extraction")).toEqual(["kubernetes-cloud-", "provider-extraction"]);
});

test("a family emoji is not torn apart", () => {
  const family = "👩‍👩‍👧‍👦";
  const lines = wrap(family.repeat(12), 60);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.replaceAll(family, "")).toBe("");
});

test("every line fits with room for a wider font, and nothing is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer({ min: 60, max: 300 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) {
        const isOneGrapheme = [...new Intl.Segmenter("en").segment(line)].length === 1;
        const drawn = measure.widthPx(line, FULL_CARD.name.sizePx, FULL_CARD.name.weight) * FONT_SPARE;
        if (!isOneGrapheme) expect(drawn).toBeLessThanOrEqual(width + 0.01);
      }
      expect(lines.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    }),
  );
});
