/**
 * Each folder beside this file is one import of the files in it; `options.json` holds its options. The test expects the
 * company file, the files it includes, and the review as it is printed; `npm run accept` writes them.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ImportOptions } from "../../src/import/index.js";
import { importTables } from "../../src/tables.js";
import { writeReview } from "../../src/report/index.js";
import type { Colours } from "../../src/report/index.js";
import { expectGolden } from "../support/golden.js";

const asIs = (text: string) => text;
const NO_STYLES: Colours = { bold: asIs, dim: asIs, red: asIs, yellow: asIs, cyan: asIs };
const HERE = import.meta.dirname;
const CASES = readdirSync(HERE).filter((name) => statSync(path.join(HERE, name)).isDirectory());
/** Files of a case that are not imported: options, expected files, and words about the case. */
const NO_INPUT = /^(?:options\.json|company\.yaml|review\.txt|differences\.txt|departments|README\.md)$/u;

test.each(CASES)("%s", async (name) => {
  const folder = path.join(HERE, name);
  const inputs = readdirSync(folder).filter((file) => !NO_INPUT.test(file));
  const files = inputs.map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(path.join(folder, file))) }));
  const imported = await importTables(files, readOptions(path.join(folder, "options.json")));
  for (const file of imported.files) expectGolden(path.join(folder, file.path), file.content);
  const tool = { name: "orgwright", version: "0.0.0" };
  expectGolden(
    path.join(folder, "review.txt"),
    await writeReview("text", imported.review, { tool, colours: NO_STYLES }),
  );
  expect(JSON.stringify(imported.files), "an e-mail address was written").not.toMatch(/[a-z]@example\.com/u);
});

function readOptions(file: string): ImportOptions {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ImportOptions) : {};
}
