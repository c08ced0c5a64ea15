/** A company that was made of a table needs no change by that table. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ImportOptions } from "../../src/import/index.js";
import { openCompany } from "../../src/pipeline.js";
import { importTables, updateFromTables } from "../../src/tables.js";

const CASES = path.join(import.meta.dirname, "../import");
const NO_INPUT = /^(?:options\.json|company\.yaml|review\.txt|differences\.txt|departments|README\.md)$/u;

test.each(readdirSync(CASES).filter((name) => statSync(path.join(CASES, name)).isDirectory()))("%s", async (name) => {
  const folder = path.join(CASES, name);
  const inputs = readdirSync(folder).filter((file) => !NO_INPUT.test(file));
  const files = inputs.map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(path.join(folder, file))) }));
  const { isSplit: _, ...options } = readOptions(path.join(folder, "options.json"));
  const { files: written } = await importTables(files, options);
  const opened = openCompany({ path: "company.yaml", content: written[0]?.content ?? "" });
  if (opened.graph === undefined) throw new Error("it cannot be drawn");
  const updated = await updateFromTables({ ...opened, graph: opened.graph }, files, options);
  expect(updated.review.plan?.changes).toEqual([]);
  expect(updated.files).toEqual([]);
  expect(updated.broken).toBe(undefined);
});

function readOptions(file: string): ImportOptions {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ImportOptions) : {};
}
