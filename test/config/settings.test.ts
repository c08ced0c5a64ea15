import { expect, test } from "vitest";
import { readSetting, SETTING_NAMES } from "../../src/config/index.js";
import type { SettingName } from "../../src/config/index.js";

test.each([
  ["page", "slide", { page: { widthPx: 1280, heightPx: 720 } }],
  ["pages", "one", { pages: "one" }],
  ["minFont", "9", { minFontPt: 9 }],
  ["minFont", "7.5 pt", { minFontPt: 7.5 }],
  ["minFont", "4", { minFontPt: 4 }],
  ["minFont", "40", { minFontPt: 40 }],
  ["people", " All ", { people: "all" }],
  ["names", "titles", { names: "titles" }],
  ["depth", "12", { depth: 12 }],
  ["theme", "auto", { theme: "auto" }],
] as const)("%s: %s", (name, text, settings) => {
  expect(readSetting(name, text)).toEqual({ kind: "read", settings });
});

test.each([
  ["page", "49x100", "impossible-value"],
  ["page", "a44", "wrong-type"],
  ["pages", "two", "wrong-type"],
  ["minFont", "3.9", "impossible-value"],
  ["minFont", "40.1", "impossible-value"],
  ["minFont", "9px", "wrong-type"],
  ["people", "", "wrong-type"],
  ["names", "title page", "wrong-type"],
  ["depth", "0", "impossible-value"],
  ["depth", "2.5", "wrong-type"],
  ["depth", "1234567", "wrong-type"],
  ["theme", "__proto__", "wrong-type"],
] as const)("%s cannot be %s", (name, text, rule) => {
  const reading = readSetting(name, text);
  expect(reading).toMatchObject({ kind: "refused", refusal: { rule, reason: `cannot be '${text}'.` } });
});

test.each<readonly [SettingName, string, string]>([
  ["page", "a44", "Write 'a4'."],
  ["theme", "drak", "Write 'dark'."],
  ["people", "staff", "Write one of none, heads, all."],
])("what to write instead of %s: %s", (name, text, help) => {
  expect(readSetting(name, text)).toMatchObject({ refusal: { help } });
});

test("a long value is quoted in part", () => {
  const reading = readSetting("theme", "😀".repeat(100));
  expect(reading).toMatchObject({ refusal: { reason: `cannot be '${"😀".repeat(29)}…'.` } });
});

test("every setting refuses what it does not know, in a sentence that goes on from its name", () => {
  for (const name of SETTING_NAMES) {
    const reading = readSetting(name, "no such thing");
    if (reading.kind === "read") throw new Error(`${name} takes anything`);
    expect(reading.refusal.reason).toMatch(/^cannot be .+\.$/);
    expect(reading.refusal.help).toMatch(/^[A-Z].+\.$/);
  }
});
