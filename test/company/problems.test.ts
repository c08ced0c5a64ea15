import { expect, test } from "vitest";
import { listProblems, readCompany } from "./read.js";

/** The lines of a file below `company: A`, and the problems reported of them. */
test.each<[name: string, lines: string, problems: string[]]>([
  // keys
  ["near key", "departmens: []", ["unknown-key 2:1 'departmens' is not a key of a company file; it is ignored."]],
  [
    "personal data, once per key and never its value",
    "officers: [{ id: cio, role: CIO, E-Mail: secret@x.org, date_of_birth: 1970-01-01 }]",
    [
      "personal-data-present 2:34 'E-Mail' of 'cio' is personal data that the chart does not need.",
      "personal-data-present 2:56 'date_of_birth' of 'cio' is personal data that the chart does not need.",
    ],
  ],
  ["own keys", "x-cost: { a: [1] }\nofficers: [{ role: CIO, x-email: y }]\n$schema: ./company.schema.json", []],
  [
    "dates, lines and links",
    "departments:\n  - { name: B, since: soon, line: 4 }\n  - { name: C, links: { wiki: 'javascript:alert(1)', repo: https://example.com/a } }",
    [
      "wrong-type 3:23 'since' of 'B' must be a date written year-month-day, not the text 'soon'.",
      "wrong-type 3:35 'line' of 'B' must be 1, 2 or 3, not '4'.",
      "impossible-value 4:31 'wiki' of 'C' cannot be 'javascript:alert(1)'.",
    ],
  ],
  [
    "an end before its start",
    "departments: [{ name: B, since: 2026-03-02, until: 2026-03-01 }]",
    ["impossible-value 2:52 'until' of 'B' cannot be 2026-03-01, which is before its 'since' (2026-03-02)."],
  ],
  [
    "active from later on",
    "officers: [{ role: CIO, status: active, since: 2099-01-01 }, { role: CTO, since: 2099-01-01 }]\nx-a: 1",
    [],
  ],
  [
    "focus areas",
    "focus: { ciso.incident-respose: { owner: b }, cio.it-governance: b, CTO.technical-talent: { owner: b } }\ndepartments: [{ name: B, focus: [cio.it-gov] }]",
    [
      "unknown-reference 2:10 There is no focus area 'ciso.incident-respose'. Did you mean 'ciso.incident-response'?",
      "wrong-type 2:66 'cio.it-governance' must be a group of keys, not the text 'b'.",
      "unknown-reference 3:34 There is no focus area 'cio.it-gov'.",
    ],
  ],
  [
    "exceptions",
    "exceptions:\n  - { reason: both founders lead it }\n  - { rule: root-count, reason: ok }\n  - { rule: root-count, reasn: both founders lead it }",
    [
      "suppression-needs-reason 3:5 This exception names no rule, so it has no effect.",
      "suppression-needs-reason 4:33 This exception from root-count gives too short a reason ('ok'). Say in one line why it is acceptable.",
      "suppression-needs-reason 5:5 This exception from root-count gives no reason. Say in one line why it is acceptable.",
      "unknown-key 5:25 'reasn' is not a key of an exception (in the exception from 'root-count'); it is ignored.",
    ],
  ],
  [
    "acting is not a status",
    "officers: [{ role: CIO, vacant: true, acting: true }]",
    [
      "wrong-type 2:47 'acting' of 'CIO' must be an id or a name ('status: acting' says that the holder of this post is acting), not 'true'.",
    ],
  ],
  [
    "an include beside other keys",
    "departments: [{ include: a.yaml, officer: cio }]",
    ["unknown-key 2:34 'officer' is not a key of an include (in entry 1 of 'departments'); it is ignored."],
  ],
  // required keys
  [
    "officer without role",
    "officers: [{ id: x, role: }]",
    ["missing-key 2:21 'x' has no 'role', which an officer needs. It is left out."],
  ],
  [
    "officer whose role is wrong is reported once",
    "officers: [{ id: x, role: { a: b } }]",
    ["wrong-type 2:27 'role' of 'x' must be text, not a group of keys."],
  ],
  [
    "unit without name and id, with what is in it",
    "departments:\n  - teams: [{ name: B, people: [{ name: C }] }]",
    [
      "missing-key 3:5 Entry 1 of 'departments' has no 'name', which a department needs. It is left out, and with it 2 entries inside.",
    ],
  ],
  [
    "unit with a wrong name, with what is in it",
    "departments:\n  - { name: [B], teams: [{ name: C }] }",
    [
      "missing-key 3:7 Entry 1 of 'departments' has no readable 'name', which a department needs. It is left out, and with it 1 entry inside.",
      "wrong-type 3:13 'name' of entry 1 of 'departments' must be text, not a list.",
    ],
  ],
  [
    "unit without name",
    "departments: [{ id: it }]",
    ["missing-key 2:15 'it' has no 'name', which a department needs. Its id 'it' is shown instead."],
  ],
  [
    "committee without name",
    "committees: [{ id: risk }]",
    ["missing-key 2:14 'risk' has no 'name', which a committee needs. It is left out."],
  ],
  [
    "dotted line without ends",
    "dotted: [{ from: a }, { to: b }]",
    [
      "missing-key 2:10 Entry 1 of 'dotted' has no 'to', which a dotted line needs. It is left out.",
      "missing-key 2:23 Entry 2 of 'dotted' has no 'from', which a dotted line needs. It is left out.",
    ],
  ],
  [
    "head without words",
    "departments: [{ name: B, head: { status: interim } }]",
    ["missing-key 2:32 'head' of 'B' has no 'name', which a head needs. It is left out."],
  ],
  // types
  [
    "lists that are none",
    "officers: CIO\ndepartments: { it: { name: B } }",
    [
      "wrong-type 2:11 'officers' must be a list, not the text 'CIO'.",
      "wrong-type 3:14 'departments' must be a list, not a group of keys.",
    ],
  ],
  [
    "entries that are none",
    "departments: [Marketing, [], ~]",
    [
      "wrong-type 2:15 Entry 1 of 'departments' must be a department, not the text 'Marketing'.",
      "wrong-type 2:26 Entry 2 of 'departments' must be a department, not an empty list.",
      "wrong-type 2:30 Entry 3 of 'departments' must be a department, not nothing.",
    ],
  ],
  [
    "head counts that are none",
    'departments: [{ name: B, headcount: 12 people }, { name: C, headcount: "12 or so" }, { name: D, headcount: [1] }]',
    [
      "wrong-type 2:37 'headcount' of 'B' must be a number, not the text '12 people'.",
      "wrong-type 2:72 'headcount' of 'C' must be a number, not the text '12 or so'.",
      "wrong-type 2:108 'headcount' of 'D' must be a number, not a list.",
    ],
  ],
  [
    "several managers",
    "officers: [{ role: CIO, id: cio, reportsTo: [a, b] }]",
    ["wrong-type 2:45 'reportsTo' of 'cio' must be text, not a list."],
  ],
  [
    "no officer at all",
    "departments: [{ name: B, officer: [] }]",
    ["wrong-type 2:35 'officer' of 'B' must be the id of an officer, not an empty list."],
  ],
  [
    "yes for true",
    "people: [{ id: p, vacant: yes }]",
    ["wrong-type 2:27 'vacant' of 'p' must be true or false, not the text 'yes'."],
  ],
  ["near status", "people: [{ id: p, status: intrim }]", ["wrong-type 2:27 'status' of 'p' cannot be 'intrim'."]],
  [
    "one head in a list, and both keys",
    "departments: [{ name: B, head: [x, y] }, { name: C, head: x, heads: [y] }]",
    [
      "wrong-type 2:32 'head' of 'B' must be one head (write several under 'heads'), not a list.",
      "wrong-type 2:62 'C' has both 'head' and 'heads'; only 'head' is read.",
    ],
  ],
  [
    "name and names",
    "people: [{ id: p, name: x, names: [y] }]",
    ["wrong-type 2:19 'x' has both 'name' and 'names'; only 'names' is read."],
  ],
  // values
  [
    "head counts that cannot be",
    "departments: [{ name: B, headcount: -4 }, { name: C, headcount: .inf }, { name: D, headcount: 1e8 }, { name: E, headcount: .nan }]",
    [
      "impossible-value 2:37 'headcount' of 'B' cannot be -4.",
      "impossible-value 2:65 'headcount' of 'C' cannot be .inf.",
      "impossible-value 2:95 'headcount' of 'D' cannot be 1e8.",
      "impossible-value 2:124 'headcount' of 'E' cannot be .nan.",
    ],
  ],
  [
    "vacant with a name",
    "officers: [{ id: cio, role: CIO, name: Jo, vacant: true }, { id: x, role: CTO, name: Jo, status: vacant }]",
    [
      "impossible-value 2:52 'vacant' of 'Jo' cannot be true: somebody is named there.",
      "impossible-value 2:98 'status' of 'Jo' cannot be 'vacant': somebody is named there.",
    ],
  ],
  [
    "vacant and interim",
    "people: [{ id: p, vacant: true, status: interim }]",
    ["impossible-value 2:27 'vacant' of 'p' cannot be true while its 'status' is 'interim'."],
  ],
  [
    "reserved ids",
    "people: [{ id: none }, { id: Vacant, name: Jo }]",
    ["impossible-value 2:16 The id 'none' is reserved.", "impossible-value 2:30 The id 'Vacant' is reserved."],
  ],
  [
    "none beside others, none as a head",
    "departments: [{ name: B, officer: [cio, none], head: none }]",
    [
      "impossible-value 2:41 Entry 2 of 'officer' of 'B' cannot be 'none' together with other officers.",
      "impossible-value 2:54 'head' of 'B' cannot be 'none'.",
    ],
  ],
  [
    "another version",
    "version: 2",
    ["impossible-value 2:10 The version of the format cannot be '2'; this program reads version 1."],
  ],
  [
    "a very long name",
    `people: [{ id: p, name: ${"x".repeat(201)} }, { id: q, name: ${"👩‍👩‍👧‍👦".repeat(200)} }]`,
    [
      "input-limit (warn) 2:25 'name' of 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' is longer than the limit of 200 characters.",
    ],
  ],
])("%s", (_name, lines, problems) => {
  expect(listProblems(`company: A\n${lines}\n`)).toEqual(problems);
});

