import { expect, test } from "vitest";
import { Forest } from "../../src/graph/forest.js";

test("a line to oneself, to a child or to a grandchild closes a loop", () => {
  const forest = new Forest();
  forest.add("b", "a");
  forest.add("c", "b");
  expect(forest.wouldLoop("a", "a")).toBe(true);
  expect(forest.wouldLoop("a", "b")).toBe(true);
  expect(forest.wouldLoop("a", "c")).toBe(true);
});

test("a line between two trees closes none", () => {
  const forest = new Forest();
  forest.add("b", "a");
  forest.add("d", "c");
  expect(forest.wouldLoop("a", "d")).toBe(false);
  forest.add("a", "d");
  expect([...forest.climb("b")]).toEqual(["b", "a", "d", "c"]);
  expect(forest.wouldLoop("c", "b")).toBe(true);
});

test("a second line and a loop are refused", () => {
  const forest = new Forest();
  forest.add("b", "a");
  expect(() => {
    forest.add("b", "c");
  }).toThrow("'b' has a line already");
  expect(() => {
    forest.add("a", "b");
  }).toThrow("closes a loop");
});
