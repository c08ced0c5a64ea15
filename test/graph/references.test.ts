import { expect, test } from "vitest";
import type { CompanySketch } from "../support/company-sketch.js";
import { complaintsOf, graphOf, problemsOf } from "../support/graph.js";

test("a reference to nothing names its key and the nearest id", () => {
  expect(problemsOf({ officers: ["cto", { role: "CISO", reportsTo: "cito" }] })).toEqual([
    {
      rule: "unknown-reference",
      message: "reportsTo points at 'cito', which does not exist. Did you mean 'cto'?",
      help: "Correct the id, or add the entry it should point at. The officers are: cto, ciso.",
      origin: { file: "company.yaml", path: ["officers", 1, "reportsTo"] },
      subjects: ["cito"],
    },
  ]);
});

test("references match exactly; another case is a suggestion", () => {
  expect(complaintsOf({ officers: ["cto"], departments: [{ name: "Engineering", officer: "CTO" }] })).toEqual([
    "unknown-reference at departments.0.officer: officer points at 'CTO', which does not exist. Did you mean 'cto'?",
  ]);
});

test("only ids of the wanted kind are suggested", () => {
  expect(complaintsOf({ officers: [{ role: "CTO", reportsTo: "desks" }], departments: ["Desk"] })).toEqual([
    "unknown-reference at officers.0.reportsTo: reportsTo points at 'desks', which does not exist. The only officer is: cto.",
  ]);
});

test("every key that takes an id is checked", () => {
  const complaints = complaintsOf({
    officers: [{ role: "CEO", reportsTo: "x1", dotted: ["x2"], assistantTo: "x3", deputy: "x4" }],
    departments: [
      { name: "IT", officer: "x5", reportsTo: "x6", responsible: ["x7"], consulted: ["x8"], informed: ["x9"] },
      { name: "HR", officer: ["ceo", "x10"] },
    ],
    people: [{ name: "Ana", department: "x11", assistantTo: "x12", deputy: "x13", dotted: ["x14"] }],
    dotted: [{ from: "x15", to: "x16" }],
  });
  const reported = complaints.map((complaint) => /points at '(x\d+)', which does not exist/.exec(complaint)?.[1]);
  expect(reported.toSorted()).toEqual(Array.from({ length: 16 }, (_, index) => `x${index + 1}`).toSorted());
  expect(complaints).toContain(
    "unknown-reference at departments.1.officer.1: officer points at 'x10', which does not exist. The only officer is: ceo.",
  );
});

test("chair and members of a committee may be from outside", () => {
  const sketch = {
    officers: [{ id: "ceo", role: "CEO", name: "Ada Okafor" }, "cio"],
    committees: [{ id: "risk", name: "Risk", chair: "ceo", members: ["cio", "Prof. Lind"], oversees: ["security"] }],
  };
  expect(problemsOf(sketch)).toEqual([]);
  expect(graphOf(sketch).committees[0]).toMatchObject({
    chair: { id: "ceo", name: "Ada Okafor" },
    members: [{ id: "cio", name: "Chief Information Officer" }, { name: "Prof. Lind" }],
    oversees: ["security"],
  });
});

test("an id of the wrong kind says what it is and what is wanted", () => {
  expect(
    complaintsOf({
      officers: [{ id: "cio", role: "CIO", reportsTo: "it" }],
      committees: [{ id: "audit", name: "Audit" }],
      departments: [{ id: "it", name: "IT", reportsTo: "audit" }],
      people: [{ name: "Ana", department: "cio" }],
    }),
  ).toEqual([
    "unknown-reference at officers.0.reportsTo: reportsTo points at 'it', which is a department, not an officer, a post or a committee.",
    "unknown-reference at people.0.department: department points at 'cio', which is an officer, not a department.",
    "unknown-reference at departments.0.reportsTo: reportsTo points at 'audit', which is a committee, not an officer or a post.",
  ]);
});

test("an officer or post that is asked for twice is reported once", () => {
  expect(problemsOf({ officers: ["ceo"], people: [{ name: "Ana", assistantTo: "nobody" }] })).toHaveLength(1);
});

