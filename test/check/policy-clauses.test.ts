/**
 * For each clause of each pack there is a company that meets what a chart can show of it, and one that does not: the
 * same company with one thing changed. A rule of that clause has to see the change.
 */
import { describe, expect, test } from "vitest";
import { POLICY_PACKS } from "../../src/check/packs/index.js";
import { combinePolicies } from "../../src/check/policies.js";
import { checkCompany } from "../../src/pipeline.js";

const COMPANY = `company: { name: Northwind, headcount: 900, asOf: 2026-07-01, reviewed: 2026-06-30 }
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo }
  - { id: cto, role: CTO, name: Mei Lin, reportsTo: ceo }
  - { id: cro, role: chief-risk, name: Ivo Marek, reportsTo: ceo, dotted: [audit] }
  - { id: ciso, role: CISO, name: Sofía Ruiz, reportsTo: ceo, dotted: [audit] }
  - { id: cae, role: cae, name: Eda Kaya, reportsTo: audit }
committees:
  - { id: audit, name: Audit Committee, kind: audit, oversees: [security, risk, technology, audit] }
departments:
  - id: it
    name: Information Technology
    officer: cio
    head: Jan Novak
    teams:
      - { id: apps, name: Business Applications, head: Nora Falk, tags: [icfr] }
      - { id: operations, name: IT Operations, head: Omar Said, tags: [icfr] }
  - { id: engineering, name: Software Engineering, officer: cto, head: Ravi Patel }
  - { id: internal-audit, name: Internal Audit, officer: cae, line: 3, head: cae }
  - { id: risk, name: Enterprise Risk Management, officer: cro, line: 2, head: cro }
  - id: security
    name: Information Security
    officer: ciso
    focus: [ciso.cybersecurity-strategy, ciso.risk-management, ciso.compliance-regulations, ciso.incident-response]
    head: ciso
    teams:
      - { id: iam, name: Identity and Access Management, head: Ana Rossi }
      - { id: soc, name: Security Operations, head: Bo Lind }
      - { id: csirt, name: Incident Response, head: Lea Sand }
`;

const AGENCY = `company: { name: Agency, headcount: 9000, asOf: 2026-07-01 }
officers:
  - { id: head, role: CEO, title: Administrator, name: Ada Okafor }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: head }
  - { id: saiso, role: saiso, name: Sofía Ruiz, reportsTo: cio, designatedBy: cio }
  - { id: cdo, role: chief-data, name: Mei Lin, reportsTo: head }
  - { id: privacy, role: chief-privacy, name: Eda Kaya, reportsTo: head }
  - { id: caio, role: caio, name: Ivo Marek, reportsTo: head }
  - { id: cio-north, role: CIO, scope: Northern Region, name: Bo Lind, reportsTo: head, dotted: [cio] }
departments:
  - id: it
    name: Information Technology
    officer: cio
    head: Jan Novak
    focus: [cio.strategic-planning, cio.budgeting-resource-allocation, cio.vendor-management, cio.it-governance]
  - { id: data, name: Data Governance, officer: cdo, head: cdo }
  - { id: north, name: Northern Region, officer: cio-north }
  - id: security
    name: Information Security
    officer: saiso
    head: saiso
    teams:
      - { id: iam, name: Identity and Access Management, head: Ana Rossi }
      - { id: soc, name: Security Operations, head: Omar Said }
`;

/** A change to the company, and the rule that sees it. */
interface Miss {
  readonly from: string | RegExp;
  readonly to: string;
  readonly seenBy: string;
}

const NO_CISO: Miss = { from: /\n.*role: CISO.*|\n {4}head: ciso/gu, to: "", seenBy: "required-role-missing" };
const NO_BODY: Miss = {
  from: "oversees: [security, risk, technology, audit]",
  to: "oversees: [finance]",
  seenBy: "governing-body-missing",
};
const CISO_FAR_FROM_BOARD: Miss = {
  from: "reportsTo: ceo, dotted: [audit] }\n  - { id: cae",
  to: "reportsTo: cio }\n  - { id: cae",
  seenBy: "ciso-board-access",
};
const AUDIT_UNDER_CIO: Miss = {
  from: "name: Eda Kaya, reportsTo: audit",
  to: "name: Eda Kaya, reportsTo: cio",
  seenBy: "internal-audit-independent",
};
const SAME_HEAD_OF_ACCESS_AND_LOGS: Miss = {
  from: /(?<=head: )(?:Ana Rossi|Bo Lind|Omar Said) \}/gu,
  to: "cio }",
  seenBy: "access-and-audit-log-separate",
};
const RESPONSE_SPLIT: Miss = {
  from: "name: Security Operations,",
  to: "name: Security Operations, officer: cio,",
  seenBy: "incident-response-single-owner",
};
const NOBODY_FOR_IT: Miss = { from: "    officer: cio\n", to: "", seenBy: "department-without-accountable" };
const RISK_UNDER_CIO: Miss = {
  from: "officer: cro, line: 2, head: cro",
  to: "officer: cio, line: 2, head: Ivo Marek",
  seenBy: "second-line-under-first-line",
};
const NO_SAISO: Miss = { from: "role: saiso", to: "role: coo", seenBy: "required-role-missing" };

