/** Sample companies, examples and published organisations on paper: large type, the officers first, few pages. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../support/fonts.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { Graph, NodeId } from "../../src/model/graph.js";
import type { LayoutPage } from "../../src/model/layout.js";
import { isTechnologyOfficer } from "../../src/model/queries.js";
import type { PaperSize } from "../../src/model/view.js";
import { loadCompany } from "../../src/pipeline.js";
import { listOutside, listOverlaps, listTexts } from "../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../support/view.js";

const MIN_NAME_PT = 9;
const MIN_TEXT_PT = 8;
const PT_PER_PX = 0.75;
const A4: PaperSize = { widthPx: (297 / 25.4) * 96, heightPx: (210 / 25.4) * 96 };

const A4_PORTRAIT: PaperSize = { widthPx: A4.heightPx, heightPx: A4.widthPx };

const measure = createTextMeasure();

interface Expectation {
  readonly file: string;
  /** Largest numbers of slides and of A4 pages. */
  readonly slides: number;
  readonly a4: number;
}

const FILES: readonly Expectation[] = [
  { file: "test/samples/org-12.yaml", slides: 1, a4: 1 },
  { file: "test/samples/org-45.yaml", slides: 5, a4: 5 },
  { file: "test/samples/org-150.yaml", slides: 7, a4: 7 },
  { file: "test/samples/org-600.yaml", slides: 28, a4: 28 },
  { file: "examples/city-government.yaml", slides: 4, a4: 3 },
  { file: "examples/northwind-bank.yaml", slides: 6, a4: 6 },
  { file: "examples/outdoor-retailer.yaml", slides: 1, a4: 1 },
  { file: "examples/saas-scaleup.yaml", slides: 5, a4: 5 },
  { file: "test/orgs/backstage-acme.yaml", slides: 1, a4: 1 },
  { file: "test/orgs/berlin-culture-2023.yaml", slides: 1, a4: 1 },
  { file: "test/orgs/kubernetes.yaml", slides: 10, a4: 10 },
  { file: "test/orgs/oracle-hr.yaml", slides: 1, a4: 1 },
  { file: "test/orgs/sourcegraph-2024-06.yaml", slides: 3, a4: 3 },
  { file: "test/orgs/uk-energy-2011-09.yaml", slides: 1, a4: 1 },
  { file: "test/orgs/uk-justice-2011-09.yaml", slides: 1, a4: 1 },
];

const onPaper = FILES.flatMap(({ file, slides, a4 }) => [
  { file, paper: "slides", page: SLIDE, most: slides },
  { file, paper: "A4", page: A4, most: a4 },
]);

describe.each(onPaper)("$file on $paper", ({ file, page: paper, most }) => {
  test(`has names of 9 pt, other texts of 8 pt, the officers first, and at most ${most} pages`, async () => {
    const pages = await layOutReadably(file, paper);
    // Pages of notes do not count: they keep the chart from being made smaller.
    expect(pages.filter(({ kind }) => kind !== "notes").length).toBeLessThanOrEqual(most);
  });
});

test.each(["test/samples/org-45.yaml", "test/samples/org-150.yaml", "examples/northwind-bank.yaml"])(
  "%s on A4 portrait has names of 9 pt, no title on its legend, and CIO, CTO and CISO in one row",
  async (file) => {
    const [first] = await layOutReadably(file, A4_PORTRAIT);
    const tops = first?.boxes.filter(({ node }) => ["cio", "cto", "ciso"].includes(node)).map(({ y }) => Math.round(y));
    expect(tops?.length).toBe(3);
    expect(new Set(tops).size).toBe(1);
  },
);

/** Lays out a company and checks the type of all pages, and that the first page shows the technology officers. */
async function layOutReadably(file: string, paper: PaperSize): Promise<readonly LayoutPage[]> {
  const { graph } = loadCompany({ path: file, content: readFileSync(file) });
  if (graph === undefined) throw new Error(`${file} cannot be drawn`);
  const { pages, warnings } = await layOutGraph(graph, { measure, view: { ...NATURAL_VIEW, page: paper } });
  expect(warnings).toEqual([]);
  for (const page of pages) {
    expect(page.smallestNamePt, `names on page ${page.number}`).toBeGreaterThanOrEqual(MIN_NAME_PT);
    const textPx = listTexts(page).reduce((least, { sizePx }) => Math.min(least, sizePx), Infinity);
    expect(textPx * PT_PER_PX, `texts on page ${page.number}`).toBeGreaterThanOrEqual(MIN_TEXT_PT);
    expect(page.smallestTextPt).toBeCloseTo(textPx * PT_PER_PX);
    expect([...listOverlaps(page), ...listOutside(page)]).toEqual([]);
  }
  const shown = listShown(pages[0]);
  expect(listTechnologyOfficers(graph).filter((id) => !shown.has(id))).toEqual([]);
  return pages;
}

/** Lists the entries with a box, a row or a chip on a page. */
function listShown(page: LayoutPage | undefined): ReadonlySet<NodeId> {
  const boxes = page?.boxes ?? [];
  return new Set(
    boxes.flatMap(({ node, rows, badges }) => [
      node,
      ...rows.map((row) => row.node),
      ...badges.flatMap(({ standsFor }) => standsFor ?? []),
    ]),
  );
}

function listTechnologyOfficers({ officers }: Graph): readonly NodeId[] {
  return officers.filter(({ role }) => isTechnologyOfficer(role.id)).map(({ id }) => id);
}
