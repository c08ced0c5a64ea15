/**
 * Each `<case>.yaml` beside this file is drawn at its natural size and compared with `<case>.svg`; each
 * `<case>.json` names a company and how to draw it, for pictures of several pages, other paper and other themes.
 * `npm run accept` rewrites the pictures and puts old next to new in `test/.review/index.html`: look there before
 * committing.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { BrandColours, ThemeName } from "../../src/model/settings.js";
import type { ChartView, PaperSize } from "../../src/model/view.js";
import { drawChart, findMarks, openCompany } from "../../src/pipeline.js";
import { expectGolden, isAccepting } from "../support/golden.js";
import { findChange, writeReviewPage } from "../support/review.js";
import type { ChangedPicture } from "../support/review.js";
import { NATURAL_VIEW } from "../support/view.js";

interface ChartCase {
  /** Path of the company file from this folder. */
  readonly company: string;
  readonly paper?: PaperSize;
  /** The view, where it is not the tree with the usual settings. */
  readonly view?: Partial<ChartView>;
  readonly theme?: ThemeName;
  readonly brand?: BrandColours;
  /** Whether the findings of a check are marked. */
  readonly findings?: boolean;
}

const FOLDER = import.meta.dirname;
const changes: ChangedPicture[] = [];
const cases = readdirSync(FOLDER).filter((name) => /\.(yaml|json)$/u.test(name));

afterAll(() => {
  if (isAccepting) writeReviewPage(changes);
});

test.each(cases)("%s", async (name) => {
  const stem = name.replace(/\.\w+$/u, "");
  const { company, paper, view: asked = {}, theme, brand = {}, findings = false } = readCase(name);
  const file = { path: name, content: readFileSync(path.join(FOLDER, company)) };
  const opened = openCompany(file);
  const { graph } = opened;
  if (graph === undefined) throw new Error(`${name} cannot be drawn`);
  const view = { ...NATURAL_VIEW, page: paper ?? "fit", ...asked } as const;
  const marks = findings ? findMarks(opened) : [];
  const { files } = await drawChart(graph, { formats: ["svg"], view, theme: theme ?? "light", brand, stem, marks });
  const goldens = files.map((file) => `${stem}${file.page === undefined ? "" : `-${file.page}`}.svg`);
  files.forEach((file, index) => {
    const golden = path.join(FOLDER, goldens[index] ?? "");
    const drawn = String(file.content);
    const change = findChange(golden, drawn);
    if (change !== undefined) changes.push(change);
    expectGolden(golden, drawn);
  });
  const kept = readdirSync(FOLDER).filter((file) => new RegExp(`^${stem}(-\\d+)?\\.svg$`, "u").test(file));
  expect(kept.sort(), "pictures of pages that are no longer drawn").toEqual([...goldens].sort());
});

function readCase(name: string): ChartCase {
  if (name.endsWith(".yaml")) return { company: name };
  return JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")) as ChartCase;
}
