/** Settings and date that decide a check, and what a check of the files alone leaves out. */
import { expect, test } from "vitest";
import { DeadlinePassed } from "../../src/model/deadline.js";
import type { CheckOptions } from "../../src/model/opened.js";
import type { CheckSettings } from "../../src/model/settings.js";
import { checkInput, checkOpened, openCompany } from "../../src/pipeline.js";

const COMPANY = `officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cio, role: CIO, name: Tom Berg, reportsTo: ceo, status: interim, until: 2026-03-31 }
departments:
  - { id: shop, name: Shop, reportsTo: ceo, kolour: red }
exceptions:
  - { rule: interim-overdue, on: cio, reason: the successor starts in June, until: 2026-05-31 }
  - { rule: officer-vacant, on: ceo, reason: the chair stands in, until: 2027-12-31 }
`;
const open = (head = "company: Northwind Bikes\n") => openCompany({ path: "company.yaml", content: head + COMPANY });
const settings = (facts: Partial<CheckSettings>): CheckSettings => ({ rules: {}, words: {}, ...facts });
const rulesOf = (options: CheckOptions, opened = open()) =>
  checkOpened(opened, options).findings.map(({ rule }) => rule);

test("the date of the check is the requested one, else the date of the chart, else today", () => {
  const dated = open("company: { name: Northwind Bikes, asOf: 2026-04-01 }\n");
  expect(checkOpened(dated, { now: "2026-01-01", today: "2026-12-31" }).now).toBe("2026-01-01");
  expect(checkOpened(dated, { today: "2026-12-31" }).now).toBe("2026-04-01");
  expect(checkOpened(open(), { today: "2026-12-31" }).now).toBe("2026-12-31");
  expect(checkOpened(open()).now).toBeUndefined();
});

test("rules and exceptions are judged by that date", () => {
  const overdue = (now: string) => {
    const { findings, excepted } = checkOpened(open(), { now });
    return [findings, excepted.map(({ finding }) => finding)].map((list) =>
      list.some(({ rule }) => rule === "interim-overdue"),
    );
  };
  expect(overdue("2026-03-01")).toEqual([false, false]);
  expect(overdue("2026-05-01")).toEqual([false, true]);
  expect(overdue("2026-06-01")).toEqual([true, false]);
});

test("a policy sets rules, and the settings of the same rule win over it", () => {
  const severity = (facts: Partial<CheckSettings>) => {
    const { findings } = checkOpened(open(), { settings: settings(facts), now: "2026-06-01" });
    return findings.find(({ rule }) => rule === "interim-overdue")?.severity;
  };
  expect(severity({})).toBe("info");
  expect(severity({ policies: ["strict"] })).toBe("warn");
  expect(severity({ policies: ["strict"], rules: { "interim-overdue": { severity: "error" } } })).toBe("error");
});

test("the policy that was checked is returned with the findings", () => {
  const { policy } = checkOpened(open(), { settings: settings({ policies: ["strict"] }) });
  expect(policy.packs.map(({ id }) => id)).toContain("strict");
});

test("a check of the files asks no rule about the structure and no policy", () => {
  const { findings, policy } = checkInput(open(), { settings: settings({ policies: ["strict"] }), now: "2026-06-01" });
  expect(findings.map(({ rule }) => rule)).toEqual(["unknown-key"]);
  expect(policy.packs).toEqual([]);
});

test("an exception that fits nothing is reported when the structure was checked, and only then", () => {
  expect(rulesOf({ now: "2026-06-01" })).toContain("unused-suppression");
  expect(checkInput(open(), { now: "2026-06-01" }).findings.map(({ rule }) => rule)).not.toContain(
    "unused-suppression",
  );
});

test("files that cannot be drawn are checked as far as they go", () => {
  const opened = openCompany({ path: "company.yaml", content: "company: [" });
  expect(opened.graph).toBeUndefined();
  expect(new Set(rulesOf({ now: "2026-06-01" }, opened))).toEqual(new Set(["yaml-syntax"]));
});

test("a deadline ends the check of the structure", () => {
  expect(() => checkOpened(open(), { expired: () => true })).toThrow(DeadlinePassed);
});
