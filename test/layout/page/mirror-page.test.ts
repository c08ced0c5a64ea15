import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutGraph } from "../../../src/layout/index.js";
import { mirrorPage } from "../../../src/layout/page/mirror-page.js";
import { isWrittenRightToLeft } from "../../../src/model/language-direction.js";
import type { Graph } from "../../../src/model/graph.js";
import type { LayoutPage } from "../../../src/model/layout.js";
import type { ChartView } from "../../../src/model/view.js";
import { openCompany } from "../../../src/pipeline.js";
import { createTextMeasure } from "../../support/fonts.js";
import { anyCompanyWithDottedLines } from "../../support/generated-company.js";
import {
  listDottedFaults,
  listIndentFaults,
  listLinesThroughBoxes,
  listOutside,
  listOverlaps,
} from "../../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../../support/view.js";
import { layOutView } from "../../support/views.js";

const measure = createTextMeasure();

function open(sketch: object): Graph {
  const { graph } = openCompany({ path: "company.yaml", content: JSON.stringify(sketch) });
  if (graph === undefined) throw new Error("nothing to lay out");
  return graph;
}

async function layOut(sketch: object, view: Partial<ChartView> = {}): Promise<readonly LayoutPage[]> {
  return (await layOutGraph(open(sketch), { measure, view: { ...NATURAL_VIEW, ...view } })).pages;
}

/** Rounds all numbers, since a difference of two sums may be off by the last bit. */
const rounded = (page: LayoutPage) =>
  JSON.parse(
    JSON.stringify(page, (_, value: unknown) =>
      typeof value === "number" ? Math.round(value * 1e6) / 1e6 + 0 : value,
    ),
  ) as object;

const inLanguage = (sketch: object, lang: string) => ({ ...sketch, company: { name: "Generated", lang } });

test("a page that is mirrored twice is as it was, whatever is on it", async () => {
  await fc.assert(
    fc.asyncProperty(anyCompanyWithDottedLines(14), fc.constantFrom("fit" as const, SLIDE), async (sketch, page) => {
      for (const laidOut of await layOut(sketch, { page, photos: true }))
        expect(rounded(mirrorPage(mirrorPage(laidOut)))).toEqual(rounded(laidOut));
    }),
    { numRuns: 20 },
  );
});

test("nothing lies on anything or leaves the page in a language that runs from right to left", async () => {
  await fc.assert(
    fc.asyncProperty(anyCompanyWithDottedLines(14), fc.constantFrom("fit" as const, SLIDE), async (sketch, paper) => {
      for (const page of await layOut(inLanguage(sketch, "ar"), { page: paper, photos: true })) {
        expect(page.isMirrored).toBe(true);
        expect(listOverlaps(page)).toEqual([]);
        expect(listOutside(page)).toEqual([]);
        expect(listLinesThroughBoxes(page)).toEqual([]);
        expect(listDottedFaults(page)).toEqual([]);
        expect(listIndentFaults(mirrorPage(page))).toEqual([]);
      }
    }),
    { numRuns: 20 },
  );
});

const COMPANY = {
  officers: [{ id: "cio", role: "CIO", name: "Tom Berg" }],
  departments: [
    { id: "it", name: "خدمات", officer: "cio", headcount: 12, head: "Jan Dvořák" },
    { id: "data", name: "Data", officer: "cio" },
  ],
};

describe("a company in Arabic", () => {
  test("has its first unit, its texts and its heading at the right", async () => {
    const [page] = await layOut(inLanguage(COMPANY, "ar"));
    const [cio, it] = page?.boxes ?? [];
    if (page === undefined || cio === undefined || it === undefined) throw new Error("boxes are missing");
    expect(page.heading.map(({ anchor }) => anchor)).not.toContain("start");
    // The name of the unit is Arabic and that of its head is not: both start at the right.
    expect(it.texts.slice(0, 2).map(({ anchor, x }) => [anchor, x])).toEqual([
      ["end", it.texts[0]?.x],
      ["end", it.texts[0]?.x],
    ]);
    expect(it.texts[0]?.x).toBeGreaterThan(it.x + it.width / 2);
  });

  test("is the mirror image of the same company in English, but for texts in Arabic", async () => {
    const [english] = await layOut(inLanguage(COMPANY, "en"));
    const [arabic] = await layOut(inLanguage(COMPANY, "ar"));
    if (english === undefined || arabic === undefined) throw new Error("pages are missing");
    const places = ({ boxes, lines, territories }: LayoutPage) => ({
      boxes: boxes.map(({ node, x, y, width, height }) => ({ node, x, y, width, height })),
      lines,
      territories,
    });
    expect(places(mirrorPage(arabic))).toEqual(places(english));
  });

  test.each(["matrix", "roles"] as const)("has its view '%s' mirrored", async (kind) => {
    const graph = (lang: string) => open(inLanguage(COMPANY, lang));
    const [english] = (await layOutView(graph("en"), { kind })).pages;
    const [arabic] = (await layOutView(graph("ar"), { kind })).pages;
    if (english === undefined || arabic === undefined) throw new Error("pages are missing");
    const rects = ({ panels }: LayoutPage) =>
      panels.map(({ about, x, y, width, height }) => ({ about, x: Math.round(x), y, width, height }));
    expect(rects(mirrorPage(arabic))).toEqual(rects(english));
    expect(rects(arabic)).not.toEqual(rects(english));
  });

  test("has pointers to other pages that point the other way", async () => {
    const departments = Array.from({ length: 40 }, (_, at) => ({
      name: `Unit ${at}`,
      officer: "cio",
      teams: Array.from({ length: 6 }, (__, team) => ({ name: `Team ${at} ${team}` })),
    }));
    const pages = await layOut(inLanguage({ ...COMPANY, departments }, "ar"), { page: SLIDE });
    const links = pages.flatMap(({ boxes }) => boxes.flatMap(({ pageLink }) => pageLink?.text.text ?? []));
    expect(links).toContain("‹ p. 2");
    expect(links).toContain("p. 1 ›");
  });
});

test.each([
  ["ar", true],
  ["ar-EG", true],
  ["he-IL", true],
  ["iw", true],
  ["fa", true],
  ["ur-PK", true],
  ["yi", true],
  ["AR", true],
  ["ku", false],
  ["ku-Arab", true],
  ["az-Arab-IR", true],
  ["pa-Guru", false],
  ["ar-Latn", false],
  ["ar-u-nu-latn", true],
  ["en", false],
  ["de-CH", false],
  ["", false],
])("the language %s runs from right to left: %s", (tag, expected) => {
  expect(isWrittenRightToLeft(tag)).toBe(expected);
});
