import * as imports from "../../src/import/index.js";
import type { ForeignFile, ImportOptions } from "../../src/import/index.js";
import { NO_DEADLINE } from "../../src/model/deadline.js";
import { parseSource } from "../../src/source/index.js";

/** Options with which a test calls a reader by itself. */
export const READ_OPTIONS = {
  checkpoint: NO_DEADLINE,
  parseYaml: (file: Parameters<typeof parseSource>[0]) => parseSource(file),
};

/** Imports files without the check of the result that the pipeline adds. */
export function importFiles(files: readonly ForeignFile[], options: ImportOptions = {}) {
  return imports.importFiles(files, { ...options, parseYaml: READ_OPTIONS.parseYaml });
}

/** Imports one text, as a file of this name. */
export function importText(path: string, text: string) {
  return importFiles([{ path, bytes: new TextEncoder().encode(text) }]);
}
