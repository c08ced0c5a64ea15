import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createTextMeasure } from "./support/fonts.js";
import { drawChart, loadCompany } from "../src/index.js";
import { findLinesThroughBoxes, findOverlaps } from "./support/geometry.js";
import { listDrawnUnits, readSvgChart } from "./support/svg-chart.js";
import type { SvgText } from "./support/svg-chart.js";

const measure = createTextMeasure();
const folders = ["examples", "test/orgs", "templates"];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => `${folder}/${name}`),
);

/** Findings of severity error in the files that have any. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  "test/orgs/uk-justice-2011-09.yaml": ["reporting-cycle", "unknown-reference"],
};

test("all seven real organisations are here", () => {
  expect(files.filter((file) => file.startsWith("test/orgs/"))).toHaveLength(7);
});

describe.each(files)("%s", (file) => {
  const { graph, findings } = loadCompany({ path: file, content: readFileSync(file) });
  const draw = async () => {
    if (graph === undefined) throw new Error(`${file} cannot be drawn`);
    const { files: drawn } = await drawChart(graph, { formats: ["svg"] });
    return String(drawn[0]?.content);
  };
  const drawn = draw();

  test("has the errors that are known of it, and no other", () => {
    const errors = findings.filter((finding) => finding.severity === "error").map((finding) => finding.rule);
    expect(errors.sort()).toEqual(ERRORS[file] ?? []);
  });

  test("draws every unit exactly once", async () => {
    const ids = graph?.units.map((unit) => unit.id) ?? [];
    expect(listDrawnUnits(await drawn).sort()).toEqual([...ids].sort());
  });

  test("has no two boxes that overlap, and no line through a box", async () => {
    const chart = readSvgChart(await drawn);
    expect(findOverlaps(chart.boxes)).toEqual([]);
    expect(chart.lines.length).toBeGreaterThan(0);
    expect(findLinesThroughBoxes(chart.lines, chart.boxes)).toEqual([]);
  });

  test("keeps every text inside its box, and on the page, with 4 % to spare", async () => {
    const chart = readSvgChart(await drawn);
    for (const box of chart.boxes) {
      for (const text of box.texts) {
        const { left, right } = spanOf(text);
        expect(left, text.text).toBeGreaterThanOrEqual(box.x);
        expect(right, text.text).toBeLessThanOrEqual(box.x + box.width);
        expect(text.y - text.sizePx * 0.75, text.text).toBeGreaterThanOrEqual(box.y);
        expect(text.y + text.sizePx * 0.25, text.text).toBeLessThanOrEqual(box.y + box.height);
      }
    }
    for (const text of chart.texts) {
      const { left, right } = spanOf(text);
      expect(left, text.text).toBeGreaterThanOrEqual(0);
      expect(right, text.text).toBeLessThanOrEqual(chart.widthPx);
    }
  });

  test("is not a strip", async () => {
    const { widthPx, heightPx } = readSvgChart(await drawn);
    expect(widthPx / heightPx).toBeLessThan(file.startsWith("test/orgs/") ? 8 : 3);
  });

  test("comes out the same twice", async () => {
    expect(await draw()).toBe(await drawn);
  });
});

function spanOf(text: SvgText): { left: number; right: number } {
  const width = measure.widthPx(text.text, text.sizePx, text.weight) * 1.04;
  const left = text.anchor === "end" ? text.x - width : text.anchor === "middle" ? text.x - width / 2 : text.x;
  return { left, right: left + width };
}
