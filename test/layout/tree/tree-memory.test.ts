import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { createPlacer, layOutGraph, TreeMemory } from "../../../src/layout/index.js";
import type { NodeId } from "../../../src/model/graph.js";
import { childrenOf } from "../../../src/model/queries.js";
import { DEFAULT_VIEW } from "../../../src/model/view.js";
import type { ChartView } from "../../../src/model/view.js";
import { loadCompany } from "../../../src/pipeline.js";
import { createTextMeasure } from "../../support/fonts.js";

const SAMPLES = path.join(import.meta.dirname, "../../samples");
const measure = createTextMeasure();
const placer = createPlacer();

function loadSample(name: string) {
  const file = path.join(SAMPLES, `${name}.yaml`);
  const { graph } = loadCompany({ path: file, content: readFileSync(file) });
  if (graph === undefined) throw new Error(`sample '${name}' has no graph`);
  return graph;
}

const memory = new TreeMemory();

/** Expects the same layout with what is remembered from earlier layouts as without it. */
async function expectSame(graph: ReturnType<typeof loadSample>, changes: Partial<ChartView>): Promise<void> {
  const view = { ...DEFAULT_VIEW, page: "fit" as const, ...changes };
  const remembered = await layOutGraph(graph, { view, measure, placer, memory });
  expect(remembered).toEqual(await layOutGraph(graph, { view, measure, placer }));
}

test("a chart is the same whatever was closed in the charts before it", async () => {
  const graph = loadSample("org-150");
  const managers = graph.units.map(({ id }) => id).filter((id) => childrenOf(graph, id).length > 0);
  const closed = new Set<NodeId>();
  expect(managers.length).toBeGreaterThan(6);
  await expectSame(graph, { collapsed: closed });
  for (const id of [...managers.slice(0, 6), ...managers.slice(0, 3)]) {
    if (!closed.delete(id)) closed.add(id);
    await expectSame(graph, { collapsed: new Set(closed) });
  }
});

test("a chart of other people, without photographs or of another company has nothing of the chart before it", async () => {
  for (const name of ["org-45", "org-12", "org-45"]) {
    const graph = loadSample(name);
    await expectSame(graph, { people: "heads" });
    await expectSame(graph, { people: "all" });
    await expectSame(graph, { people: "all", photos: false });
  }
});
