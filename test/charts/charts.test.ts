/**
 * Each `<case>.yaml` beside this file is drawn and compared with `<case>.svg`. `npm run accept` rewrites the
 * pictures and puts old next to new in `test/.review/index.html`: look there before committing.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, test } from "vitest";
import { drawChart, loadCompany } from "../../src/index.js";
import { expectGolden, isAccepting } from "../support/golden.js";
import { findChange, writeReviewPage } from "../support/review.js";
import type { ChangedPicture } from "../support/review.js";

const changes: ChangedPicture[] = [];
const cases = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".yaml"));

afterAll(() => {
  if (isAccepting) writeReviewPage(changes);
});

test.each(cases)("%s", async (name) => {
  const file = path.join(import.meta.dirname, name);
  const { graph } = loadCompany({ path: name, content: readFileSync(file) });
  if (graph === undefined) throw new Error(`${name} cannot be drawn`);
  const chart = await drawChart(graph, { formats: ["svg"] });
  const golden = file.replace(/\.yaml$/u, ".svg");
  const drawn = String(chart.files[0]?.content);
  const change = findChange(golden, drawn);
  if (change !== undefined) changes.push(change);
  expectGolden(golden, drawn);
});
