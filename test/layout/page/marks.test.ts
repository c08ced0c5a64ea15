import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { layOutGraph } from "../../../src/layout/index.js";
import type { Layout } from "../../../src/model/layout.js";
import type { Mark } from "../../../src/model/mark.js";
import type { ChartView } from "../../../src/model/view.js";
import { SLIDE } from "../../../src/model/view.js";
import { loadCompany } from "../../../src/pipeline.js";
import { viewGraph } from "../../../src/graph/index.js";
import { listOutside, listOverlaps } from "../../support/page-faults.mjs";
import { NATURAL_VIEW } from "../../support/view.js";

const TEAMS = Array.from({ length: 12 }, (_, index) => `{ id: t${index}, name: Team ${index} }`).join(", ");
const COMPANY = `company: Northwind Bikes
officers:
  - { id: ceo, role: CEO, name: Ada Okafor }
  - { id: cto, role: CTO, name: Mia Chen, reportsTo: ceo, dotted: [shop] }
departments:
  - { id: shop, name: Shop, officer: cto, teams: [${TEAMS}] }
  - { id: lab, name: Laboratory, officer: cto }
`;

async function layOut(marks: readonly Mark[], view: Partial<ChartView> = {}): Promise<Layout> {
  const { graph } = loadCompany({ path: "company.yaml", content: COMPANY });
  if (graph === undefined) throw new Error("the company can be drawn");
  const whole = { ...NATURAL_VIEW, ...view };
  return layOutGraph(viewGraph(graph, whole), { measure: createTextMeasure(), view: whole, marks });
}

function warn(...about: string[]): Mark {
  return { state: "warn", about, text: `About ${about.join(" and ")}.` };
}

test("every box a finding is about has its number, and the note says it once", async () => {
  const { pages } = await layOut([warn("lab"), { state: "error", about: ["t3", "lab"], text: "Both." }]);
  const [page] = pages;
  expect(page?.marks.map(({ number, state }) => `${number} ${state}`)).toEqual(["1 warn", "2 error", "2 error"]);
  expect(page?.notes.map(({ number, lines }) => [number, lines.map(({ text }) => text).join(" ")])).toEqual([
    [1, "About lab."],
    [2, "Both."],
  ]);
  expect(page?.legend.map(({ text }) => text.text).slice(-2)).toEqual(["Error: 1", "Warning: 1"]);
  expect(page?.boxes.find(({ node }) => node === "lab")?.description).toMatch(/About lab\. Both\.$/u);
});

test("a finding about the company is marked on the top box, and on no chart of a part", async () => {
  const whole = await layOut([warn()]);
  const top = whole.pages[0]?.boxes[0];
  expect(whole.pages[0]?.marks[0]).toMatchObject({ number: 1, y: (top?.y ?? 0) - 6.5 });
  const part = await layOut([warn()], { focus: "shop" });
  expect(part.pages[0]?.marks).toEqual([]);
  expect(part.warnings).toEqual([
    "1 finding is about something that is not on this chart: 'orgwright check' names it.",
  ]);
});

test("findings about boxes that the chart leaves out are counted", async () => {
  const { warnings } = await layOut([warn("t1"), warn("t2"), warn("lab")], { depth: 2 });
  expect(warnings).toEqual(["2 findings are about something that is not on this chart: 'orgwright check' names them."]);
});

test("a chart without findings has no marks and no warnings", async () => {
  const { pages, warnings } = await layOut([]);
  expect([pages[0]?.marks, warnings]).toEqual([[], []]);
});

test("more findings than a page can name are counted in the last note", async () => {
  const { pages } = await layOut(Array.from({ length: 40 }, (_, index) => warn(`t${index % 12}`)));
  expect(new Set(pages[0]?.marks.map(({ number }) => number)).size).toBe(24);
  expect(pages[0]?.legend.at(-1)?.text.text).toBe("Warning: 40");
  expect(pages[0]?.notes.at(-1)?.lines[0]?.text).toBe("And 16 more findings: 'orgwright check' names them all.");
});

describe.each([
  ["naturally", {}],
  ["on slides, with rows in cards", { page: SLIDE, minFontPt: 14 }],
] as const)("%s", (_, view) => {
  test("marks cover no text and stay on the page", async () => {
    const all = ["ceo", "cto", "shop", "lab", ...Array.from({ length: 12 }, (_, index) => `t${index}`)];
    const { pages } = await layOut(
      all.map((id) => warn(id)),
      view,
    );
    expect(pages.some(({ marks }) => marks.length > 0)).toBe(true);
    for (const page of pages) expect([...listOverlaps(page), ...listOutside(page)]).toEqual([]);
  });
});

test("reasons are numbered after findings, counted apart, and never said to be findings", async () => {
  const reasons = Array.from({ length: 12 }, (_, index): Mark => reason(`t${index}`));
  const more = Array.from({ length: 14 }, (): Mark => reason("lab"));
  const { pages, warnings } = await layOut([...reasons, ...more, warn("lab"), reason("nowhere")]);
  const [page] = pages;
  expect(page?.marks[0]).toMatchObject({ number: 1, state: "warn" });
  expect(page?.notes.at(-1)?.lines.map(({ text }) => text)).toEqual([
    "And 2 more reasons: 'orgwright explain'",
    "and the name of a unit gives its reason.",
  ]);
  expect(page?.legend.map(({ text }) => text.text).slice(-2)).toEqual(["Warning: 1", "Reason in a note: 26"]);
  expect(warnings).toEqual([]);
});

function reason(id: string): Mark {
  return { state: "reason", about: [id], text: `${id}: a reason` };
}
