import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { HostileCase } from "./case.js";

/** Writes the files of a case below a folder, and returns that of its company file: the root of what may be read. */
export function placeFiles({ files, links = {} }: Pick<HostileCase, "files" | "links">, folder: string): string {
  const root = path.join(folder, "root");
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(root, name));
  return root;
}
