import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as orgwright from "../src/index.js";

test("the library offers exactly these names: a change is a decision, written down in CHANGELOG.md", () => {
  expect(Object.keys(orgwright).sort()).toEqual([
    "DeadlinePassed",
    "checkCompany",
    "checkOpened",
    "compareCompanies",
    "createDrawer",
    "drawChart",
    "exportCompany",
    "importCompany",
    "loadCompany",
    "loadPortraits",
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

describe("two states in memory", () => {
  const file = (officer: string) => ({
    path: "org/company.yaml",
    content: `company: A\nofficers: [{ id: cio, role: CIO }, { id: cto, role: CTO }]\ndepartments: [{ id: it, name: IT, officer: ${officer} }, { include: parts/*.yaml }]\n`,
  });
  const part = (officer: string) => ({
    path: "org/parts/hr.yaml",
    content: `{ id: hr, name: HR, officer: ${officer} }\n`,
  });

  test("are compared with the files that they include, and reported in every format", () => {
    const compared = orgwright.compareCompanies([file("cio"), part("cio")], [file("cto"), part("none")], {
      names: { before: "v1", after: "v2" },
    });
    expect(compared.diff.changes.filter(({ kind }) => kind === "answer").map(({ subject }) => subject.id)).toEqual([
      "it",
      "hr",
    ]);
    expect(compared.report("text")).toContain("v1 -> v2: 2 changes of who answers");
    expect(compared.report("markdown")).toContain("<!-- orgwright-diff -->");
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly version: string };
    expect(JSON.parse(compared.report("json"))).toMatchObject({ tool: { name: "orgwright", version } });
  });

  test("have no difference if they are the same", () => {
    const { diff, fixed, raised } = orgwright.compareCompanies([file("cio")], [file("cio")]);
    expect([diff.changes, fixed, raised]).toEqual([[], [], []]);
  });

  test("that are not lists of files are refused in words", () => {
    const compare = orgwright.compareCompanies as (...words: readonly unknown[]) => orgwright.CompaniesDifference;
    const refuse = (...words: readonly unknown[]) => expect(() => compare(...words));
    refuse().toThrow(
      new TypeError(
        "The first argument of compareCompanies is undefined. Give it a list of files such as [{ path: 'company.yaml', content: text }].",
      ),
    );
    refuse([file("cio")], "company.yaml").toThrow(
      "The second argument of compareCompanies is the text 'company.yaml'.",
    );
    refuse([], [file("cio")]).toThrow("The first argument of compareCompanies is empty.");
    refuse([file("cio")], [{ path: "x" }]).toThrow("holds a value of the type object at index 0.");
    expect(() => compare([file("cio")], [file("cio")]).report("html" as "text")).toThrow(
      "the text 'html' is not a format",
    );
    refuse([{ path: "x.yaml", content: "[" }], [file("cio")]).toThrow(RangeError);
  });
});