test.each(["de", "pt-BR", "zh-Hant", "no"])("lang: %s", (lang) => {
  expect(listProblems(`company: { name: A, lang: ${lang} }\n`)).toEqual([]);
});

test.each<[asOf: string, problems: string[]]>([
  ["2026-03-31", []],
  ["2024-02-29", []],
  ["2000-02-29", []],
  ["", []],
  [
    "2023-02-29",
    ["impossible-value 1:27 'asOf' of the company cannot be '2023-02-29', which is not a date in the calendar."],
  ],
  [
    "1900-02-29",
    ["impossible-value 1:27 'asOf' of the company cannot be '1900-02-29', which is not a date in the calendar."],
  ],
  [
    "2026-13-01",
    ["impossible-value 1:27 'asOf' of the company cannot be '2026-13-01', which is not a date in the calendar."],
  ],
  [
    "2026-04-00",
    ["impossible-value 1:27 'asOf' of the company cannot be '2026-04-00', which is not a date in the calendar."],
  ],
  [
    "31.3.2026",
    ["wrong-type 1:27 'asOf' of the company must be a date written year-month-day, not the text '31.3.2026'."],
  ],
  ["2026", ["wrong-type 1:27 'asOf' of the company must be a date written year-month-day, not '2026'."]],
])("asOf: %s", (asOf, problems) => {
  expect(listProblems(`company: { name: A, asOf: ${asOf} }\n`)).toEqual(problems);
});

