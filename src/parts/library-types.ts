/**
 * Prepares the library's type declarations for publishing. The published package does not install the packages that
 * these declarations import.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "./bundling.js";
import { findInDist } from "./made.js";

/** Declaration files that are copied from other packages, by the package. */
const TYPES_INSIDE: Readonly<Record<string, string>> = { elkjs: "lib/elk-api.d.ts" };

/** Copies the declarations of the library and of the program for pages, and all declarations that these import. */
export function copyTypes(dist: string): void {
  const left = ["index.d.ts", "browser/index.d.ts"];
  const copied = new Set<string>();
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    if (copied.has(place)) continue;
    copied.add(place);
    const text = readFileSync(findInDist(place), "utf8");
    const changed = text.replaceAll(
      /(?<before>\bfrom |\bimport\()"(?<target>[^"]+)"/gu,
      (_, before: string, target: string) => {
        if (target.startsWith("."))
          left.push(path.posix.join(path.posix.dirname(place), target.replace(/\.js$/u, ".d.ts")));
        return `${before}"${target.startsWith(".") || target.startsWith("node:") ? target : leadInside(place, target, dist)}"`;
      },
    );
    write(path.join(dist, place), changed.replace(/\n\/\/# sourceMappingURL=.*\s*$/u, "\n"));
  }
}

/** Copies a package's declaration file. Returns its path, relative to the declaration file that imports it. */
function leadInside(place: string, name: string, dist: string): string {
  const file = TYPES_INSIDE[name];
  if (file === undefined)
    throw new Error(
      `${place} names types of ${name}, which is not installed with orgwright: write a type of this project instead.`,
    );
  mkdirSync(path.join(dist, "library"), { recursive: true });
  copyFileSync(path.join(PROJECT, "node_modules", name, file), path.join(dist, `library/${name}.d.ts`));
  return `${path.posix.relative(path.posix.dirname(place), "") || "."}/library/${name}.js`;
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
