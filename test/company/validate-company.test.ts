import { expect, test } from "vitest";
import { validateCompany } from "../../src/company/index.js";
import type { Company, UnitEntry } from "../../src/model/company.js";
import { parseSource } from "../../src/source/index.js";
import { readCompany } from "./read.js";

/** Returns the company without its origins, which have tests of their own. */
function readPlain(content: string): unknown {
  return JSON.parse(
    JSON.stringify(readCompany(content).company, (key, value: unknown) => (key === "origin" ? undefined : value)),
  );
}

function listUnits(units: readonly UnitEntry[]): UnitEntry[] {
  return units.flatMap((unit) => [unit, ...listUnits(unit.units)]);
}

const REALISTIC = `version: 1
company: { name: Northwind Bikes, id: nw, headcount: 412.5, asOf: 2026-03-31 }
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: ciso, role: CISO, names: [Sofía Ruiz, Amal Idris], status: interim, reportsTo: ceo, dotted: [risk], deputy: mei }
  - { id: dpo, role: DPO, vacant: true }
departments:
  - id: it
    name: Information Technology
    officer: cio
    why: runs our own systems
    head: { name: Jan Dvořák, title: Director of IT }
    location: Porto
    teams:
      - { name: Service Desk, officer: [cio, cto], headcount: 14 }
    departments:
      - { name: Access, officer: none, heads: [mei, Zoë Xu], tags: on-call, kind: iam }
    people:
      - { id: mei, title: VP, person: mei-lin, name: Mei Lin, reportsTo: ciso }
people:
  - { id: ea, assistantTo: mei, department: it }
committees:
  - { id: risk, name: Risk Committee, kind: board, chair: ceo, members: [ciso], oversees: it }
dotted:
  - { from: it, to: risk, kind: functional, note: launch planning }
`;

test("a realistic file is read whole, without a problem", () => {
  const { company, problems } = readCompany(REALISTIC);
  expect(problems).toEqual([]);
  expect(company).toMatchObject({ name: "Northwind Bikes", id: "nw", headcount: 412.5, asOf: "2026-03-31" });
  expect(company.officers).toMatchObject([
    { id: "ceo", order: 0, roles: [{ text: "CEO" }], names: ["Ada Okafor"], status: "active", dotted: [] },
    {
      id: "ciso",
      order: 1,
      names: ["Sofía Ruiz", "Amal Idris"],
      status: "interim",
      reportsTo: { text: "ceo", origin: { file: "company.yaml", path: ["officers", 1, "reportsTo"] } },
      dotted: [{ text: "risk", origin: { path: ["officers", 1, "dotted", 0] } }],
      deputy: { text: "mei" },
    },
    { id: "dpo", order: 2, names: [], status: "vacant" },
  ]);
  expect(company.departments).toMatchObject([
    {
      id: "it",
      level: "department",
      why: "runs our own systems",
      officer: { kind: "named", officers: [{ text: "cio" }] },
      heads: [{ kind: "described", name: "Jan Dvořák", title: "Director of IT", status: "active" }],
      headVacant: false,
      location: "Porto",
      people: [{ id: "mei", names: ["Mei Lin"], person: "mei-lin" }],
      units: [
        {
          name: "Service Desk",
          level: "team",
          headcount: 14,
          officer: { officers: [{ text: "cio" }, { text: "cto" }] },
        },
        {
          name: "Access",
          level: "department",
          officer: { kind: "none" },
          heads: [
            { kind: "reference", reference: { text: "mei" } },
            { kind: "reference", reference: { text: "Zoë Xu" } },
          ],
          tags: ["on-call"],
          kind: "iam",
        },
      ],
    },
  ]);
  expect(company.people).toMatchObject([
    { id: "ea", names: [], department: { text: "it" }, assistantTo: { text: "mei" } },
  ]);
  expect(company.committees).toMatchObject([
    { id: "risk", kind: "board", members: [{ text: "ciso" }], oversees: [{ text: "it" }] },
  ]);
  expect(company.dotted).toMatchObject([
    { from: { text: "it" }, to: { text: "risk" }, kind: "functional", note: "launch planning" },
  ]);
});

