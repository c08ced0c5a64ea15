/** The program for pages, in a real browser: the same company gives the same bytes as in Node, and asks for nothing. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { drawChart, openCompany } from "../../src/pipeline.js";
import { SLIDE } from "../../src/model/view.js";
import type { ChartView } from "../../src/model/view.js";
import { startChromium } from "../support/browser.js";

const PROGRAM = readFileSync("dist/browser/orgwright.js", "utf8");

/** Allows the program itself, the text shaper's WebAssembly and ELK's worker; everything else is refused. */
const POLICY = "default-src 'none'; script-src blob: 'wasm-unsafe-eval'; worker-src blob:";

const COMPANIES = [
  "examples/northwind-bank.yaml",
  "examples/city-government.yaml",
  "test/samples/org-150.yaml",
  "test/orgs/berlin-culture-2023.yaml",
];
const VIEWS: Readonly<Record<string, Partial<ChartView>>> = {
  "at its natural size": {},
  "on slides": { page: SLIDE },
  "as a matrix": { kind: "matrix", page: SLIDE },
};

/** The module of the program, as a script of the page sees it. */
interface PageWindow {
  readonly program: typeof import("../../src/browser/index.js");
}

let browser: Browser;
let page: Page;
const troubles: string[] = [];

beforeAll(async () => {
  browser = await startChromium();
  page = await openPage();
});

afterAll(async () => {
  await browser.close();
});

/** Opens an empty page under the policy, with the program loaded. Requests and errors are kept. */
async function openPage(): Promise<Page> {
  const opened = await browser.newPage();
  opened.on("request", (request) => {
    if (!/^(?:blob|data):/u.test(request.url())) troubles.push(`request: ${request.url()}`);
  });
  opened.on("console", (message) => troubles.push(`${message.type()}: ${message.text()}`));
  opened.on("pageerror", (error) => troubles.push(String(error)));
  await opened.setContent(
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><main id="chart"></main>`,
  );
  await opened.evaluate((text) => {
    Object.assign(globalThis, { address: URL.createObjectURL(new Blob([text], { type: "text/javascript" })) });
  }, PROGRAM);
  // A text, because the test runner would turn `import` in a function into a call of its own.
  await opened.evaluate("import(address).then((program) => void Object.assign(globalThis, { program }))");
  return opened;
}

describe.each(COMPANIES)("%s", (path) => {
  test.each(Object.entries(VIEWS))("has the same bytes %s", async (_, view) => {
    const content = readFileSync(path, "utf8");
    const { graph } = openCompany({ path, content });
    if (graph === undefined) throw new Error(`${path} has a graph`);
    const { files } = await drawChart(graph, { view, formats: ["svg"] });
    const drawn = await page.evaluate(
      ([file, shown]) => {
        const { program } = globalThis as unknown as PageWindow;
        const opened = program.openCompany(file);
        return opened.graph && program.drawSvgs(opened.graph, { view: shown });
      },
      [{ path, content }, view] as const,
    );
    expect(drawn).toEqual(files.map((file) => file.content));
  });
});

test("a company is checked with the same findings", async () => {
  const file = {
    path: "company.yaml",
    content: "company: X\nofficers:\n  - { id: cio, role: CIO, reportsTo: ctoo }\n",
  };
  const found = await page.evaluate((given) => {
    const { program } = globalThis as unknown as PageWindow;
    return program.checkCompany([given]);
  }, file);
  const { checkCompany } = await import("../../src/pipeline.js");
  expect(found).toEqual(JSON.parse(JSON.stringify(checkCompany([file]))));
  expect(found.length).toBeGreaterThan(0);
});

test("a mounted chart shows the last text that could be drawn", async () => {
  const seen = await page.evaluate(async () => {
    const { program } = globalThis as unknown as PageWindow;
    const element = document.querySelector("#chart");
    if (element === null) throw new Error("the page has a place for the chart");
    const chart = await program.mountChart(element, "company: First\ndepartments: [{ name: Finance }]\n");
    const first = element.textContent;
    const isSecondDrawn = await chart.update("company: [");
    const findings = chart.findings.length;
    const kept = element.textContent;
    const racing = [
      chart.update("company: Third\ndepartments: [{ name: Legal }]\n"),
      chart.update("company: Fourth\ndepartments: [{ name: Sales }]\n"),
    ];
    await Promise.all(racing);
    const last = element.textContent;
    const pictures = element.children.length;
    chart.remove();
    return { first, isSecondDrawn, findings, isKept: kept === first, last, pictures, left: element.children.length };
  });
  expect(seen.first).toContain("Finance");
  expect(seen).toMatchObject({ isSecondDrawn: false, isKept: true, pictures: 1, left: 0 });
  expect(seen.findings).toBeGreaterThan(0);
  expect(seen.last).toContain("Sales");
  expect(seen.last).not.toContain("Legal");
});

test("nothing was requested, refused or reported", () => {
  expect(troubles).toEqual([]);
});
