import { expect, test } from "vitest";
import type { IncludeReader } from "../../src/model/source.js";
import { checkCompany } from "../../src/pipeline.js";
import { onlyRule } from "../support/only-rule.js";

const COMPANY = `company: Fjordline Foods
officers:
  - { id: ceo, role: CEO }
  - { id: cio, role: CIO, reportsTo: ceo }
  - { id: ciso, role: CISO, reportsTo: ceo }
departments:
  - { name: Information Technology, officer: cio }
  - include: departments/logistics.yaml
`;
const LOGISTICS =
  "id: logistics\nname: Logistics\nofficer: [cio, ciso]\nheadcount: 4\nteams:\n  - { name: Depot, headcount: 9 }\n";

const reading = (text: string): IncludeReader => ({
  list: () => [],
  read: () => ({ kind: "content", content: text }),
});

test("a finding about an included department points at the value in the included file", () => {
  const findings = checkCompany([{ path: "org/company.yaml", content: COMPANY }], { includes: reading(LOGISTICS) });
  expect(
    findings.map(({ rule, file, range: { start, end } }) => [rule, file, start.line, start.column, end.column]),
  ).toEqual([
    ["more-than-one-accountable", "org/departments/logistics.yaml", 3, 16, 20],
    ["headcount-mismatch", "org/departments/logistics.yaml", 4, 12, 13],
  ]);
});

test("lines that move, and a department with an id that gets another name, change no fingerprint", () => {
  const fingerprintsOf = (company: string, logistics: string) =>
    checkCompany([{ path: "company.yaml", content: company }], { includes: reading(logistics) }).map(
      ({ fingerprint }) => fingerprint,
    );
  const before = fingerprintsOf(COMPANY, LOGISTICS);
  expect(before).toHaveLength(2);
  expect(fingerprintsOf(`# moved\n\n${COMPANY}`, LOGISTICS.replace("name: Logistics", "name: Warehouses\n"))).toEqual(
    before,
  );
});

test("an exception accepts what it names, and is told apart from one that has ended", () => {
  const withException = (until: string) => `${COMPANY}exceptions:
  - { rule: more-than-one-accountable, on: [logistics], reason: until the depots are sold, until: ${until} }
`;
  const rulesOn = (until: string) =>
    checkCompany([{ path: "company.yaml", content: withException(until) }], {
      includes: reading(LOGISTICS),
      now: "2026-06-30",
    }).map(({ rule, severity }) => `${severity} ${rule}`);
  expect(rulesOn("2026-06-30")).toEqual(["warn headcount-mismatch"]);
  expect(rulesOn("2026-06-29")).toEqual([
    "error unused-suppression",
    "error more-than-one-accountable",
    "warn headcount-mismatch",
  ]);
});

test("rules about time are told the date of the check, and say nothing without one", () => {
  const company = "company: { name: Fjordline Foods, reviewed: 2020-01-01 }\nofficers:\n  - { id: cio, role: CIO }\n";
  const rulesAsOf = (now?: string) =>
    checkCompany([{ path: "company.yaml", content: company }], {
      settings: onlyRule("stale-review"),
      ...(now !== undefined && { now }),
    }).map(({ rule }) => rule);
  expect(rulesAsOf("2026-06-30")).toEqual(["stale-review"]);
  expect(rulesAsOf("2020-06-30")).toEqual([]);
  expect(rulesAsOf()).toEqual([]);
});

test("the other end of a fault is located too; a fault without one has none", () => {
  const company = "company: A\ndepartments:\n  - { name: Dev Ops }\n  - { name: DevOps }\n";
  const [twins] = checkCompany([{ path: "company.yaml", content: company }], {
    settings: onlyRule("near-duplicate-names"),
  });
  expect(twins?.related).toMatchObject([{ message: "the other one is 'Dev Ops'", range: { start: { line: 3 } } }]);
  const [count] = checkCompany([{ path: "org/company.yaml", content: COMPANY }], {
    includes: reading(LOGISTICS),
    settings: onlyRule("headcount-mismatch"),
  });
  expect(count?.related).toEqual([]);
});
