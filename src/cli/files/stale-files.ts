import { readdir } from "node:fs/promises";
import path from "node:path";
import { EXPORTERS } from "../../export/index.js";
import type { FileTarget } from "../chart-target.js";
import { codeOf, toUsageError } from "./file-trouble.js";
import type { OutputPath } from "./output-files.js";

/**
 * Finds files that an earlier run left beside the files to write, because the chart then had another number of pages:
 * `NAME-1.svg`, `NAME-2.svg`, ... or `NAME.svg`. A number above 999, as in `plan-2026.svg`, is not a page number.
 */
export async function findStaleFiles(target: FileTarget, written: readonly OutputPath[]): Promise<readonly string[]> {
  const current = new Set(written.map((file) => path.basename(file.path)));
  const paged = EXPORTERS.filter(({ id, isPaged }) => isPaged && target.formats.includes(id));
  const names = await listFolder(target.folder === "" ? "." : target.folder);
  return names
    .filter((name) => !current.has(name) && paged.some(({ extension }) => isOfChart(name, target, extension)))
    .sort()
    .map((name) => path.join(target.folder, name));
}

function isOfChart(name: string, { stem, extension: own }: FileTarget, extension: string): boolean {
  if (name === stem + (own ?? extension)) return true;
  if (!name.startsWith(`${stem}-`) || !name.endsWith(extension)) return false;
  return /^[1-9]\d{0,2}$/u.test(name.slice(stem.length + 1, name.length - extension.length));
}

async function listFolder(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw toUsageError(error, "read", folder);
  }
}
