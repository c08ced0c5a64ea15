import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../support/fonts.js";
import { JOINED_EMOJI, nameIn, wordIn } from "../support/scripts.js";

const measure = createTextMeasure();
const widthEm = (text: string) => measure.widthPx(text, 1, 600);

describe("the bundled font", () => {
  test("measures text as it is shaped: kerning brings capitals together", () => {
    // Widths of Inter 4 as HarfBuzz shapes them; a change here moves every chart.
    expect(measure.widthPx("Service Desk", 13, 600)).toBeCloseTo(82.69091796875, 3);
    expect(measure.widthPx("Service Desk", 13, 400)).toBeLessThan(82.69091796875);
    expect(widthEm("AVATAR")).toBeLessThan(
      Array.from("AVATAR").reduce((sum, letter) => sum + widthEm(letter), 0) - 0.1,
    );
  });

  test("a composed letter and one with a mark of its own are equally wide", () => {
    expect(widthEm("e\u0301")).toBeCloseTo(widthEm("é"), 6);
  });

  test.each(["Latin", "Greek", "Cyrillic"] as const)("%s is not missing", (script) => {
    fc.assert(
      fc.property(wordIn(script), (word) => {
        expect(measure.listMissingScripts(word)).toEqual([]);
      }),
    );
  });

  test("has every character that charts use", () => {
    expect(measure.listMissingScripts("…→·›×–—’“”&%()/")).toEqual([]);
  });
});

describe("characters that it lacks are listed, and have a stated width", () => {
  test.each([
    ["最高情報責任者", 7, ["Chinese, Japanese or Korean"]],
    ["기술부", 3, ["Korean"]],
    ["ｾｷｭﾘﾃｨ", 3.6, ["Japanese"]],
    ["אבטחה", 4, ["Hebrew"]],
    ["ฝ่าย", 2.4, ["Thai"]],
    ["नीति", 2.6, ["Devanagari"]],
    ["გუნდი", 4, ["Georgian"]],
    ["☎", 1.25, ["symbols"]],
    ["𓀀", 1.25, ["other scripts"]],
  ])("%s is %d em", (text, em, scripts) => {
    expect(widthEm(text)).toBeCloseTo(em, 6);
    expect(measure.listMissingScripts(text)).toEqual(scripts);
  });

  test("both weights are as wide where the font is unknown", () => {
    expect(measure.widthPx("情報", 10, 400)).toBe(measure.widthPx("情報", 10, 600));
  });

  test("several are named once each, in the order they occur", () => {
    expect(measure.listMissingScripts("IT 情報 🚀 امن 安全")).toEqual([
      "Chinese, Japanese or Korean",
      "emoji",
      "Arabic",
    ]);
  });

  test("the rest of such a text has room for another font", () => {
    expect(widthEm("Team 部")).toBeCloseTo(widthEm("Team ") * 1.13 + 1, 3);
  });
});

describe("characters without a width of their own", () => {
  test("an accent the font lacks leaves its letter as wide", () => {
    const lacked = "\u1DF6";
    expect(measure.listMissingScripts(`a${lacked}`)).toEqual(["combining marks"]);
    expect(widthEm(`a${lacked}`)).toBeCloseTo(widthEm("a"), 6);
  });

  test("a stack of marks on a missing letter counts as the letter", () => {
    expect(widthEm(`ש${"\u05B8\u05BC".repeat(40)}`)).toBeCloseTo(widthEm("ש"), 6);
  });

  test("the controls that keep a line in its order", () => {
    expect(widthEm("\u2067Desk\u2069")).toBeCloseTo(widthEm("Desk"), 6);
    expect(widthEm("\u2067אב\u2069")).toBeCloseTo(widthEm("אב"), 6);
  });
});

describe("emoji", () => {
  test.each([...JOINED_EMOJI, "🚀", "⭐"])("%s is one, however it is joined", (emoji) => {
    expect(widthEm(emoji)).toBeCloseTo(1.4, 6);
    expect(measure.listMissingScripts(emoji)).toEqual(["emoji"]);
  });

  test("three families are three", () => {
    expect(widthEm("👩‍👩‍👧‍👦".repeat(3))).toBeCloseTo(4.2, 6);
  });

  test("a character of the font stays text until a picture is asked for", () => {
    expect(widthEm("©")).toBeLessThan(1);
    expect(measure.listMissingScripts("©")).toEqual([]);
    expect(widthEm("©\uFE0F")).toBeCloseTo(1.4, 6);
  });
});

test("no name is narrower than any of its parts, and none is measured as nothing", () => {
  fc.assert(
    fc.property(nameIn("Arabic"), nameIn("Japanese"), (left, right) => {
      const whole = widthEm(`${left} ${right}`);
      expect(whole).toBeGreaterThan(widthEm(right));
      expect(widthEm(right)).toBeGreaterThan(0);
    }),
  );
});
