import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { indexBoxes } from "../../../src/layout/content/boxes-of-entries.js";
import { createPlacer } from "../../../src/layout/tree/elk.js";
import { createTreeView } from "../../../src/layout/tree/tree-view.js";
import { NO_DEADLINE } from "../../../src/model/deadline.js";
import { loadCompany } from "../../../src/pipeline.js";
import { createTextMeasure } from "../../support/fonts.js";

const SAMPLES = path.join(import.meta.dirname, "../../samples");
const measure = createTextMeasure();
const placer = createPlacer();

function viewSample(name: string, people: "heads" | "all") {
  const file = path.join(SAMPLES, `${name}.yaml`);
  const { graph } = loadCompany({ path: file, content: readFileSync(file) });
  if (graph === undefined) throw new Error(`sample '${name}' has no graph`);
  const boxIndex = indexBoxes(graph, people);
  const context = { graph, boxIndex, checkpoint: NO_DEADLINE, coloured: new Set<string>(), changes: undefined };
  return createTreeView({ ...context, hasPortraits: false }, { measure, people, placer });
}

describe.each(["org-12", "org-45", "org-150"])("of %s", (name) => {
  test.each(["heads", "all"] as const)("with %s, no page has cards of a smaller area than the least one", (people) => {
    const view = viewSample(name, people);
    const pages = [view.whole, ...view.cut(({ part }) => part.size < 20)];
    for (const page of pages) {
      for (const detail of view.detailLevels.flatMap(({ details }) => details)) {
        const areaPx = view.design(page, detail).sumCardAreas();
        const leastPx = view.leastAreaPx(page, detail);
        expect(leastPx).toBeLessThanOrEqual(areaPx);
        expect(leastPx).toBeGreaterThan(areaPx / 2);
      }
    }
  });
});
