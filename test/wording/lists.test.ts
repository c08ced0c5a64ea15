import { expect, test } from "vitest";
import { joinHolders, joinOnCard, joinWithAnd, joinWithOr, listNames } from "../../src/wording/index.js";

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

test("words are joined as people do", () => {
  expect(joinWithAnd([])).toBe("");
  expect(joinWithAnd(["a"])).toBe("a");
  expect(joinWithAnd(["a", "b"])).toBe("a and b");
  expect(joinWithAnd(["a", "b", "c"])).toBe("a, b and c");
  expect(joinWithOr(["a", "b", "c"])).toBe("a, b or c");
});

test("a list is cut when that hides more than one name", () => {
  expect(listNames(LETTERS.slice(0, 9))).toBe("a, b, c, d, e, f, g, h, i");
  expect(listNames(LETTERS)).toBe("a, b, c, d, e, f, g, h and 2 more");
  expect(listNames(LETTERS.slice(0, 4), { most: 3 })).toBe("a, b, c, d");
  expect(listNames(LETTERS.slice(0, 4), { most: 3, leastRest: 1 })).toBe("a, b, c and 1 more");
  expect(listNames(LETTERS.slice(0, 5), { most: 3 })).toBe("a, b, c and 2 more");
  expect(listNames(LETTERS.slice(0, 9), { count: 70 })).toBe("a, b, c, d, e, f, g, h and 62 more");
});

test("people who share a post are joined by an ampersand on a card and by a word in a sentence", () => {
  expect(joinOnCard(["Ada", "Tom"])).toBe("Ada & Tom");
  expect(joinHolders(["Ada", "Tom"])).toBe("Ada and Tom");
});
