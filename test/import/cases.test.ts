/**
 * Each folder beside this file is one import of the files in it; `options.json` holds its options. The test expects the
 * company file, the files it includes, and the review as it is printed; `npm run accept` writes them.
 */
import { expect, test } from "vitest";
import { importTables } from "../../src/tables.js";
import { writeReview } from "../../src/report/index.js";
import type { Colours } from "../../src/report/index.js";
import { expectGolden } from "../support/golden.js";
import { IMPORT_CASES, inImportCase, readImportCase, readImportOptions } from "../support/import-cases.js";

const asIs = (text: string) => text;
const NO_STYLES: Colours = { bold: asIs, dim: asIs, red: asIs, yellow: asIs, cyan: asIs };

test.each(IMPORT_CASES)("%s", async (name) => {
  const imported = await importTables(readImportCase(name), readImportOptions(name));
  for (const file of imported.files) expectGolden(inImportCase(name, file.path), file.content);
  const tool = { name: "orgwright", version: "0.0.0" };
  expectGolden(
    inImportCase(name, "review.txt"),
    await writeReview("text", imported.review, { tool, colours: NO_STYLES }),
  );
  expect(JSON.stringify(imported.files), "an e-mail address was written").not.toMatch(/[a-z]@example\.com/u);
});