const MISSES: Readonly<Record<string, Readonly<Record<string, Miss>>>> = {
  "nist-csf-2": {
    "GV.RR-01": NO_BODY,
    "GV.RR-02": NOBODY_FOR_IT,
    "PR.AA-05": SAME_HEAD_OF_ACCESS_AND_LOGS,
  },
  "iso-27001": {
    "5.3 a": NO_CISO,
    "5.3 b": CISO_FAR_FROM_BOARD,
    "A.5.2": { from: "ciso.risk-management, ", to: "", seenBy: "focus-area-unowned" },
    "A.5.3": { from: /(?<=head: )(?:Nora Falk|Omar Said)/gu, to: "cio", seenBy: "build-and-run-separate" },
    "9.2.2": AUDIT_UNDER_CIO,
  },
  "nydfs-500": {
    "500.1(c), 500.4(a)": NO_CISO,
    "500.4(b)": CISO_FAR_FROM_BOARD,
    "500.4(c)": CISO_FAR_FROM_BOARD,
    "500.4(d)": NO_BODY,
    "500.2(c)": AUDIT_UNDER_CIO,
    "500.16(a)": RESPONSE_SPLIT,
    "500.17(b)(2)": { from: "role: CEO", to: "role: COO", seenBy: "required-role-missing" },
  },
  "three-lines": {
    "Principle 2": NO_BODY,
    "Principle 3": RISK_UNDER_CIO,
    "Principles 4 and 5": AUDIT_UNDER_CIO,
    "Global Internal Audit Standards 2024, 7.1": AUDIT_UNDER_CIO,
    "12 CFR 30 App. D": {
      from: "name: Ivo Marek, reportsTo: ceo",
      to: "name: Ivo Marek, reportsTo: cto",
      seenBy: "risk-chief-near-top",
    },
  },
  "us-federal": {
    "44 U.S.C. 3506(a)(2)(A)": {
      from: "name: Tom Berg, reportsTo: head",
      to: "name: Tom Berg, reportsTo: cdo",
      seenBy: "cio-reports-to-agency-head",
    },
    "40 U.S.C. 11315(c)": {
      from: "role: CIO, name: Tom Berg",
      to: "role: [CIO, CISO], name: Tom Berg",
      seenBy: "ciso-not-combined-with-it-role",
    },
    "44 U.S.C. 3554(a)(3)(A)": {
      from: "reportsTo: cio, designatedBy: cio",
      to: "reportsTo: cdo",
      seenBy: "saiso-designated-by-cio",
    },
    "40 U.S.C. 11319(b)(1)-(2)": { from: ", dotted: [cio]", to: "", seenBy: "component-cio-linked" },
    "44 U.S.C. 3520": { from: "role: chief-data", to: "role: coo", seenBy: "required-role-missing" },
    "NIST SP 800-53 Rev. 5 PM-2": NO_SAISO,
    "NIST SP 800-53 Rev. 5 AC-5": SAME_HEAD_OF_ACCESS_AND_LOGS,
  },
};

function rulesFound(pack: string, content: string): readonly string[] {
  const settings = { rules: combinePolicies([pack]).rules, words: {} };
  return checkCompany([{ path: "company.yaml", content }], { settings }).map(({ rule }) => rule);
}

describe.each(POLICY_PACKS.filter(({ basis }) => basis.length > 0))("$id", ({ id, basis }) => {
  const company = id === "us-federal" ? AGENCY : COMPANY;

  test("has a company for each clause", () => {
    expect(Object.keys(MISSES[id] ?? {}).sort()).toEqual(basis.map(({ clause }) => clause).sort());
  });

  test.each(basis)("$clause: seen when it is missing, silent when it is there", ({ clause, rules }) => {
    const miss = MISSES[id]?.[clause];
    const without = company.replace(miss?.from ?? "", miss?.to ?? "");
    expect(without).not.toBe(company);
    expect(rules).toContain(miss?.seenBy);
    expect(rulesFound(id, company).filter((rule) => rules.includes(rule))).toEqual([]);
    expect(rulesFound(id, without)).toContain(miss?.seenBy);
  });
});
