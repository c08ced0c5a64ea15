import { expect, test } from "vitest";
import { indexBoxes } from "../../../src/layout/content/boxes-of-entries.js";
import { tellHeadline } from "../../../src/layout/content/headline.js";
import { NO_COUNTS } from "../../../src/layout/content/state-counts.js";
import { NO_DEADLINE } from "../../../src/model/deadline.js";
import type { Owner, OwnColour } from "../../../src/model/queries.js";
import { loadCompany } from "../../../src/pipeline.js";

const COMPANY = `company: Northwind Bikes
officers:
  - { id: cio, role: CIO }
  - { id: cto, role: CTO }
  - { id: cdo, role: chief-data }
departments:
  - { name: IT, officer: cio, teams: [{ name: Platform, officer: cto }] }
  - { name: Engineering, officer: cto, teams: [{ name: Desk, officer: cio }, { name: Web }] }
  - { name: Data, officer: cdo }
`;

function tell(counts: readonly (readonly [Owner | OwnColour, number])[], top: string) {
  const { graph } = loadCompany({ path: "company.yaml", content: COMPANY });
  if (graph === undefined) throw new Error("the company can be drawn");
  const coloured = new Set(["chief-data"]);
  const context = { graph, boxIndex: indexBoxes(graph, "heads"), checkpoint: NO_DEADLINE, coloured };
  const owners = new Map(counts.map(([owner, units]) => [owner, { units, counted: 0, people: 0 }]));
  return tellHeadline(context, { ...NO_COUNTS, owners }, top)[0];
}

test("the page of an officer starts with that officer and says how many units are on other pages", () => {
  const onPage = [
    ["cio", 1],
    ["cto", 2],
  ] as const;
  expect(tell(onPage, "cto")).toBe("CTO 2 of 3 units, CIO 1.");
  expect(tell(onPage, "cio")).toBe("CIO 1 of 2 units, CTO 2.");
});

test("further officers with a colour follow the three, and others are not mentioned", () => {
  const owners = [
    ["role:chief-data", 1],
    ["other", 4],
    ["contested", 2],
    ["cio", 2],
  ] as const;
  expect(tell(owners, "\u0000company")).toBe("CIO 2 units, CDO 1; 2 contested.");
});
