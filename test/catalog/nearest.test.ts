import { expect, test } from "vitest";
import { createNearestFinder, findMeantWord, findNearest } from "../../src/catalog/index.js";

test.each([
  ["cito", ["ceo", "cto", "cfo"], "cto"],
  ["cito", ["cto", "cio"], "cto"],
  ["cito", ["cio", "cto"], "cio"],
  ["reports_to", ["dotted", "reportsTo"], "reportsTo"],
  ["Reportsto", ["reportsTo"], "reportsTo"],
  ["report_to", ["reportsTo"], "reportsTo"],
  ["Sofia Ruiz", ["Sofía Ruiz"], "Sofía Ruiz"],
  ["data platform", ["data-platform"], "data-platform"],
  ["departmens", ["departments", "people"], "departments"],
  ["constructor", ["constructors"], "constructors"],
])("%s among %j means %s", (text, candidates, expected) => {
  expect(findNearest(text, candidates)).toBe(expected);
});

test.each([
  ["it", ["hr"]],
  ["marketing", ["engineering", "security"]],
  ["", ["a"]],
  ["---", ["--", "_"]],
  ["x", []],
])("%s among %j means nothing", (text, candidates) => {
  expect(findNearest(text, candidates)).toBeUndefined();
});

test("an equal word wins over a nearer place in the list", () => {
  expect(findNearest("Sec-Ops", ["secop", "sec ops"])).toBe("sec ops");
});

test("a paragraph is never measured, only compared", () => {
  const paragraph = "word ".repeat(5000);
  expect(findNearest(paragraph, [`${paragraph}x`])).toBeUndefined();
  expect(findNearest(paragraph.toUpperCase(), [paragraph])).toBe(paragraph);
});

test("thousands of bad references against thousands of ids still answer", () => {
  const find = createNearestFinder(Array.from({ length: 5000 }, (_, index) => `team-${String(index)}`));
  expect(find("taem-4999")).toBe("team-4999");
  for (let index = 0; index < 5000; index++) find(`squad${String(index)}x`);
  expect(find("TEAM 4999")).toBe("team-4999");
});

test("among a few words, one with the same letters is meant too", () => {
  expect(findMeantWord("chekc", ["render", "check"])).toBe("check");
  expect(findMeantWord("drak", ["light", "dark"])).toBe("dark");
  expect(findMeantWord("lihgt", ["light", "dark"])).toBe("light");
  expect(findMeantWord("svg", ["text", "json"])).toBeUndefined();
});
