/**
 * A page to explore draws the pictures of the command line, although its font is cut down to its texts: every example
 * in every view, with each box closed in turn, and with each branch alone. `test/programs` draws in a browser.
 */
import { readdirSync, readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { NODE } from "../../src/machine/index.js";
import { hasBoxesBelow } from "../../src/model/folding.js";
import type { Graph } from "../../src/model/graph.js";
import { VIEW_KINDS } from "../../src/model/view.js";
import type { ChartView } from "../../src/model/view.js";
import { createDrawer, drawChart, openCompany } from "../../src/pipeline.js";
import type { Drawer } from "../../src/pipeline.js";
import { NO_PARTS } from "../support/page-parts.js";

const COMPANIES = ["examples", "test/scripts"].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`),
);

let whole: Drawer;
beforeAll(async () => {
  whole = await createDrawer({ ...NODE, readPageParts: () => NO_PARTS });
});

function listViews(graph: Graph): readonly Partial<ChartView>[] {
  const branches = [...graph.places.keys()].filter((id) => hasBoxesBelow(graph, id));
  return [
    ...VIEW_KINDS.map((kind) => ({ kind })),
    ...branches.map((id) => ({ collapsed: new Set([id]) })),
    ...branches.map((focus) => ({ focus })),
  ];
}

/** Makes a drawer with the font that the page of a company carries. */
async function createDrawerOfPage(graph: Graph): Promise<Drawer> {
  const { files } = await drawChart(graph, { formats: ["html"] }, whole);
  const page = String(files[0]?.content);
  const fontOf = (weight: number) => {
    const [, packed = ""] = new RegExp(`class="font-${String(weight)}">([^<]*)`, "u").exec(page) ?? [];
    return inflateSync(Buffer.from(packed, "base64"));
  };
  const faces = { 400: fontOf(400), 600: fontOf(600) };
  return createDrawer({ ...NODE, font: { ...NODE.font, readFile: ({ weight }) => faces[weight] } });
}

describe.each(COMPANIES)("%s", (path) => {
  test("has the same pictures in its page", { timeout: 60_000 }, async () => {
    const { graph } = openCompany({ path, content: readFileSync(path, "utf8") });
    if (graph === undefined) throw new Error(`${path} has a graph`);
    const cut = await createDrawerOfPage(graph);
    for (const view of listViews(graph)) {
      const draw = (drawer: Drawer) => drawChart(graph, { formats: ["svg"], view }, drawer);
      expect((await draw(cut)).files).toEqual((await draw(whole)).files);
    }
  });
});
