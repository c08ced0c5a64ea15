import type { WrittenMap } from "../model/written.js";
import { toSlug } from "./name-posts.js";
import type { WrittenCompany } from "./write-company.js";

/** A file of the result, before its YAML is written. */
export interface ImportedFile {
  /** Path relative to the company file; empty for the company file itself. */
  readonly path: string;
  readonly map: WrittenMap;
}

/** Returns the company as one file. */
export function toOneFile({ entries, departments }: WrittenCompany, comment: string): readonly ImportedFile[] {
  const all = departments.length === 0 ? entries : [...entries, { key: "departments", value: departments }];
  return [{ path: "", map: { entries: all, comment } }];
}

/** Returns the company file, and a file for each of its top departments, so that each file can have its own owners. */
export function splitCompany({ entries, departments }: WrittenCompany, comment: string): readonly ImportedFile[] {
  const taken = new Set<string>();
  const parts = departments.map((map) => ({ path: `departments/${nameFile(map, taken)}.yaml`, map }));
  const includes = parts.map(({ path }): WrittenMap => ({ entries: [{ key: "include", value: path }] }));
  return [...toOneFile({ entries, departments: includes }, comment), ...parts];
}

function nameFile({ entries }: WrittenMap, taken: Set<string>): string {
  const name = entries.find(({ key }) => key === "name")?.value;
  const base = toSlug(typeof name === "string" ? name : "") || "department";
  let free = base;
  for (let count = 2; taken.has(free); count++) free = `${base}-${count}`;
  taken.add(free);
  return free;
}
