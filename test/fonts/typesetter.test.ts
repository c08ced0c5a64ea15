import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openSubsetter } from "../../src/fonts/index.js";
import { ShapingFace } from "../../src/fonts/shaping-face.js";
import { createTypesetter } from "../../src/fonts/typesetter.js";
import { NODE } from "../../src/machine/index.js";
import type { TextPiece } from "../../src/model/layout.js";
import { BUNDLED_FONT, createTextMeasure } from "../support/fonts.js";
import { nameIn, SCRIPT_NAMES } from "../support/scripts.js";
import { readTypeface, readTypefaces } from "../support/typefaces.js";

const typefaces = readTypefaces();
const { measure, outlineOf } = createTypesetter(BUNDLED_FONT, typefaces);
const bundled = createTextMeasure();

function setPieces(text: string, weight: 400 | 600 = 400): readonly TextPiece[] {
  return measure.setPieces?.(text, weight) ?? [];
}

/** Returns the parts of a line from left to right, each with the family that sets it. */
function show(text: string): readonly string[] {
  return setPieces(text).map(({ text: part, run }) => {
    if (part !== undefined) return `Inter: ${part}`;
    if (run === undefined) return "box";
    return `${run.typeface === "bundled" ? "Inter" : typefaces[run.typeface]?.family}: ${run.text}`;
  });
}

describe("each run is set in the first face that has all its characters", () => {
  test.each([
    ["Yuki 由紀 Lee", ["Inter: Yuki", "Inter:  ", "BIZ UDGothic: 由紀", "Inter:  ", "Inter: Lee"]],
    ["IT ระบบ", ["Inter: IT", "Inter:  ", "Noto Sans Thai: ระบบ"]],
    ["Team 🚀", ["Inter: Team", "Inter:  ", "Noto Emoji: 🚀"]],
    ["1️⃣ one", ["Noto Emoji: 1️⃣", "Inter:  ", "Inter: one"]],
    ["אב (24)", ["Inter: )", "Inter: 24", "Inter:  (", "Noto Sans Hebrew: אב"]],
    ["𓀀 由", ["box", "Inter:  ", "BIZ UDGothic: 由"]],
  ])("%s", (text, parts) => {
    expect(show(text)).toEqual(parts);
  });

  test("a letter and its mark stay in one face", () => {
    expect(show("שָ")).toEqual(["Noto Sans Hebrew: שָ"]);
  });

  test("the main typeface comes before the bundled font", () => {
    const main = createTypesetter(BUNDLED_FONT, [{ ...readTypeface("korean"), isMain: true }]).measure;
    expect(main.setPieces?.("Desk", 400)?.map(({ run }) => run?.typeface)).toEqual([0]);
    expect(main.widthPx("Desk", 10, 400)).not.toBe(bundled.widthPx("Desk", 10, 400));
  });
});

test("a text that the bundled font has is measured as without typefaces", () => {
  for (const text of ["Service Desk", "Παππά", "AVATAR → 24"]) {
    expect(measure.setPieces?.(text, 600)).toBeUndefined();
    expect(measure.widthPx(text, 13, 600)).toBe(bundled.widthPx(text, 13, 600));
  }
});

test("a text that no typeface helps is measured as without typefaces", () => {
  expect(measure.setPieces?.("Team გუნდი", 400)).toBeUndefined();
  expect(measure.widthPx("Team გუნდი", 13, 400)).toBe(bundled.widthPx("Team გუნდი", 13, 400));
  expect(measure.listMissingScripts("Team გუნდი")).toEqual(["Georgian"]);
});

test("only scripts that no face has are missing", () => {
  expect(measure.listMissingScripts("Team 由紀 გუნდი 🚀")).toEqual(["Georgian"]);
});

const mixedName = fc
  .array(fc.constantFrom(...SCRIPT_NAMES).chain(nameIn), { minLength: 1, maxLength: 3 })
  .map((names) => names.join(" "));

describe("of any name in several scripts", () => {
  test("the width is the sum of its parts, which stand side by side", () => {
    fc.assert(
      fc.property(mixedName, fc.constantFrom(400, 600), (text, weight) => {
        const pieces = setPieces(text, weight);
        fc.pre(pieces.length > 0);
        expect(measure.widthPx(text, 1, weight)).toBeCloseTo(
          pieces.reduce((sum, { widthEm }) => sum + widthEm, 0),
          2,
        );
        pieces.forEach(({ leftEm }, at) => {
          const before = pieces[at - 1];
          if (before !== undefined) expect(leftEm).toBeCloseTo(before.leftEm + before.widthEm, 3);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("a run is as wide as the advances of its glyphs, which tell its characters in the order of reading", () => {
    fc.assert(
      fc.property(mixedName, (text) => {
        for (const { run, widthEm } of setPieces(text)) {
          if (run === undefined) continue;
          const glyphs = run.isReversed ? run.glyphs.toReversed() : run.glyphs;
          expect(glyphs.map((glyph) => glyph.text).join("")).toBe(run.text);
          expect(widthEm).toBeCloseTo(
            glyphs.reduce((sum, { advanceEm }) => sum + advanceEm, 0),
            3,
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("vowels that stand before their letter are told after it", () => {
  const [piece] = setPieces("कि");
  expect(piece?.run?.glyphs.map(({ text }) => text)).toEqual(["क", "ि"]);
});

test("letters from right to left join", () => {
  const [joined] = setPieces("ببب");
  const [alone] = setPieces("ب");
  expect(new Set(joined?.run?.glyphs.map(({ id }) => id)).size).toBeGreaterThan(1);
  expect(joined?.widthEm).toBeLessThan(3 * (alone?.widthEm ?? 0));
});

test("outlines are in em, above the baseline", () => {
  const [piece] = setPieces("由");
  const outline = outlineOf({ typeface: piece?.run?.typeface ?? 0, weight: 400 }, piece?.run?.glyphs[0]?.id ?? 0);
  expect(outline[0]?.[0]).toBe("M");
  const ys = outline.flatMap((step) => (step[0] === "L" ? [step[2]] : []));
  expect(Math.min(...ys)).toBeLessThan(-0.6);
  expect(Math.min(...ys)).toBeGreaterThan(-1.2);
});

describe("a font that is cut down", () => {
  test.each([
    ["arabic", "الاتصالات"],
    ["devanagari", "श्रीवास्तव"],
    ["thai", "ผู้ใช้งาน"],
    ["japanese", "情報"],
  ] as const)("still shapes %s, in a fraction of its size", async (id, text) => {
    const { regular } = readTypeface(id);
    const subset = await openSubsetter(NODE.readSubsetter());
    const cut = subset(regular, text);
    const run = { start: 0, end: text.length, script: undefined, isReversed: id === "arabic" };
    const advances = (face: ShapingFace) => face.shapeRun(text, run).map(({ advanceEm }) => advanceEm);
    expect(advances(new ShapingFace(cut))).toEqual(advances(new ShapingFace(regular)));
    expect(cut.length).toBeLessThan(regular.length / 5);
    expect(subset(regular, text)).toEqual(cut);
  });
});
