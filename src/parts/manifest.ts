/** Reads the project's manifest, and derives the published package's manifest from it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGES_BESIDE, PROJECT } from "./bundling.js";

type Json = Readonly<Record<string, unknown>>;

export interface Manifest extends Json {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Fields that the published manifest copies. Scripts and development packages are needed only in a clone. */
const PUBLISHED = [
  ...["name", "version", "description", "license", "type", "engines", "bin", "exports"],
  ...["sideEffects", "keywords"],
];

export function readManifest(): Manifest {
  return JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as Manifest;
}

/** Returns the manifest of the published package, whose only dependencies are the packages that are not bundled. */
export function publishedManifest(manifest: Manifest): Json {
  return {
    ...Object.fromEntries(PUBLISHED.map((key) => [key, manifest[key]])),
    dependencies: Object.fromEntries([...PACKAGES_BESIDE].sort().map((name) => [name, manifest.dependencies[name]])),
  };
}
