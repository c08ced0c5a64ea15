import { expect, test } from "vitest";
import { isolateRightToLeft, isRightToLeft } from "../../../src/layout/text/direction.js";

test.each([
  ["قسم الأمن", true],
  ["אבטחת מידע R&D", true],
  ["ދިވެހި", true],
  ["24/7 (ערב)", true],
  ["\u200FIT", true],
  ["Sales فريق", false],
  ["R&D אב", false],
  ["\u200Eקסם", false],
  ["情報", false],
  ["24/7", false],
  ["", false],
])("%s: %s", (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});

test("only a text from right to left is isolated", () => {
  expect(isolateRightToLeft("أمن")).toBe("\u2067أمن\u2069");
  expect(isolateRightToLeft("Security أمن")).toBe("Security أمن");
});