test("an id that an unreadable file may define is not reported, a misspelt one is", () => {
  const problems = problemsOf({
    isIncomplete: true,
    officers: ["cto"],
    departments: [
      { name: "A", officer: "security" },
      { name: "B", officer: "ctoo" },
    ],
  });
  expect(problems.map(({ message, isConsequence }) => [message, isConsequence])).toEqual([
    ["officer points at 'security', which does not exist.", true],
    ["officer points at 'ctoo', which does not exist. Did you mean 'cto'?", undefined],
  ]);
});

test("when nothing is near, the ids there are are listed, officers first, up to eight", () => {
  const miss = (sketch: CompanySketch) => complaintsOf(sketch).find((text) => text.includes("points at 'unheard-of'"));
  const departments = [{ name: "Research", officer: "unheard-of" }];
  const people = [
    { id: "ana", name: "Ana" },
    { id: "ben", name: "Ben" },
  ];
  expect(miss({ officers: ["cio", "cto", "ciso"], people, departments })).toMatch(
    / does not exist\. The officers are: cio, cto, ciso\.$/,
  );
  expect(miss({ people, departments })).toMatch(/ The posts are: ana, ben\.$/);
  expect(miss({ departments })).toMatch(/ The only department is: research\.$/);
  const officers = Array.from({ length: 12 }, (_, index) => ({ id: `o${index}`, role: "CFO", scope: `${index}` }));
  expect(miss({ officers, departments })).toMatch(/: o0, o1, o2, o3, o4, o5, o6, o7 and 4 more\.$/);
});

test.each([
  ["Mei Lin", "which is the name of the officer 'security' and not an id.", "Write 'security'."],
  ["mei lin", "which is the name of the officer 'security' and not an id.", "Write 'security'."],
  ["CISO", "which is the role of the officer 'security' and not an id.", "Write 'security'."],
  [
    "Chief Information Security Officer",
    "which is the role of the officer 'security' and not an id.",
    "Write 'security'.",
  ],
  ["Head of Bikes", "which is the title of the post 'bikes-head' and not an id.", "Write 'bikes-head'."],
  ["Ana", "which is the name of a post and not an id.", "Give that post an 'id:', and write the id here."],
  ["Ada", "which is not an id, but what 2 entries are called: 'cto', 'ada'.", "Write the id of the one you mean."],
])("'%s' in place of an id is explained", (officer, message, help) => {
  const problems = problemsOf({
    officers: [
      { id: "security", role: "CISO", name: "Mei Lin" },
      { id: "cto", role: "CTO", name: "Ada" },
    ],
    people: [
      { id: "bikes-head", name: "Jan", title: "Head of Bikes", department: "bikes" },
      { id: "ada", name: "Ada", title: "Engineer", department: "bikes" },
      { name: "Ana", department: "bikes" },
    ],
    departments: [{ name: "Bikes", officer }],
  });
  expect(problems).toMatchObject([
    { rule: "unknown-reference", message: `officer points at '${officer}', ${message}`, help, subjects: [officer] },
  ]);
});

test("an id in other capital letters is a slip, even if it is a role too", () => {
  expect(complaintsOf({ officers: ["cto"], departments: [{ name: "Bikes", officer: "CTO" }] })).toEqual([
    "unknown-reference at departments.0.officer: officer points at 'CTO', which does not exist. Did you mean 'cto'?",
  ]);
});

test("a committee oversees departments, officers and subjects, but no posts", () => {
  const sketch = {
    officers: [{ id: "ceo", role: "CEO" }],
    departments: [{ id: "audit-team", name: "Internal Audit", officer: "ceo" }],
    people: [{ id: "ana", name: "Ana", department: "audit-team" }],
    committees: [{ name: "Board", oversees: ["ceo", "audit-team", "security", "ana"] }],
  };
  expect(graphOf(sketch).committees[0]?.oversees).toEqual(["ceo", "audit-team", "security"]);
  expect(complaintsOf(sketch)).toEqual([
    "unknown-reference at committees.0.oversees.3: oversees points at 'ana', which is a post, not a department or an officer.",
  ]);
});
