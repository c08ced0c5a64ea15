/** Every company that `init` offers can be drawn and asked, and `check` finds one thing in it, which its comment explains. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TEMPLATES } from "../src/cli/template-list.js";
import type { Template } from "../src/cli/template-list.js";
import { fillTemplate, nameInTemplate } from "../src/cli/template-text.js";
import { listCompanyFolderFiles } from "../src/cli/project-files.js";
import { askOpened, checkOpened, loadConfig, openCompany } from "../src/pipeline.js";
import { drawChart } from "../src/index.js";
import { SLIDE } from "./support/view.js";

const FOLDER = path.join(import.meta.dirname, "../templates");

const FINDINGS: Readonly<Record<(typeof TEMPLATES)[number]["id"], string>> = {
  startup: "department-without-accountable",
  "scale-up": "security-scattered",
  bank: "second-line-under-first-line",
  hospital: "security-scattered",
  city: "officer-vacant",
  federal: "component-cio-linked",
  manufacturer: "department-without-accountable",
};

test("every company in the folder is offered", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".yaml"));
  expect(TEMPLATES.map(({ id }) => `${id}.yaml`).sort()).toEqual(files.sort());
});

describe.each<Template & { readonly id: keyof typeof FINDINGS }>(TEMPLATES)("$id", (template) => {
  const open = (facts = { name: undefined as string | undefined, asOf: "2031-02-28" }) =>
    openCompany({ path: "company.yaml", content: fillTemplate(template, facts) }, {});
  const config = () => {
    const content = listCompanyFolderFiles(template.policy)[0]?.content ?? "";
    return loadConfig({ path: "orgwright.config.yaml", content }, {});
  };

  test("has one finding, and a comment that announces it", () => {
    const { findings } = checkOpened(open(), { settings: config().check, now: "2031-02-28", today: "2031-02-28" });
    expect(findings.map(({ rule }) => rule)).toEqual([FINDINGS[template.id]]);
    const lines = fillTemplate(template, { name: undefined, asOf: "2031-02-28" }).split("\n");
    const at = findings[0]?.range.start.line ?? 0;
    const above = lines.slice(Math.max(0, at - 6), at).filter((line) => /^\s*#/u.test(line));
    expect(above.join(" ")).toMatch(/'check' (?:warns|notes)/u);
  });

  test("has the name and the date that were asked for", () => {
    const { graph } = open({ name: '"] {x}: #\\', asOf: "2031-02-28" });
    expect(graph?.company).toMatchObject({ name: '"] {x}: #\\', asOf: "2031-02-28" });
    expect(open().graph?.company.name).toBe(nameInTemplate(template));
  });

  test("answers the question that 'init' proposes", () => {
    const opened = open();
    if (opened.graph === undefined) throw new Error("it cannot be drawn");
    expect(askOpened({ ...opened, graph: opened.graph }, "the laptops", undefined).status).toBe("answered");
  });

  test("is drawn on a slide with the same bytes each time", async () => {
    const { graph } = open();
    if (graph === undefined) throw new Error("it cannot be drawn");
    const draw = async () => (await drawChart(graph, { formats: ["svg"], view: { page: SLIDE } })).files;
    expect(await draw()).toEqual(await draw());
  });

  test("names the schema that 'init' puts beside it", () => {
    expect(readFileSync(path.join(FOLDER, `${template.id}.yaml`), "utf8").split("\n")[0]).toBe(
      "# yaml-language-server: $schema=./company.schema.json",
    );
  });
});
