/** The matrix and the cards of roles can be read for every organisation, on every paper and in every theme. */
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FOCUS_AREAS } from "../../src/catalog/index.js";
import { drawLayout } from "../../src/draw/index.js";
import type { Graph } from "../../src/model/graph.js";
import type { LayoutPage } from "../../src/model/layout.js";
import type { ThemeName } from "../../src/model/settings.js";
import type { PaperSize } from "../../src/model/view.js";
import { openCompany } from "../../src/pipeline.js";
import { listOutside, listOverlaps } from "../support/page-faults.mjs";
import { listFaintTexts } from "../support/text-contrast.js";
import { SLIDE } from "../support/view.js";
import { layOutView } from "../support/views.js";

const A4: PaperSize = { widthPx: 1122.52, heightPx: 793.7 };
const A4_PORTRAIT: PaperSize = { widthPx: 793.7, heightPx: 1122.52 };
const PAPERS = { slide: SLIDE, a4: A4, "a4-portrait": A4_PORTRAIT } as const;
const THEMES: readonly ThemeName[] = ["light", "dark", "print"];
const KINDS = ["matrix", "roles"] as const;

const files = ["examples", "test/orgs", "test/samples", "templates"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);

function read(file: string): Graph {
  const { graph } = openCompany({ path: file, content: readFileSync(file) });
  if (graph === undefined) throw new Error(`${file} cannot be drawn`);
  return graph;
}

function expectClean(pages: readonly LayoutPage[]): void {
  for (const page of pages)
    expect({ page: page.number, faults: [...listOverlaps(page), ...listOutside(page)] }).toEqual({
      page: page.number,
      faults: [],
    });
}

/** Expects names of 9 pt and other texts of 8 pt. */
function expectReadable(pages: readonly LayoutPage[]): void {
  for (const page of pages) {
    // The scale is found by arithmetic and may end a little below its target.
    expect(page.smallestNamePt).toBeGreaterThanOrEqual(8.95);
    expect(page.smallestTextPt).toBeGreaterThanOrEqual(7.95);
  }
}

describe.each(files)("%s", (file) => {
  const graph = read(file);

  test.each(KINDS)("the %s has no overlaps, keeps texts inside, and can be read in every theme", async (kind) => {
    const layout = await layOutView(graph, { kind });
    expectClean(layout.pages);
    expect(layout.pages).toHaveLength(1);
    for (const theme of THEMES) expect(listFaintTexts(drawLayout(layout, { theme }))).toEqual([]);
  });

  test.each(KINDS)("the %s fits slides and A4 in type that can be read", async (kind) => {
    for (const page of Object.values(PAPERS)) {
      const { pages, warnings } = await layOutView(graph, { kind, page });
      expectClean(pages);
      expectReadable(pages);
      expect(warnings).toEqual([]);
    }
  });
});

const retailer = read("examples/outdoor-retailer.yaml");

test("pages of a matrix repeat the areas and show each column once, officers first", async () => {
  const { pages } = await layOutView(retailer, { kind: "matrix", page: SLIDE });
  const heads = pages.map(({ panels }) => panels.filter(({ kind }) => kind !== "area").map(({ kind }) => kind));
  expect(new Set(heads[0])).toEqual(new Set(["officer"]));
  expect(new Set(heads[1])).toEqual(new Set(["unit"]));
  for (const { panels } of pages)
    expect(panels.filter(({ kind }) => kind === "area").map(({ about }) => about)).toEqual(
      FOCUS_AREAS.map(({ id }) => id),
    );
  const columns = pages.flatMap(({ panels }) => panels.filter(({ kind }) => kind !== "area").map(({ about }) => about));
  expect(new Set(columns).size).toBe(columns.length);
});

test("a page that is far too small is cut into rows and columns, and says that its type is small", async () => {
  const { pages, warnings } = await layOutView(retailer, { kind: "matrix", page: { widthPx: 640, heightPx: 300 } });
  expect(pages.length).toBeGreaterThan(12);
  expectClean(pages);
  expect(warnings.every((text) => text.includes("less than the 9 pt asked for"))).toBe(true);
});

test("a matrix that must stay on one page says how small its names are", async () => {
  const { pages, warnings } = await layOutView(retailer, { kind: "matrix", page: SLIDE, pages: "one" });
  expect(pages).toHaveLength(1);
  expect(warnings.join()).toContain("Use --pages auto, larger paper, or a smaller --min-font.");
});

test.each([
  { names: "titles", people: "heads" },
  { names: "none", people: "heads" },
  { names: "full", people: "none" },
] as const)("no name of a person is drawn with names $names and people $people", async (view) => {
  for (const kind of KINDS) {
    const drawn = JSON.stringify(drawLayout(await layOutView(retailer, { kind, ...view }), { theme: "light" }));
    for (const { names } of [...retailer.officers, ...retailer.posts])
      for (const name of names) expect(drawn).not.toContain(name);
  }
});

test("any company with any statement about areas gives a matrix and cards without faults", async () => {
  const ids = ["cio", "cto", "boss", "it", "it-team", "shop", "head-of-it"];
  const some = fc.subarray(ids);
  const area = fc.record({ owner: fc.constantFrom(...ids), responsible: some, consulted: some, informed: some });
  const focus = fc.dictionary(fc.constantFrom(...FOCUS_AREAS.map(({ id }) => id)), fc.option(area));
  const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).map((text) => text.trim() || "Team");
  await fc.assert(
    fc.asyncProperty(focus, name, name, async (areas, unitName, title) => {
      const company = {
        company: "Generated",
        officers: [
          { id: "cio", role: "CIO" },
          { id: "cto", role: "CTO", status: "vacant" },
          { id: "boss", role: title },
        ],
        departments: [
          { id: "it", name: unitName, officer: "cio", teams: [{ id: "it-team", name: "Service Desk" }] },
          { id: "shop", name: "Shop", officer: ["cio", "cto"] },
        ],
        people: [{ id: "head-of-it", title, reportsTo: "cio" }],
        focus: areas,
      };
      const { graph } = openCompany({ path: "company.yaml", content: JSON.stringify(company) });
      if (graph === undefined) throw new Error("the company can be drawn");
      for (const kind of KINDS) {
        expectClean((await layOutView(graph, { kind })).pages);
        expectClean((await layOutView(graph, { kind, page: SLIDE })).pages);
      }
    }),
    { numRuns: 30 },
  );
});
