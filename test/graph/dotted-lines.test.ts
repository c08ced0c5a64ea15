import { expect, test } from "vitest";
import { graphOf } from "../support/graph.js";

test("dotted lines of officers, posts and the list come in file order", () => {
  const graph = graphOf({
    departments: [{ id: "it", name: "IT", people: [{ id: "jan", dotted: ["cfo", "risk"] }] }, "HR"],
    dotted: [{ from: "hr", to: "it", kind: "functional", note: "launch" }],
    officers: [{ id: "cio", role: "CIO", dotted: ["jan"] }, "cfo"],
    committees: [{ id: "risk", name: "Risk" }],
  });
  expect(graph.dottedLines).toMatchObject([
    { from: "jan", to: "cfo" },
    { from: "jan", to: "risk" },
    { from: "hr", to: "it", kind: "functional", note: "launch" },
    { from: "cio", to: "jan" },
  ]);
});

test("the same line twice is kept once, with what either says of it", () => {
  const graph = graphOf({
    officers: [
      { id: "cio", role: "CIO", dotted: ["cfo", "cfo"] },
      { id: "cfo", role: "CFO", dotted: ["cio"] },
    ],
    dotted: [{ from: "cio", to: "cfo", note: "budget" }],
  });
  expect(graph.dottedLines).toMatchObject([
    { from: "cio", to: "cfo", note: "budget" },
    { from: "cfo", to: "cio" },
  ]);
});

test("a dotted line that leads nowhere is left out", () => {
  expect(graphOf({ officers: [{ id: "cio", role: "CIO", dotted: ["nobody"] }] }).dottedLines).toEqual([]);
});
