import { expect, test } from "vitest";
import type { Graph } from "../../src/model/graph.js";
import type { PlannedChange } from "../../src/model/planned-change.js";
import { openCompany } from "../../src/pipeline.js";
import { findBrokenPromise } from "../../src/update/index.js";

const FILE = "company.yaml";
const BEFORE = `
company: Halden
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
departments:
  - name: IT
    officer: ceo
    people:
      - { id: tom, name: Tom Berg, title: Analyst, reportsTo: ceo }
      - { name: Eva Novak, reportsTo: tom }
`;

function open(content: string): Graph {
  const { graph } = openCompany({ path: FILE, content });
  if (graph === undefined) throw new Error("it cannot be drawn");
  return graph;
}

function change(promises: PlannedChange["promises"]): PlannedChange {
  return { kind: "title", isGuess: false, message: "", rows: [], edits: [], needs: [], promises };
}

const tom = { file: FILE, path: ["departments", 0, "people", 0] };

test("a promised fact holds, and all others are as they were", () => {
  const after = open(BEFORE.replace("Analyst", "Lead"));
  expect(findBrokenPromise(open(BEFORE), after, [change([{ at: tom, fact: "title", value: "Lead" }])])).toBe(undefined);
});

test.each<[string, string, string, string]>([
  ["a fact that nobody promised", "Analyst", "Lead", "title of 'tom' would be 'Lead' and not 'Analyst'"],
  ["another answer", "officer: ceo", "officer: none", "officer of 'it' would be 'none' and not 'own ceo'"],
  ["another manager", "reportsTo: tom", "reportsTo: ceo", "manager of 'eva-novak' would be 'ceo' and not 'tom'"],
  ["a lost entry", "      - { name: Eva Novak, reportsTo: tom }\n", "", "'eva-novak' would be lost"],
  [
    "an entry that nobody promised",
    "reportsTo: tom }\n",
    "reportsTo: tom }\n      - { name: Jan }\n",
    "the new entries would not be read as they are written",
  ],
])("%s is told", (_, from, to, message) => {
  expect(findBrokenPromise(open(BEFORE), open(BEFORE.replace(from, to)), [])).toBe(message);
});

test("a promise that is not kept is told", () => {
  const promised = [change([{ at: tom, fact: "names", value: "Tim Roe" }])];
  expect(findBrokenPromise(open(BEFORE), open(BEFORE), promised)).toBe(
    "names of 'tom' would be 'Tom Berg' and not 'Tim Roe'",
  );
});
