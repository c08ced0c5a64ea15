/** A card that is remembered at one width is the same at another as if it had been designed there. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { COMPACT_CARD, FULL_CARD } from "../../../src/layout/content/card-sizes.js";
import type { CardContent } from "../../../src/layout/content/card.js";
import { sizeCard } from "../../../src/layout/content/card.js";
import { CardMemory } from "../../../src/layout/tree/card-memory.js";

const measure = createTextMeasure();
const words = fc.array(fc.constantFrom("IT", "Payments", "and", "Infrastructure", "Köln", "Services"), {
  minLength: 1,
  maxLength: 5,
});
const text = words.map((some) => some.join(" "));
const content = fc
  .record({
    name: text,
    lines: fc.array(text, { maxLength: 2 }),
    badges: fc.array(text, { maxLength: 3 }),
    headcount: fc.option(fc.integer({ min: 1, max: 9999 }), { nil: undefined }),
  })
  .map(({ name, lines, badges, headcount }): CardContent => ({
    name,
    lines: lines.map((line) => ({ text: line, tone: "ink" })),
    badges: badges.map((badge) => ({ text: badge, owner: "cio", look: "solid" })),
    hasStripe: true,
    ...(headcount !== undefined && { headcount: String(headcount) }),
  }));

test("sizes and texts at a larger width are those of a card designed for it, and few are designed", () => {
  let designed = 0;
  let asked = 0;
  const property = fc.property(content, fc.constantFrom(FULL_CARD, COMPACT_CARD), (card, style) => {
    const memory = new CardMemory(10, measure);
    for (const widthPx of [156, 176, 208]) {
      const detail = { style, widthPx, hasLists: false };
      asked++;
      const [sized] = memory.remember(card, detail, (options) => {
        designed++;
        return [sizeCard(card, options)];
      });
      const before = designed;
      const wanted = sizeCard(card, { style, widthPx, measure });
      expect({ ...sized, setTexts: undefined }).toEqual({ ...wanted, setTexts: undefined });
      expect(sized.setTexts()).toEqual(wanted.setTexts());
      designed = before;
    }
  });
  fc.assert(property, { numRuns: 200 });
  expect(designed).toBeLessThan(asked);
});
