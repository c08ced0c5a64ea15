import { expect, test } from "vitest";
import { RULE_CARDS } from "../../src/check/index.js";
import { CONFIG_FILE, readConfig } from "../../src/config/index.js";
import { parseSource } from "../../src/source/index.js";

function readFonts(value: string) {
  const content = `fonts: ${value}\n`;
  const source = parseSource({ path: "orgwright.config.yaml", content }, { kind: CONFIG_FILE });
  const { value: config, problems } = readConfig(source, { cards: RULE_CARDS });
  return { fonts: config?.fonts, problems: problems.map(({ message }) => message) };
}

test.each([
  ["a list, in order", "[noto-sans-jp, ./fonts/brand.ttf]", ["noto-sans-jp", "./fonts/brand.ttf"]],
  ["a single one", "noto-emoji", ["noto-emoji"]],
  ["the whole name of a package", '["@expo-google-fonts/noto-emoji"]', ["@expo-google-fonts/noto-emoji"]],
  ["a path upwards, which the reader of files judges", "[../Brand.OTF]", ["../Brand.OTF"]],
  ["nothing", "", []],
])("%s", (_, value, names) => {
  expect(readFonts(value)).toEqual({ fonts: names.map((name) => ({ name, isMain: false })), problems: [] });
});

test("a main typeface with its bold stands before the others", () => {
  expect(readFonts("{ more: [noto-sans-jp], bold: ./b.ttf, main: ./a.ttf }")).toEqual({
    fonts: [
      { name: "./a.ttf", bold: "./b.ttf", isMain: true },
      { name: "noto-sans-jp", isMain: false },
    ],
    problems: [],
  });
});

test.each([
  ["[Noto Sans JP, [a]]", ["Entry 1 of 'fonts' cannot be 'Noto Sans JP'.", "Entry 2 of 'fonts' must be a package or"]],
  ["[/etc/font.ttf]", ["Entry 1 of 'fonts' cannot be '/etc/font.ttf'."]],
  ["['C:\\fonts\\a.ttf']", ["Entry 1 of 'fonts' cannot be 'C:\\fonts\\a.ttf'."]],
  ["['https://example.com/a.ttf']", ["Entry 1 of 'fonts' cannot be"]],
  ["{ bold: ./b.ttf }", ["'bold' is the bold file of the main typeface, but there is no 'main'."]],
  ["{ main: ./a.ttf, moer: [b] }", ["'moer' is not a key of 'fonts'; it is ignored."]],
  ["{ main: { a: b } }", ["'main' must be a package or the path of a font file"]],
  ["{ more: { a: b } }", ["'more' must be a list of typefaces"]],
  [
    `[${Array.from({ length: 17 }, (_, index) => `a${index}`).join(", ")}]`,
    ["'fonts' lists 17 typefaces, but the limit is 16"],
  ],
])("%s is reported", (value, messages) => {
  const { fonts = [], problems } = readFonts(value);
  expect(problems).toHaveLength(messages.length);
  messages.forEach((message, index) => {
    expect(problems[index]).toContain(message);
  });
  expect(fonts.length).toBeLessThanOrEqual(16);
});
