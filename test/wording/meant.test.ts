import { expect, test } from "vitest";
import { didYouMean, listKnown, suggest, writeInstead } from "../../src/wording/index.js";

const LETTERS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

const OFFICERS = { one: "officer", many: "officers" };
const TAGS = { one: "tag", many: "tags" };

test("the sentence offers a word and parts itself from the sentence before", () => {
  expect(didYouMean("cto")).toBe(" Did you mean 'cto'?");
});

test("without a word there is another sentence, or none", () => {
  expect(didYouMean(undefined)).toBe("");
  expect(didYouMean(undefined, "See the list.")).toBe(" See the list.");
  expect(didYouMean("cto", "See the list.")).toBe(" Did you mean 'cto'?");
});

test.each([
  ["cdto", { noun: OFFICERS }, " Did you mean 'cto'?"],
  ["chief of pets", { noun: OFFICERS }, " The officers are: cio, cto, ciso."],
  ["chief of pets", {}, ""],
])("%s with %j is answered:%s", (word, options, sentence) => {
  expect(suggest(word, ["cio", "cto", "ciso"], options)).toBe(sentence);
});

test("a long list of known words ends in how many more there are, an empty one says nothing", () => {
  expect(listKnown(TAGS, LETTERS)).toBe("The tags are: a, b, c, d, e, f, g, h and 2 more.");
  expect(listKnown(TAGS, [])).toBe("");
  expect(suggest("x", [], { noun: TAGS })).toBe("");
});

test("help offers the word, or says something else", () => {
  expect(writeInstead("cto", "Remove it.")).toBe("Write 'cto'.");
  expect(writeInstead(undefined, "Remove it.")).toBe("Remove it.");
});
