/** Walks the imports of `test/import/`: each folder there is one, and `options.json` holds its options. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { ForeignFile, ImportOptions } from "../../src/import/index.js";

const FOLDER = path.join(import.meta.dirname, "../import");

/** Files of a case that are not imported: options, expected files, and words about the case. */
const NO_INPUT = /^(?:options\.json|company\.yaml|review\.txt|differences\.txt|departments|README\.md)$/u;

/** Names of the cases. */
export const IMPORT_CASES = readdirSync(FOLDER).filter((name) => statSync(path.join(FOLDER, name)).isDirectory());

/** Returns the path of a file in the folder of a case. */
export function inImportCase(name: string, file: string): string {
  return path.join(FOLDER, name, file);
}

/** Reads the files that a case imports. */
export function readImportCase(name: string): readonly ForeignFile[] {
  const inputs = readdirSync(path.join(FOLDER, name)).filter((file) => !NO_INPUT.test(file));
  return inputs.map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(inImportCase(name, file))) }));
}

/** Reads the options with which a case is imported. */
export function readImportOptions(name: string): ImportOptions {
  const file = inImportCase(name, "options.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ImportOptions) : {};
}
