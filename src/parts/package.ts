/**
 * Makes the package that npm delivers, and prints the path of its tarball: `npm run package`, after the build. The
 * package has a manifest of its own with fewer dependencies, because its files already contain most packages that a
 * clone has to install.
 */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { writeBillOfMaterials, writeThirdParty } from "./bill-of-materials.js";
import { buildForPages, buildPageParts } from "./browser-program.js";
import { buildModules, buildParts, PROJECT } from "./bundling.js";
import { copyTypes } from "./library-types.js";
import { MADE_FILE } from "./made.js";
import type { Made } from "./made.js";
import { publishedManifest, readManifest } from "./manifest.js";
import { listOtherPackages } from "./packages-inside.js";

const OUT = path.join(PROJECT, "package");
const FOLDER = path.join(OUT, "orgwright");
const DIST = path.join(FOLDER, "dist");

/** Files and folders that are copied unchanged. */
const AS_THEY_ARE = ["README.md", "LICENSE", "CHANGELOG.md", "SECURITY.md", "docs", "examples", "out", "templates"];
/** Folders that the tools of the examples create. */
const LEFT_OUT = ["examples/slides/charts", "examples/slides/public"].map((place) => path.join(PROJECT, place));

const manifest = readManifest();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(DIST, { recursive: true });
const inputs = [
  ...(await buildParts(DIST)),
  ...(await buildModules(DIST)),
  ...(await buildForPages(DIST)),
  ...(await buildPageParts(DIST)),
];
const made: Made = { version: manifest.version, modules: [] };
writeFileSync(path.join(DIST, MADE_FILE), JSON.stringify(made));
for (const program of ["harfbuzz.wasm", "harfbuzz-subset.wasm"])
  copyFileSync(path.join(PROJECT, "node_modules/harfbuzzjs/dist", program), path.join(DIST, "fonts", program));
chmodSync(path.join(DIST, "cli/main.js"), 0o755);
copyTypes(DIST);
for (const place of AS_THEY_ARE)
  cpSync(path.join(PROJECT, place), path.join(FOLDER, place), {
    recursive: true,
    filter: (file) => !LEFT_OUT.includes(file),
  });
const others = listOtherPackages(inputs);
writeFileSync(path.join(FOLDER, "THIRD_PARTY.md"), writeThirdParty(others));
writeFileSync(path.join(FOLDER, "sbom.cdx.json"), writeBillOfMaterials(manifest, others));
writeFileSync(path.join(FOLDER, "package.json"), `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
console.log(path.join(OUT, pack()));

/** Packs the folder with the npm that runs this program. Returns the tarball's name. */
function pack(): string {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("This program packs with the npm that runs it: type 'npm run package'.");
  const words = ["pack", "--ignore-scripts", "--silent", "--pack-destination", OUT, FOLDER];
  return execFileSync(process.execPath, [npm, ...words], { encoding: "utf8" }).trim();
}
