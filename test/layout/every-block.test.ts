/** Names from every block of Unicode stay on their card, and invisible characters are always reported. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextMeasure } from "../support/fonts.js";
import { FONT_SPARE } from "../../src/layout/text/text-style.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { TextLine } from "../../src/model/layout.js";
import { checkCompany, loadCompany } from "../../src/pipeline.js";
import { anyName, nameOfBlock } from "../support/names-of-every-block.js";
import { UNICODE_BLOCKS } from "../support/unicode-blocks.js";
import { NATURAL_VIEW } from "../support/view.js";

const measure = createTextMeasure();
const BATCH = 40;

async function drawNames(names: readonly string[]) {
  const departments = names.map((name, index) => ({ id: `d${index}`, name, officer: "cio", head: name }));
  const content = JSON.stringify({ company: "Test", officers: [{ id: "cio", role: "CIO" }], departments });
  const { graph } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing to lay out");
  const { pages } = await layOutGraph(graph, { measure, view: NATURAL_VIEW });
  return pages.flatMap(({ boxes }) => boxes);
}

const leftOf = (line: TextLine, width: number) => line.x - { start: 0, middle: width / 2, end: width }[line.anchor];

test.each(UNICODE_BLOCKS)("names of block %# lie inside their cards by measure", async (...block) => {
  const names = fc.sample(nameOfBlock(block), { numRuns: 4, seed: block[0] });
  for (const box of await drawNames(names)) {
    for (const line of box.texts) {
      const left = leftOf(line, line.widthPx);
      expect(left, line.text).toBeGreaterThanOrEqual(box.x);
      expect(left + line.widthPx, line.text).toBeLessThanOrEqual(box.x + box.width);
      const last = line.pieces?.at(-1);
      // There is no kerning between pieces; the spare room of every text makes up for it.
      if (last !== undefined)
        expect((last.leftEm + last.widthEm) * line.sizePx, line.text).toBeLessThanOrEqual(line.widthPx * FONT_SPARE);
    }
  }
});

test("a box is drawn in place of each character that the font lacks, as wide as measured, and nothing overlaps", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyName, { minLength: BATCH, maxLength: BATCH }), async (names) => {
      for (const { texts } of await drawNames(names)) {
        for (const { text, pieces, weight } of texts) {
          const missing = measure.listCharacters(text, weight).filter(({ isMissing, em }) => isMissing && em > 0);
          const boxes = pieces?.filter((piece) => piece.text === undefined) ?? [];
          const widths = boxes.map(({ widthEm }) => widthEm).sort((a, b) => a - b);
          const reckoned = missing.map(({ em }) => em).sort((a, b) => a - b);
          expect(widths, text).toHaveLength(reckoned.length);
          for (const [index, width] of widths.entries()) expect(width, text).toBeCloseTo(reckoned[index] ?? 0, 3);
          let end = 0;
          for (const { leftEm, widthEm } of pieces ?? []) {
            expect(leftEm).toBeCloseTo(end, 3);
            end = leftEm + widthEm;
          }
        }
      }
    }),
    { numRuns: 20 },
  );
});

const SEEN = /(?!\u{16FE4})[^\s\p{Default_Ignorable_Code_Point}\u2800\u{1D159}\u{13441}\u{13442}\uFFFD]/u;
/** Invisible characters that may stand inside other text: they join, separate or turn their neighbours. */
const ALLOWED =
  /\u034F|\u17B4|\u17B5|\p{Variation_Selector}|[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u3164\uFFA0]/u;

test("nothing that cannot be seen passes without a finding", () => {
  const unseen = fc.oneof(
    anyName,
    fc.stringMatching(
      /^([\u00AD\u115F\u1160\u2800\u3164\uFFA0\u200B-\u200F\u2060-\u206F\u{E0000}-\u{E007F} ]|\uFE0E|\uFE0F|\u{E0100}){1,9}$/u,
    ),
  );
  fc.assert(
    fc.property(unseen, (name) => {
      const content = JSON.stringify({
        company: "Test",
        officers: [{ id: "cio", role: "CIO" }],
        departments: [{ id: "it", name, officer: "cio" }],
      });
      const findings = checkCompany([{ path: "company.yaml", content }], {});
      const rules = findings.map(({ rule }) => rule);
      if (!SEEN.test(name)) expect(rules, JSON.stringify(name)).toContain("missing-key");
      const rest = Array.from(name.replace(/\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}/gu, ""));
      const isHidden = (character: string) =>
        /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u.test(character) && !ALLOWED.test(character);
      if (rest.some(isHidden)) expect(rules, JSON.stringify(name)).toContain("unprintable-text");
    }),
    { numRuns: 400 },
  );
});
