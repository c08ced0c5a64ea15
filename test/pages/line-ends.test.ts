/** Dotted lines between two pages are marked at both ends, and the legend of an overview says what it counts. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTextMeasure } from "../support/fonts.js";
import { indexBoxes } from "../../src/layout/content/boxes-of-entries.js";
import { layOutGraph } from "../../src/layout/index.js";
import type { NodeId } from "../../src/model/graph.js";
import type { LayoutPage } from "../../src/model/layout.js";
import { loadCompany } from "../../src/pipeline.js";
import { displayName } from "../../src/wording/index.js";
import { NATURAL_VIEW, SLIDE } from "../support/view.js";

const measure = createTextMeasure();

async function layOut(file: string) {
  const { graph } = loadCompany({ path: file, content: readFileSync(file) });
  if (graph === undefined) throw new Error(`${file} cannot be drawn`);
  return { graph, pages: (await layOutGraph(graph, { measure, view: { ...NATURAL_VIEW, page: SLIDE } })).pages };
}

function draws({ boxes }: LayoutPage, id: NodeId): boolean {
  return boxes.some(({ node, rows }) => node === id || rows.some((row) => row.node === id));
}

/** Tells whether a page has a note about both ends of a line. */
function notes(page: LayoutPage, one: string, other: string): boolean {
  const texts = page.notes.map(({ lines }) => lines.map(({ text }) => text).join(" "));
  return texts.some((text) => text.includes(one) && text.includes(other));
}

test.each(["test/samples/org-45.yaml", "test/samples/org-150.yaml", "examples/saas-scaleup.yaml"])(
  "each end of a line between pages of %s is marked on a page",
  async (file) => {
    const { graph, pages } = await layOut(file);
    const { boxOf } = indexBoxes(graph, "heads");
    let between = 0;
    for (const line of graph.dottedLines) {
      const [from = "", to = ""] = [boxOf(line.from), boxOf(line.to)];
      if (pages.some((page) => draws(page, from) && draws(page, to))) continue;
      between++;
      for (const [here, there] of [
        [from, to],
        [to, from],
      ] as const) {
        const marked = pages.filter(
          (page) => draws(page, here) && notes(page, displayName(graph, here), displayName(graph, there)),
        );
        expect(marked.length, `pages that mark '${here}' of the line to '${there}'`).toBeGreaterThan(0);
      }
    }
    expect(between).toBeGreaterThan(0);
  },
);

test("the legend of an overview says on which pages the boxes are that it counts, and that of a part does not", async () => {
  const { pages } = await layOut("test/samples/org-150.yaml");
  const wordsOf = (page: LayoutPage) => page.legend.map(({ text }) => text.text);
  const contested = pages.map((page) => wordsOf(page).find((words) => words.startsWith("Contested")));
  expect(contested).toEqual([
    "Contested: 9 units, 568 people, p.\u00a02, 3 and 6",
    "Contested: 4 units, 477 people",
    "Contested: 4 units, 82 people",
    undefined,
    undefined,
    "Contested: 1 unit, 9 people",
  ]);
  expect(pages[0] && wordsOf(pages[0])).toContain("Vacant: 3, p.\u00a03, 4 and 6");
});

test("a legend without room for the numbers of all pages says that it counts the whole company", async () => {
  const { pages } = await layOut("test/samples/org-600.yaml");
  const words = pages[0]?.legend.map(({ text }) => text.text);
  expect(words).toContain("Vacant: 17 in the company");
});
