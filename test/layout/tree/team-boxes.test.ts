/** With every post shown, the posts of a unit stand inside the box of the unit. */
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "../../support/fonts.js";
import { layOutGraph } from "../../../src/layout/index.js";
import type { Box, BoxRow, LayoutPage } from "../../../src/model/layout.js";
import type { ChartView } from "../../../src/model/view.js";
import { loadCompany } from "../../../src/pipeline.js";
import { listOutside, listOverlaps } from "../../support/page-faults.mjs";
import { NATURAL_VIEW, SLIDE } from "../../support/view.js";

const measure = createTextMeasure();

interface Sketch {
  readonly team: Record<string, unknown>;
  readonly officer?: Record<string, unknown>;
  readonly more?: Record<string, unknown>;
}

async function layOut({ team, officer, more }: Sketch, view: Partial<ChartView> = {}): Promise<readonly LayoutPage[]> {
  const content = JSON.stringify({
    company: "Test",
    officers: [{ id: "cio", role: "CIO", ...officer }],
    departments: [{ id: "it", name: "IT", officer: "cio", teams: [{ id: "desk", name: "Desk", ...team }] }],
    ...more,
  });
  const { graph } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing to lay out");
  return (await layOutGraph(graph, { measure, view: { ...NATURAL_VIEW, people: "all", ...view } })).pages;
}

function find(pages: readonly LayoutPage[], node: string): Box {
  const box = pages.flatMap(({ boxes }) => boxes).find((one) => one.node === node);
  if (box === undefined) throw new Error(`no box '${node}'`);
  return box;
}

const post = (id: string, more: object = {}) => ({ id, title: "Engineer", name: `Name of ${id}`, ...more });
const leftOf = (row: BoxRow) => (row.texts[0]?.x ?? 0) - row.x;

describe("the box of a team", () => {
  test("holds its posts as rows with the stripe of the team, and those below them indented", async () => {
    const people = [
      post("lead"),
      post("one", { reportsTo: "lead" }),
      post("two", { reportsTo: "lead" }),
      post("other"),
    ];
    const pages = await layOut({ team: { people } });
    const { rows } = find(pages, "desk");
    expect(rows.map(({ node, depth = 0 }) => `${node} ${depth}`)).toEqual(["lead 0", "one 1", "two 1", "other 0"]);
    expect(pages.flatMap(({ boxes }) => boxes.filter(({ kind }) => kind === "post"))).toEqual([]);
    for (const row of rows) expect(row).toMatchObject({ kind: "post", owner: "cio", stripe: ["cio"] });
    const [lead, one, two, other] = rows.map(leftOf);
    expect(other).toBe(lead);
    expect(two).toBe(one);
    expect(one).toBeGreaterThan((lead ?? 0) + 5);
  });

  test("has its teams below it, although it holds posts", async () => {
    const pages = await layOut({ team: { people: [post("one")], teams: [{ id: "night", name: "Night" }] } });
    expect(find(pages, "desk").rows.map(({ node }) => node)).toEqual(["one"]);
    expect(pages[0]?.lines.find(({ to }) => to === "night")?.from).toBe("desk");
  });

  test("has several columns where one would be higher than the page", async () => {
    const people = Array.from({ length: 36 }, (_, index) =>
      post(`p${index}`, index % 6 > 0 ? { reportsTo: `p${index - (index % 6)}` } : {}),
    );
    const pages = await layOut({ team: { people } }, { page: SLIDE });
    const box = pages.flatMap(({ boxes }) => boxes).find(({ node, rows }) => node === "desk" && rows.length === 36);
    if (box === undefined) throw new Error("the posts of the team are spread over pages");
    const columns = new Map<number, Set<string>>();
    for (const row of box.rows) {
      const lefts = columns.get(row.x) ?? new Set();
      columns.set(row.x, lefts.add(`depth ${row.depth ?? 0} at ${leftOf(row).toFixed(2)}`));
    }
    expect(columns.size).toBeGreaterThan(1);
    for (const lefts of columns.values()) expect(lefts.size).toBeLessThanOrEqual(2);
    expect(pages.flatMap((page) => [...listOverlaps(page), ...listOutside(page)])).toEqual([]);
  });

  test("leads to the page that shows the posts below a row", async () => {
    const people = Array.from({ length: 120 }, (_, index) =>
      post(`p${index}`, index % 20 > 0 ? { reportsTo: `p${index - (index % 20)}` } : {}),
    );
    const pages = await layOut({ team: { people } }, { page: SLIDE });
    for (const page of pages) {
      for (const box of page.boxes) {
        const collapsed = box.rows.find(({ texts }) => texts.some(({ text }) => text === "19 posts"));
        if (collapsed === undefined) continue;
        const target = pages[(box.pageLink?.page ?? 0) - 1];
        const shown = target?.boxes.flatMap(({ node, rows }) => [node, ...rows.map((row) => row.node)]);
        expect(shown, `'${collapsed.node}' on page ${page.number}`).toContain(collapsed.node);
      }
    }
    const shown = pages.flatMap(({ boxes }) =>
      boxes.flatMap(({ node, rows }) => [node, ...rows.map((row) => row.node)]),
    );
    expect(people.filter(({ id }) => !shown.includes(id))).toEqual([]);
  });
});

test("a post outside a unit is a card without a stripe, and so is an assistant", async () => {
  const more = { people: [post("advisor", { reportsTo: "cio" }), post("aide", { assistantTo: "cio" })] };
  const pages = await layOut({ team: {}, more });
  expect(find(pages, "advisor")).toMatchObject({ stripePx: 0, owner: "other" });
  expect(find(pages, "aide")).toMatchObject({ stripePx: 0, owner: "other", isBeside: true });
});

test("a dotted line from a row in one of several columns becomes a number", async () => {
  const people = Array.from({ length: 36 }, (_, index) => post(`p${index}`));
  const pages = await layOut({ team: { people }, more: { dotted: [{ from: "p20", to: "it" }] } }, { page: SLIDE });
  const page = pages.find(({ boxes }) => boxes.some(({ rows }) => rows.some(({ node }) => node === "p20")));
  expect(page?.dottedRoutes).toEqual([]);
  expect(page?.markers.length).toBeGreaterThan(0);
});
