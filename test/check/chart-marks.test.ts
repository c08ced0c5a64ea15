import { expect, test } from "vitest";
import type { OpenOptions } from "../../src/model/opened.js";
import { findMarks, openCompany } from "../../src/pipeline.js";
import type { FindMarksOptions } from "../../src/check/index.js";

function marksOf(
  company: string,
  { asOf, ...options }: FindMarksOptions & OpenOptions = {},
): ReturnType<typeof findMarks> {
  return findMarks(openCompany({ path: "company.yaml", content: company }, { asOf }), options);
}

const START = `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo }
  - { id: cto, role: CTO, name: Mia Chen, reportsTo: ceo }
  - { id: ciso, role: CISO, name: Leila Haddad, reportsTo: ceo }
departments:
  - { id: bikes, name: Bikes, officer: cto }
`;

test("errors come before warnings, and notes are not marked", () => {
  const company = `${START}  - { id: shop, name: Shop, reportsTo: ceo }
  - { id: desk, name: Desk, officer: [cio, cto] }
  - { id: lab, name: Lab, officer: cto, head: { name: Jo, status: interim } }
`;
  expect(marksOf(company)).toEqual([
    { state: "error", about: ["desk"], text: "2 answer for 'Desk': CIO, CTO." },
    { state: "warn", about: ["shop"], text: "Nobody is accountable for 'Shop'." },
  ]);
});

test("a sound company has no marks", () => {
  expect(marksOf(`${START}  - { id: lab, name: Lab, officer: cto }\n`)).toEqual([]);
});

test("nothing is marked where nothing can be drawn", () => {
  expect(marksOf("company: [")).toEqual([]);
});

test("a full stop or an apostrophe inside a name does not end the sentence", () => {
  expect(marksOf(`${START}  - { id: shop, name: "Dr. O'Neil's Shop. And more", reportsTo: ceo }\n`)[0]?.text).toBe(
    "Nobody is accountable for 'Dr. O'Neil's Shop. And more'.",
  );
});

test("an exception gives its reason and its end", () => {
  const company = `${START}  - { id: shop, name: Shop, reportsTo: ceo }
  - { id: desk, name: Desk, reportsTo: ceo }
exceptions:
  - { rule: department-without-accountable, on: shop, reason: Being sold to another company, until: 2999-12-31, owner: ceo }
  - { rule: department-without-accountable, on: desk, reason: Being wound up by next spring, owner: ceo }
`;
  expect(marksOf(company)).toMatchObject([
    {
      state: "accepted",
      text: "Nobody is accountable for 'Shop' (accepted until 2999-12-31: Being sold to another company)",
    },
    { state: "accepted", text: "Nobody is accountable for 'Desk' (accepted: Being wound up by next spring)" },
  ]);
});

test("a line to an id that does not exist is marked on the entry where it starts", () => {
  const company = `${START}  - { id: shop, name: Shop, officer: cto, teams: [{ id: till, name: Till, officer: ctoo }] }\n`;
  expect(marksOf(company)).toMatchObject([{ state: "error", about: ["till"] }]);
});

test("a focus area that nobody owns is the company's, and has no box", () => {
  const company = `${START}  - { id: lab, name: Lab, officer: cto, focus: [cto.technical-talent] }\nfocus:\n  cio.it-governance:\n`;
  const rules = { "focus-area-unowned": { severity: "warn", options: { mode: "listed" } } } as const;
  expect(marksOf(company, { settings: { rules, words: {} } })).toEqual([
    { state: "warn", about: [], text: "Nobody owns 'IT governance'." },
  ]);
});

test("where names are withheld the title of the rule and of the entry stand for them", () => {
  const company = `${START}  - { id: shop, name: Shop, reportsTo: ceo, head: { name: Jo Park } }
exceptions:
  - { rule: department-without-accountable, on: shop, reason: Jo Park decides until the sale, owner: ceo }
`;
  const text = "Nobody answers for a department, neither directly nor by inheritance: 'Shop' (accepted)";
  for (const names of ["titles", "none"] as const)
    expect(marksOf(company, { names })).toEqual([{ state: "accepted", about: ["shop"], text }]);
});

test("the date of the chart decides what is overdue", () => {
  const company = `${START.replace("company: Northwind Bikes", "company: { name: Northwind Bikes, asOf: 2026-03-01 }")}  - { id: shop, name: Shop, reportsTo: ceo }
exceptions:
  - { rule: department-without-accountable, on: shop, reason: Being sold to another company, until: 2026-06-30, owner: ceo }
`;
  expect(marksOf(company)).toMatchObject([{ state: "accepted" }]);
  expect(marksOf(company, { asOf: "2026-07-01" }).map(({ state }) => state)).not.toContain("accepted");
});
