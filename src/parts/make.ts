/** Makes the parts from the compiled modules; `npm run build` runs this program after the compiler. */
import { chmodSync, rmSync, writeFileSync } from "node:fs";
import { buildForPages, buildPageParts } from "./browser-program.js";
import { buildParts } from "./bundling.js";
import { readManifest } from "./manifest.js";
import { findInDist, MADE_FILE, MADE_FOLDER } from "./made.js";
import type { Made } from "./made.js";

rmSync(findInDist(MADE_FOLDER), { recursive: true, force: true });
const inputs = await buildParts(findInDist(""));
const made: Made = { version: readManifest().version, modules: inputs.flatMap(placeInDist) };
writeFileSync(findInDist(MADE_FILE), JSON.stringify(made));
await buildForPages(findInDist(""));
await buildPageParts(findInDist(""));
// The compiler does not make files executable. npm makes a file executable only when npm links it for the first time.
chmodSync(findInDist("cli/main.js"), 0o755);

function placeInDist(input: string): readonly string[] {
  const [, place] = /^dist\/(.*)$/u.exec(input) ?? [];
  return place === undefined ? [] : [place];
}
