/** Who has which part in the focus areas, and which statement of the file decides it. */
import { describe, expect, test } from "vitest";
import { findCoverage } from "../../src/answers/index.js";
import type { FocusAreaId } from "../../src/model/company.js";
import { openCompany } from "../../src/pipeline.js";

function cover(text: string) {
  const { graph } = openCompany({ path: "company.yaml", content: text });
  if (graph === undefined) throw new Error("this company has no graph");
  return findCoverage(graph);
}

/** Returns the state of an area and its parts in short: `owned: ciso A, security R`. */
function tell(text: string, area: FocusAreaId): string {
  const { areas, cells } = cover(text);
  const parts = cells.filter((cell) => cell.area === area);
  const letter = (part: string) => (part === "suggested" ? "?" : part.charAt(0).toUpperCase());
  const state = areas.find(({ id }) => id === area)?.state ?? "";
  return [`${state}:`, parts.map(({ who, part }) => `${who} ${letter(part)}`).join(", ")].join(" ").trim();
}

const COMPANY = `company: Northwind Bikes
officers: [{ id: cio, role: CIO }, { id: cto, role: CTO }, { id: ciso, role: CISO }]
`;
const RISK: FocusAreaId = "ciso.risk-management";

describe("an area", () => {
  test("owned by an officer is that officer's", () => {
    expect(tell(`${COMPANY}focus: { ciso.risk-management: { owner: ciso, informed: cio } }`, RISK)).toBe(
      "owned: cio I, ciso A",
    );
  });

  test("owned by a department is done there and answered for by its officer", () => {
    const text = `${COMPANY}departments: [{ id: it, name: IT, officer: cio, focus: ciso.risk-management, consulted: ciso }]`;
    expect(tell(text, RISK)).toBe("owned: cio A, ciso C, it R");
  });

  test("follows the company's own list when departments say otherwise", () => {
    const text = `${COMPANY}departments: [{ id: it, name: IT, officer: cio, focus: ciso.risk-management }]
focus: { ciso.risk-management: { owner: ciso } }`;
    expect(tell(text, RISK)).toBe("owned: ciso A, it R");
  });

  test("listed by departments of two officers is contested", () => {
    const text = `${COMPANY}departments:
  - { id: it, name: IT, officer: cio, focus: ciso.risk-management }
  - { id: sec, name: Security, officer: ciso, focus: ciso.risk-management }`;
    expect(tell(text, RISK)).toBe("contested: cio A, ciso A, it R, sec R");
  });

  test("owned by a department without an officer has no A", () => {
    expect(tell(`${COMPANY}departments: [{ id: it, name: IT, focus: ciso.risk-management }]`, RISK)).toBe(
      "unanswered: it R",
    );
  });

  test("owned by a post of a department is answered for by the officer of the department", () => {
    const text = `${COMPANY}departments: [{ id: it, name: IT, officer: cio, people: [{ id: lead, title: Lead }] }]
focus: { ciso.risk-management: { owner: lead } }`;
    expect(tell(text, RISK)).toBe("owned: cio A, it R");
  });

  test("that the file does not mention is suggested by the kind of a department, and not owned", () => {
    const text = `${COMPANY}departments: [{ id: red, name: Red Team, officer: ciso }]`;
    expect(tell(text, RISK)).toBe("suggested: ciso ?, red ?");
    expect(cover(text).areas.find(({ id }) => id === RISK)).toMatchObject({ accountable: [], owners: [] });
  });

  test("that the file lists without an owner is a gap, whatever departments are called", () => {
    const text = `${COMPANY}departments: [{ id: red, name: Red Team, officer: ciso }]
focus: { ciso.risk-management: }`;
    expect(tell(text, RISK)).toBe("unowned:");
  });

  test("that the company does not need says why", () => {
    const text = `${COMPANY}focus: { ciso.risk-management: { notApplicable: the mother company does it } }`;
    expect(tell(text, RISK)).toBe("not-applicable:");
    expect(cover(text).areas.find(({ id }) => id === RISK)?.notApplicable).toBe("the mother company does it");
  });
});

test("columns are all officers, then the departments that have a part", () => {
  const text = `${COMPANY}departments: [{ id: hr, name: HR }, { id: it, name: IT, officer: cio, focus: cio.it-governance }]`;
  expect(cover(text).columns).toEqual([
    { node: "cio", kind: "officer" },
    { node: "cto", kind: "officer" },
    { node: "ciso", kind: "officer" },
    { node: "it", kind: "unit" },
  ]);
});
