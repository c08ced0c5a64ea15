import { expect, test } from "vitest";
import { contrastBetween, mixColours, parseColour, writeColour } from "../../src/colours/colours.js";
import { contrastOf } from "../support/contrast.js";

test("a colour is read and written back", () => {
  expect(parseColour("#ff8000")).toEqual([1, 128 / 255, 0]);
  expect(writeColour(parseColour("#0a9Fbc"))).toBe("#0A9FBC");
  expect(writeColour([-0.2, 0.5, 1.7])).toBe("#0080FF");
});

test.each(["red", "#fff", "#12345", "#1234567", "#12345g", "", "rgb(0,0,0)"])("'%s' is refused", (colour) => {
  expect(() => parseColour(colour)).toThrow(RangeError);
});

test("paint over paint", () => {
  expect(mixColours("#000000", "#FFFFFF", 0)).toBe("#000000");
  expect(mixColours("#000000", "#FFFFFF", 0.2)).toBe("#333333");
  expect(mixColours("#112233", "#AABBCC", 1)).toBe("#AABBCC");
});

test.each([
  ["#000000", "#FFFFFF"],
  ["#16327F", "#E9EEFA"],
  ["#D46F14", "#150C02"],
  ["#0A0A0A", "#0B0B0B"],
])("the contrast of %s and %s is that of WCAG", (a, b) => {
  expect(contrastBetween(a, b)).toBeCloseTo(contrastOf(a, b), 10);
  expect(contrastBetween(b, a)).toBeCloseTo(contrastOf(a, b), 10);
});
