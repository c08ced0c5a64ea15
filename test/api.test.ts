import { expect, test } from "vitest";
import * as orgwright from "../src/index.js";

test("the library offers exactly these names: a change is a decision, written down in CHANGELOG.md", () => {
  expect(Object.keys(orgwright).sort()).toEqual([
    "DeadlinePassed",
    "checkCompany",
    "checkOpened",
    "createDrawer",
    "drawChart",
    "loadCompany",
    "openCompany",
  ]);
});

test("a chart is drawn from a text in memory", async () => {
  const { graph, findings } = orgwright.loadCompany({
    path: "company.yaml",
    content:
      "company: Northwind Bikes\nofficers: [{ id: cto, role: CTO }]\ndepartments: [{ name: Bikes, officer: cto }]\n",
  });
  expect(findings).toEqual([]);
  if (graph === undefined) throw new Error("a company with an officer and a department can be drawn");
  const { files } = await orgwright.drawChart(graph, { formats: ["svg"] });
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({ extension: ".svg" });
  expect(files[0]?.content).toContain("Bikes");
  expect(files[0]?.summary).toMatchObject({ pages: 1 });
  expect(files[0]?.summary.boxes).toBeGreaterThanOrEqual(2);
  expect(files[0]?.summary.smallestTextPt).toBeGreaterThan(5);
});

test("nothing can be drawn from a file that is not YAML, and it says so", () => {
  const { graph, findings } = orgwright.loadCompany({ path: "company.yaml", content: "company: [" });
  expect(graph).toBeUndefined();
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([["yaml-syntax", "error"]]);
});
