import { expect, test } from "vitest";
import { answersOf, complaintsOf, graphOf, problemsOf } from "../support/graph.js";

const officers = ["cio", "cto", "ciso"];

test("the unit's own value wins, else that of the nearest unit around it that has one, else nobody", () => {
  const graph = graphOf({
    officers,
    departments: [
      {
        id: "it",
        name: "IT",
        officer: "cio",
        departments: [
          { id: "iam", name: "IAM", officer: "ciso", why: "a control", departments: [{ id: "pam", name: "PAM" }] },
          { id: "desk", name: "Desk", departments: [{ id: "night", name: "Night desk" }] },
        ],
      },
      { id: "hr", name: "HR", departments: [{ id: "pay", name: "Payroll" }] },
    ],
  });
  expect(answersOf(graph)).toEqual({
    it: "own cio",
    iam: "own ciso",
    pam: "inherited ciso from iam",
    desk: "inherited cio from it",
    night: "inherited cio from it",
    hr: "unowned not-stated",
    pay: "unowned not-stated",
  });
  expect(graph.units[1]?.answer).toEqual({ kind: "own", by: "ciso", why: "a control" });
});

test("inheritance follows nesting, not the line", () => {
  const graph = graphOf({
    officers: ["cio", "cto"],
    departments: [{ name: "IT", officer: "cio", departments: [{ name: "Labs", reportsTo: "cto" }] }],
  });
  expect(answersOf(graph)).toEqual({ it: "own cio", labs: "inherited cio from it" });
  expect(graph.places.get("labs")?.under).toBe("cto");
});

test("none ends inheritance and is passed on with its reason", () => {
  const graph = graphOf({
    officers,
    departments: [
      {
        name: "IT",
        officer: "cio",
        departments: [{ name: "Works", officer: "none", why: "by decision", departments: ["Gate"] }],
      },
    ],
  });
  expect(graph.units.map(({ answer }) => answer)).toEqual([
    { kind: "own", by: "cio" },
    { kind: "none", why: "by decision" },
    { kind: "none", why: "by decision", from: "works" },
  ]);
});

test("a list is contested, for the units inside as well", () => {
  const graph = graphOf({
    officers,
    departments: [{ name: "Data", officer: ["cio", "cto"], departments: [{ name: "Lake", departments: ["Feeds"] }] }],
  });
  expect(answersOf(graph)).toEqual({
    data: "contested cio+cto",
    lake: "contested cio+cto from data",
    feeds: "contested cio+cto from data",
  });
});

test("the same officer twice is one; a list with one known officer is that one's", () => {
  const sketch = {
    officers,
    departments: [
      { name: "Data", officer: ["cio", "cio"] },
      { name: "Labs", officer: ["x", "cto"] },
      { name: "Ops", officer: ["cio", "x", "cto"] },
    ],
  };
  expect(answersOf(graphOf(sketch))).toEqual({ data: "own cio", labs: "own cto", ops: "contested cio+cto" });
  expect(problemsOf(sketch).map(({ rule }) => rule)).toEqual(["unknown-reference", "unknown-reference"]);
});

test("a post other than an officer can answer", () => {
  const graph = graphOf({ departments: [{ name: "Labs", officer: "mei", people: [{ id: "mei", name: "Mei" }] }] });
  expect(answersOf(graph)).toEqual({ labs: "own mei" });
});

test("a committee or unit cannot: unowned, left to the rule about it", () => {
  const sketch = {
    committees: [{ id: "risk", name: "Risk" }],
    departments: [
      { id: "it", name: "IT", officer: "risk", departments: ["Desk"] },
      { name: "HR", officer: "it" },
    ],
  };
  expect(answersOf(graphOf(sketch))).toEqual({
    it: "unowned not-a-person",
    desk: "unowned not-a-person from it",
    hr: "unowned not-a-person",
  });
  expect(problemsOf(sketch)).toEqual([]);
});

test("an officer that does not exist never falls back to inheritance", () => {
  const sketch = {
    officers,
    departments: [
      { name: "IT", officer: "cio", departments: [{ name: "Desk", officer: "cioo", departments: ["Night"] }] },
    ],
  };
  expect(answersOf(graphOf(sketch))).toEqual({
    it: "own cio",
    desk: "unowned unknown-officer",
    night: "unowned unknown-officer from desk",
  });
  expect(complaintsOf(sketch)).toEqual([
    "unknown-reference at departments.0.departments.0.officer: officer points at 'cioo', which does not exist. Did you mean 'cio'?",
  ]);
});
