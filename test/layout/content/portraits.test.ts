import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutGraph } from "../../../src/layout/index.js";
import type { Box, LayoutPage } from "../../../src/model/layout.js";
import type { ChartView } from "../../../src/model/view.js";
import { openCompany } from "../../../src/pipeline.js";
import { createTextMeasure } from "../../support/fonts.js";
import { anyCompanyWithDottedLines } from "../../support/generated-company.js";
import { listOutside, listOverlaps } from "../../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../../support/view.js";

const measure = createTextMeasure();

async function layOut(sketch: object, view: Partial<ChartView> = {}): Promise<readonly LayoutPage[]> {
  const { graph } = openCompany({ path: "company.yaml", content: JSON.stringify(sketch) });
  if (graph === undefined) throw new Error("nothing to lay out");
  return (await layOutGraph(graph, { measure, view: { ...NATURAL_VIEW, photos: true, ...view } })).pages;
}

const COMPANY = {
  company: "Northwind Bikes",
  officers: [
    { id: "ceo", role: "CEO", name: "Ada Okafor" },
    { id: "cio", role: "CIO", names: ["Tom Berg", "Mei Lin"], reportsTo: "ceo" },
    { id: "ciso", role: "CISO", vacant: true, reportsTo: "ceo" },
  ],
  departments: [
    { id: "desk", name: "Service Desk", officer: "cio", head: { name: "Leila Haddad", photo: "leila.jpg" } },
    { id: "two", name: "Workplace", officer: "cio", heads: ["Zoë Xu", "Jan Dvořák", "Ana Rossi"] },
    { id: "own", name: "Strategy", officer: "cio", head: "cio" },
    { id: "empty", name: "Networks", officer: "cio", head: "vacant" },
    { id: "archive", name: "Archive", officer: "cio" },
  ],
};

describe("people on cards", () => {
  const initialsOf = ({ portraits = [] }: Box) => portraits.map(({ initials }) => initials.text);

  test("are officers and heads with a name, and nobody twice", async () => {
    const [page] = await layOut(COMPANY);
    const found = Object.fromEntries((page?.boxes ?? []).map((box) => [box.node, initialsOf(box)]));
    expect(found).toEqual({
      ceo: ["AO"],
      cio: ["TM"],
      ciso: [],
      desk: ["LH"],
      two: ["ZX", "JD"],
      own: [],
      empty: [],
      archive: [],
    });
    const desk = page?.boxes.find(({ node }) => node === "desk");
    expect(desk?.portraits?.[0]).toMatchObject({ name: "Leila Haddad", photo: { text: "leila.jpg" } });
  });

  test("stand left of the name, inside the card", async () => {
    for (const page of await layOut(COMPANY))
      for (const box of page.boxes)
        for (const { x, y, sizePx } of box.portraits ?? []) {
          expect(x).toBeGreaterThan(box.x + box.stripePx);
          expect(x + sizePx).toBeLessThan(box.texts[0]?.x ?? 0);
          expect(y + sizePx).toBeLessThanOrEqual(box.y + box.height);
        }
  });

  test("are in the rows of no card, and in no card without photos", async () => {
    const pages = [
      ...(await layOut(COMPANY, { people: "all", page: SLIDE })),
      ...(await layOut(COMPANY, { photos: false })),
    ];
    expect(pages.flatMap(({ boxes }) => boxes.flatMap(({ rows }) => rows)).filter((row) => "portraits" in row)).toEqual(
      [],
    );
    expect(pages.at(-1)?.boxes.filter(({ portraits }) => portraits !== undefined)).toEqual([]);
  });

  test("cover nothing and leave no card, whatever the company", async () => {
    await fc.assert(
      fc.asyncProperty(anyCompanyWithDottedLines(14), fc.constantFrom("fit" as const, SLIDE), async (sketch, page) => {
        for (const laidOut of await layOut(sketch, { page })) {
          expect(listOverlaps(laidOut)).toEqual([]);
          expect(listOutside(laidOut)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });
});