test("the smallest entries get empty lists and nothing else", () => {
  expect(readPlain("company: A\ndepartments: [{ name: B }]\nofficers: [{ role: CIO }]\n")).toEqual({
    name: "A",
    officers: [{ order: 1, roles: [{ text: "CIO" }], names: [], dotted: [], status: "active", tags: [], links: [] }],
    departments: [
      {
        order: 0,
        name: "B",
        level: "department",
        heads: [],
        headVacant: false,
        status: "active",
        people: [],
        units: [],
        responsible: [],
        consulted: [],
        informed: [],
        focus: [],
        tags: [],
        links: [],
        paths: [],
      },
    ],
    people: [],
    committees: [],
    dotted: [],
    regimes: [],
    focus: [],
    exceptions: [],
    isIncomplete: false,
  });
});

test("entries are numbered in file order, a unit before what is in it", () => {
  const { company } = readCompany(`departments:
  - name: A
    people: [{ id: p }]
    teams: [{ name: B }]
    departments: [{ name: C, teams: [{ name: D }] }, { name: E }]
    name2: x
officers: [{ role: CEO }]
`);
  expect(listUnits(company.departments).map((unit) => [unit.name, unit.order])).toEqual([
    ["A", 0],
    ["B", 2],
    ["C", 3],
    ["D", 4],
    ["E", 5],
  ]);
  expect(company.officers[0]?.order).toBe(6);
});

test.each([
  ["00155792", "00155792"],
  ["Null", "Null"],
  ["NULL", "NULL"],
  ['"null"', "null"],
  ["true", "true"],
  ["no", "no"],
  ["2E10", "2E10"],
  ["0x1A", "0x1A"],
  [".inf", ".inf"],
  ["2026-03-31", "2026-03-31"],
  ["'  Ada   Okafor '", "Ada Okafor"],
  ["|\n      Ada\n      Okafor", "Ada Okafor"],
  ["constructor", "constructor"],
])("the name %s is read as %s", (written, name) => {
  const { company, problems } = readCompany(`company: A\nofficers:\n  - name: ${written}\n    role: CEO\n`);
  expect(company.officers[0]?.names).toEqual([name]);
  expect(problems).toEqual([]);
});

test.each(["", "~", "null", '""', '"  "'])("the name %j counts as no name", (written) => {
  const { company, problems } = readCompany(`company: A\nofficers:\n  - name: ${written}\n    role: CEO\n`);
  expect(company.officers[0]?.names).toEqual([]);
  expect(problems).toEqual([]);
});

test("ids and references keep their zeros", () => {
  const { company } = readCompany("company: A\nofficers: [{ id: 007, role: CEO }, { role: CIO, reportsTo: 007 }]\n");
  expect(company.officers.map((officer) => [officer.id, officer.reportsTo?.text])).toEqual([
    ["007", undefined],
    [undefined, "007"],
  ]);
});

test.each<[written: string, heads: readonly unknown[], headVacant: boolean]>([
  ["head: vacant", [], true],
  ["head: Vacant", [], true],
  ["vacant: true", [], true],
  ["status: vacant", [], true],
  ["head: { vacant: true }", [], true],
  ["heads: [vacant]", [], true],
  ["head: { title: Director, vacant: true }", [{ kind: "described", title: "Director", status: "vacant" }], false],
  ["head: { name: Jo, status: interim }", [{ kind: "described", name: "Jo", status: "interim" }], false],
  [
    "heads: [vacant, { name: Jo }]",
    [
      { kind: "described", status: "vacant" },
      { kind: "described", name: "Jo", status: "active" },
    ],
    false,
  ],
  ["head:", [], false],
  ["heads: []", [], false],
])("%s", (written, heads, headVacant) => {
  const { company, problems } = readCompany(`company: A\ndepartments:\n  - name: B\n    ${written}\n`);
  expect(company.departments[0]).toMatchObject({ heads, headVacant });
  expect(problems).toEqual([]);
});

