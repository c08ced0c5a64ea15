/** Lists the packages whose code is in the bundles, with their versions, licences and sources. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { PACKAGES_BESIDE, PROJECT } from "./bundling.js";
import type { Inputs } from "./bundling.js";
import { STANDARD_LICENCES } from "./standard-licences.js";

export interface OtherPackage {
  readonly name: string;
  readonly version: string;
  /** Licence as an SPDX expression. */
  readonly licence: string;
  /** Licence text from the package; empty if the package is installed beside the bundles, with its licence. */
  readonly licenceText: string;
  readonly source: string | undefined;
  /** Whether the package's code is in the bundles. Otherwise, npm installs the package beside the bundles. */
  readonly isInside: boolean;
}

interface OtherManifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: unknown;
  readonly repository?: string | { readonly url?: string };
}

/** Licences of packages whose manifests state none, taken from their LICENSE files. */
const UNSTATED: Readonly<Record<string, string>> = { "png-js": "MIT" };

/** Lists the packages whose files are in a bundle, and the packages that are installed beside the bundles. */
export function listOtherPackages(inputs: Inputs): readonly OtherPackage[] {
  const folders = new Set(inputs.flatMap(findPackageFolder));
  return [
    ...Array.from(folders, (folder) => readPackage(folder, true)),
    ...PACKAGES_BESIDE.map((name) => readPackage(`node_modules/${name}`, false)),
  ].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function findPackageFolder(input: string): readonly string[] {
  const [folder] = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(input) ?? [];
  return folder === undefined ? [] : [folder];
}

function readPackage(place: string, isInside: boolean): OtherPackage {
  const folder = path.join(PROJECT, place);
  const manifest = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as OtherManifest;
  const { name, version, license = UNSTATED[name], repository } = manifest;
  if (license === undefined) throw new Error(`${name} states no licence: find it, and add it to UNSTATED.`);
  return {
    name,
    version,
    licence: license,
    licenceText: isInside ? readLicence(folder, manifest) : "",
    source: sourceOf(repository),
    isInside,
  };
}

function readLicence(folder: string, { name, author, license = "" }: OtherManifest): string {
  const files = readdirSync(folder).filter((file) => /^(?:un)?licen[cs]e|^copying/iu.test(file));
  if (files.length > 0)
    return files
      .sort()
      .map((file) => readFileSync(path.join(folder, file), "utf8").replaceAll("\r\n", "\n").trim())
      .join("\n\n");
  const text = STANDARD_LICENCES[license];
  if (text === undefined || typeof author !== "string")
    throw new Error(`${name} brings no text of its licence, which has to travel with its code: add it by hand.`);
  return `Copyright (c) ${author}\n\n${text}`;
}

/** Returns an address that a browser can open, from any form of address that manifests use. */
function sourceOf(repository: OtherManifest["repository"]): string | undefined {
  const url = typeof repository === "string" ? repository : repository?.url;
  if (url === undefined) return undefined;
  const short = /^(?:github:)?(?<place>[\w.-]+\/[\w.-]+)$/u.exec(url)?.groups?.place;
  if (short !== undefined) return `https://github.com/${short}`;
  return url
    .replace(/^git\+/u, "")
    .replace(/^(?:git:\/\/|ssh:\/\/git@|git@)github\.com[/:]/u, "https://github.com/")
    .replace(/\.git$/u, "");
}
