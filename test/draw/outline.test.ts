import { expect, test } from "vitest";
import { findLevels, outlineBox, tellNotes } from "../../src/draw/outline.js";
import type { Box } from "../../src/model/layout.js";
import { makeBox, makeLayout, makeLine } from "../support/layout-fixture.js";

function unit(owner: Box["owner"], answerers: readonly string[]): Box {
  const box = makeBox({ node: "x", kind: "unit", at: [0, 0], title: ["X"], owner });
  return { ...box, answerers, facts: "Head: Jan. 3 people." };
}

test("levels follow the solid lines; several tops are all at the top", () => {
  const boxes = ["a", "b", "c", "d", "e"].map((node) => makeBox({ node, kind: "unit", at: [0, 0], title: [node] }));
  const lines = [makeLine("a", "b", [0, 0]), makeLine("b", "c", [0, 0]), makeLine("d", "e", [0, 0])];
  expect([...findLevels({ boxes, lines })]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
    ["d", 0],
    ["e", 1],
  ]);
});

test.each([
  ["cio", ["CIO"], "CIO"],
  ["other", ["CFO"], "CFO"],
  ["contested", ["COO", "CISO"], "contested: COO, CISO"],
  ["none", [], "no officer, by decision"],
  ["unowned", [], "no officer"],
] as const)("a unit with owner '%s' of %j says '%s'", (owner, answerers, officer) => {
  expect(outlineBox(unit(owner, answerers), 3)).toEqual({ level: 3, officer, facts: "Head: Jan. 3 people." });
});

test("a unit whose officer the file does not list says so", () => {
  expect(outlineBox({ ...unit("unowned", []), isOfficerUnknown: true }, 3).officer).toBe("unknown officer");
});

test("an officer shows its own letters; the company, posts and committees name nobody who answers", () => {
  const officer = { ...unit("other", ["CFO"]), kind: "officer" } as const;
  expect(outlineBox(officer, 0).officer).toBe("CFO");
  expect("officer" in outlineBox({ ...officer, answerers: [] }, 0)).toBe(false);
  for (const kind of ["company", "post", "committee"] as const)
    expect("officer" in outlineBox({ ...unit("other", []), kind }, 0)).toBe(false);
});

test("a dotted line to an entry that is not on the page gives its id", () => {
  const [page] = makeLayout().pages;
  if (page === undefined) throw new Error("the fixture has a page");
  const routes = {
    ...page,
    notes: [],
    dottedRoutes: [{ from: "it", to: "elsewhere", look: "project", points: [], bridges: [] }],
  } as const;
  expect(tellNotes(routes)).toEqual(["Project line: IT Service Delivery → elsewhere"]);
});
