/** A withheld name is nowhere in a file of any format: no text, alt text, bookmark or metadata has it. */
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { EXPORTERS } from "../../src/export/index.js";
import type { ExportFormat } from "../../src/export/index.js";
import type { ChartView } from "../../src/model/view.js";
import { SLIDE } from "../../src/model/view.js";
import { NODE } from "../../src/machine/index.js";
import { createDrawer, drawChart, findMarks, loadCompany } from "../../src/pipeline.js";
import { NO_PARTS } from "../support/page-parts.js";
import { readPdfWords } from "../support/pdf.js";

const PEOPLE = ["Quandary", "Zebulon", "Ottokar", "Wilhelmine", "Ferapont", "Ludmilla", "Radegund"];

const COMPANY = `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO, name: Zebulon Quandary }
  - { id: cto, role: CTO, name: Ottokar Quandary, reportsTo: ceo }
  - { id: cio, role: CIO, name: Ludmilla Quandary, reportsTo: ceo }
departments:
  - { id: bikes, name: Bikes, officer: cto, head: { name: Wilhelmine Quandary } }
  - { id: shop, name: Shop, reportsTo: ceo }
  - { id: yard, name: Yard, reportsTo: ceo }
exceptions:
  - { rule: department-without-accountable, on: shop, reason: Radegund Quandary wants it so, owner: ceo }
people:
  - { id: pa, title: Assistant, name: Ferapont Quandary, assistantTo: cto }
`;

/** Readers of the text in a file of each format; a new format needs one here. */
const READERS: Readonly<Record<ExportFormat, (bytes: Uint8Array) => string>> = {
  svg: decode,
  html: decode,
  txt: decode,
  pdf: readPdfWords,
  pptx: (bytes) => Object.values(unzipSync(bytes)).map(decode).join("\n"),
  // A PNG holds only pixels and their size: see png.test.ts. It is drawn from the SVG, which is read here.
  png: (bytes) => Buffer.from(bytes).toString("latin1"),
};

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function draw(names: ChartView["names"]): Promise<ReadonlyMap<ExportFormat, string>> {
  const file = { path: "company.yaml", content: COMPANY };
  const company = loadCompany(file);
  const { graph, findings } = company;
  const marks = findMarks(company, { names });
  expect(new Set(marks.map(({ state }) => state))).toEqual(new Set(["warn", "accepted"]));
  expect(findings).toEqual([]);
  if (graph === undefined) throw new Error("the company can be drawn");
  const drawer = await createDrawer({ ...NODE, readPageParts: () => NO_PARTS });
  const read = new Map<ExportFormat, string>();
  for (const { id } of EXPORTERS) {
    const view = { names, people: "all", page: SLIDE } as const;
    const { files } = await drawChart(graph, { formats: [id], view, marks }, drawer);
    read.set(id, files.map(({ content }) => READERS[id](Buffer.from(content))).join("\n"));
  }
  return read;
}

describe.each(["titles", "none"] as const)("--names %s", (names) => {
  let drawn: ReadonlyMap<ExportFormat, string> = new Map();
  beforeAll(async () => {
    drawn = await draw(names);
  }, 60_000);

  test.each(EXPORTERS.map(({ id }) => id))("%s contains no name of a person", (id) => {
    const text = drawn.get(id) ?? "";
    expect(text).not.toBe("");
    for (const name of PEOPLE) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
  });
});

test("the search finds the names where they are not withheld", async () => {
  const drawn = await draw("full");
  for (const id of ["svg", "txt", "pdf", "pptx", "html"] as const)
    for (const name of PEOPLE) expect(drawn.get(id), `${name} in ${id}`).toContain(name);
});
