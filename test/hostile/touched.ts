import path from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));
/** Config files are looked for above the company file too. */
const CONFIG = /^(?:orgwright\.config\.(?:yaml|json)|package\.json|\.git)$/u;

/** Tells whether a file is below the root, a part of the program, or a config file above the root. */
export function isAllowed(file: string, root: string): boolean {
  const isIn = (place: string) => file === place || file.startsWith(place + path.sep);
  // The parser of the command line looks for the package it is in.
  if (file === path.join(PROJECT, ".")) return true;
  if (isIn(path.join(PROJECT, "dist")) || isIn(path.join(PROJECT, "node_modules"))) return true;
  if (file.startsWith(PROJECT) && path.basename(file) === "package.json") return true;
  // A temporary file carries when its process started, so that the next run knows whose it is.
  if (/^\/proc\/\d+\/stat$/u.test(file)) return true;
  if (CONFIG.test(path.basename(file)) && root.startsWith(path.dirname(file))) return true;
  return isIn(root);
}
