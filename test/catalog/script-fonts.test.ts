import { describe, expect, test } from "vitest";
import { IDEOGRAPHS, listScriptFonts } from "../../src/catalog/index.js";
import { MISSING_SCRIPTS } from "../../src/fonts/missing-scripts.js";

const fontsFor = (scripts: readonly string[], lang?: string) =>
  listScriptFonts(scripts, lang).map(({ script, font }) => `${script}: ${font ?? "none"}`);

test("every script that the bundled font lacks has a font", () => {
  const scripts = [...new Set(MISSING_SCRIPTS.map(([, , { name }]) => name)), "emoji"];
  expect(listScriptFonts(scripts, undefined).filter(({ font }) => font === undefined)).toEqual([]);
});

describe("characters that Chinese, Japanese and Korean share", () => {
  test.each([
    ["ja", "Japanese: noto-sans-jp"],
    ["ja-JP", "Japanese: noto-sans-jp"],
    ["ko", "Korean: noto-sans-kr"],
    ["zh", "Chinese: noto-sans-sc"],
    ["zh-Hans-CN", "Chinese: noto-sans-sc"],
    ["zh-Hant", "Chinese: noto-sans-tc"],
    ["zh_TW", "Chinese: noto-sans-tc"],
    ["zh-HK", "Chinese: noto-sans-hk"],
    ["en", `${IDEOGRAPHS}: noto-sans-sc`],
    [undefined, `${IDEOGRAPHS}: noto-sans-sc`],
  ])("in the language %s", (lang, font) => {
    expect(fontsFor([IDEOGRAPHS], lang)).toEqual([font]);
  });

  test("beside letters of one of the languages", () => {
    expect(fontsFor([IDEOGRAPHS, "Japanese"])).toEqual(["Japanese: noto-sans-jp"]);
    expect(fontsFor(["Japanese", IDEOGRAPHS], "ja")).toEqual(["Japanese: noto-sans-jp"]);
    expect(fontsFor(["Japanese", IDEOGRAPHS], "zh")).toEqual(["Chinese: noto-sans-sc", "Japanese: noto-sans-jp"]);
  });
});