test.each([
  ["officers: []\n", "missing-key (warn) 1:1"],
  ["company:\n", "missing-key (warn) 1:1"],
  ["company: { asOf: 2026-03-31 }\n", "missing-key (warn) 1:10"],
])("a company without a name is a warning: %j", (content, start) => {
  expect(listProblems(content)).toEqual([
    `${start} This file does not name the company; 'Organisation' is shown instead.`,
  ]);
});

test("a company of the wrong type is one problem, not two", () => {
  expect(listProblems("company: [A]\n")).toEqual([
    "wrong-type 1:10 'company' must be a name or a group of keys, not a list.",
  ]);
});

/** The one-line fix of an unknown key. */
test.each([
  ["officers: [{ role: CIO, reports_to: ceo }]", "Write 'reportsTo'."],
  ["officers: [{ role: CIO, Reportsto: ceo }]", "Write 'reportsTo'."],
  ["officers: [{ role: CIO, report_to: ceo }]", "Write 'reportsTo'."],
  ["officers: [{ role: CIO, manager: ceo }]", "Write 'reportsTo' with the id of the manager."],
  ["departments: [{ name: B, Accountable: cio }]", "Write 'officer' with the id of the officer who answers for it."],
  ["departments: [{ name: B, depatments: [] }]", "Write 'departments'."],
  ["people: [{ id: p, team: it }]", "Write 'department'."],
  [
    "departments: [{ name: B, people: [{ department: B }] }]",
    "Remove it: a post listed in a department belongs to that department.",
  ],
  ["departments: [{ name: B, id:b }]", "Put a space after the colon: 'id: b'."],
  [
    "departments: [{ name: B, colour: red }]",
    "Remove it, or write 'x-colour' to keep a key of your own. Known: id, name, officer, why, reportsTo, head, heads, headcount and 19 more.",
  ],
  [
    "departments: [{ name: B, __proto__: red }]",
    "Remove it, or write 'x-__proto__' to keep a key of your own. Known: id, name, officer, why, reportsTo, head, heads, headcount and 19 more.",
  ],
  [
    "departments: [{ name: B, constructor: red }]",
    "Remove it, or write 'x-constructor' to keep a key of your own. Known: id, name, officer, why, reportsTo, head, heads, headcount and 19 more.",
  ],
])("%s: %s", (line, help) => {
  const { problems } = readCompany(`company: A\n${line}\n`);
  expect(problems.map((problem) => [problem.rule, problem.help])).toEqual([["unknown-key", help]]);
});

test("problems name the entry they are about, by id where it has one", () => {
  const { problems } = readCompany(
    "company: A\ndepartments: [{ id: b, name: Bee, headcount: -1 }, { name: Cee, headcount: -1 }]\n",
  );
  expect(problems.map((problem) => problem.subjects)).toEqual([["b"], ["Cee"]]);
});

test("thousands of unknown keys are answered", () => {
  const content = `company: A\ndepartments: [{ name: B, ${Array.from({ length: 20_000 }, (_, at) => `departmentz${at}: 1`).join(", ")} }]\n`;
  expect(readCompany(content).problems).toHaveLength(20_000);
});