test.each<[written: string, officer: unknown]>([
  ["cio", { kind: "named", officers: [{ text: "cio" }] }],
  ["[cio]", { kind: "named", officers: [{ text: "cio" }] }],
  ["[cio, cto, cio]", { kind: "named", officers: [{ text: "cio" }, { text: "cto" }] }],
  ["none", { kind: "none" }],
  ["None", { kind: "none" }],
])("officer: %s", (written, officer) => {
  const { company, problems } = readCompany(`company: A\ndepartments:\n  - { name: B, officer: ${written} }\n`);
  expect(company.departments[0]?.officer).toMatchObject(officer as object);
  expect(problems).toEqual([]);
});

test("one post may have several roles, each read once", () => {
  const { company } = readCompany("company: A\nofficers: [{ id: x, role: [CIO, CTO, cio] }]\n");
  expect(company.officers[0]?.roles).toEqual([
    { text: "CIO", origin: { file: "company.yaml", path: ["officers", 0, "role", 0] } },
    { text: "CTO", origin: { file: "company.yaml", path: ["officers", 0, "role", 1] } },
  ]);
});

test("a bad entry is dropped, a bad field only the field, the rest lives", () => {
  const { company } = readCompany(`company: A
officers:
  - text
  - { id: x, name: no role }
  - { id: cio, role: CIO, reportsTo: [a, b], status: sleeping }
departments:
  - { name: B, headcount: many }
  - { officer: cio, teams: [{ name: lost }] }
  - { id: c, teams: [{ name: kept }] }
  - { include: security.yaml }
  - { name: D, include: more.yaml }
committees: { id: risk }
`);
  expect(company.officers).toHaveLength(1);
  expect(company.officers[0]).toMatchObject({ id: "cio", status: "active" });
  expect(company.officers[0]).not.toHaveProperty("reportsTo");
  expect(listUnits(company.departments).map((unit) => unit.name)).toEqual(["B", "c", "kept"]);
  expect(company.departments[0]).not.toHaveProperty("headcount");
  expect(company.committees).toEqual([]);
});

test("a vacant post with a name keeps the name", () => {
  const { company } = readCompany("company: A\nofficers: [{ role: CIO, vacant: true, name: Jo }]\n");
  expect(company.officers[0]).toMatchObject({ names: ["Jo"], status: "active" });
});

test.each(["", "company:\n", "company: { id: a }\n", "company: []\n"])(
  "without a name of the company (%j) there is a title",
  (written) => {
    const { company } = readCompany(`${written}officers: []\n`);
    expect(company.name).toBe("Organisation");
  },
);

test("departments nest as deep as YAML may", () => {
  const open = Array.from({ length: 30 }, (_, at) => `{ name: u${at}, teams: [`).join("");
  const { company, problems } = readCompany(`company: A\ndepartments: [${open}${"]}".repeat(30)}]\n`);
  expect(listUnits(company.departments)).toHaveLength(30);
  expect(problems).toEqual([]);
});

test("more than 100,000 entries are refused", () => {
  // The reader does not count entries behind an explicit key, so the validator has to.
  const read = (entries: number) => {
    const content = `? company\n: A\npeople: [${"{ name: Ada Okafor Lovelace },".repeat(entries)}]\n`;
    const { value } = parseSource({ path: "company.yaml", content });
    if (value === undefined) throw new Error("not parsed");
    return validateCompany(value, () => []);
  };
  expect(read(100_000).problems).toEqual([]);
  const { value: company, problems } = read(100_001);
  expect(company).toBeUndefined();
  expect(problems.map((problem) => [problem.rule, problem.message])).toEqual([
    ["input-limit", "The company has more departments, posts and other entries than the limit of 100,000."],
  ]);
});

test("the company is plain data: it survives JSON", () => {
  const { company } = readCompany(REALISTIC);
  expect(JSON.parse(JSON.stringify(company)) as Company).toEqual(company);
});
