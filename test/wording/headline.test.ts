import { expect, test } from "vitest";
import { listHeadlines } from "../../src/wording/headline.js";

const OFFICERS = [
  { letters: "CIO", units: 29 },
  { letters: "CTO", units: 1038 },
];
const NO_GAPS = { count: 0, names: [] };

test("a headline gets shorter clause by clause, from its end", () => {
  const gaps = { count: 1, names: ["Data and Analytics"] };
  expect(listHeadlines({ officers: OFFICERS, contested: 9, gaps })).toEqual([
    "CIO 29 units, CTO 1,038; 9 contested; nobody answers for Data and Analytics.",
    "CIO 29 units, CTO 1,038; 9 contested; nobody answers for 1 unit.",
    "CIO 29 units, CTO 1,038; 9 contested.",
    "CIO 29 units, CTO 1,038.",
  ]);
});

test("gaps are named only if all their names are known", () => {
  const gaps = { count: 5, names: ["A", "B", "C"] };
  expect(listHeadlines({ officers: [], contested: 0, gaps })).toEqual(["Nobody answers for 5 units."]);
});

test("an officer's page says how many of the units it does not show", () => {
  const officers = [
    { letters: "CIO", units: 9, total: 10 },
    { letters: "CISO", units: 1 },
  ];
  expect(listHeadlines({ officers, contested: 0, gaps: NO_GAPS })).toEqual(["CIO 9 of 10 units, CISO 1."]);
});

test("there is no headline where there is nothing to say", () => {
  expect(listHeadlines({ officers: [], contested: 0, gaps: NO_GAPS })).toEqual([]);
});
