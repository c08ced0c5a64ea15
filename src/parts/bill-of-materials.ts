/** Writes two lists of the software in the package: THIRD_PARTY.md for people, and a bill of materials for programs. */
import type { Manifest } from "./manifest.js";
import type { OtherPackage } from "./packages-inside.js";

/**
 * Writes a bill of materials in the format CycloneDX 1.6. It has no date and no serial number, so that the same
 * packages give the same bytes.
 */
export function writeBillOfMaterials({ name, version, license }: Manifest, others: readonly OtherPackage[]): string {
  const self = {
    type: "application",
    "bom-ref": addressOf({ name, version }),
    name,
    version,
    licenses: [{ expression: license }],
  };
  const components = others.map((other) => ({
    type: "library",
    "bom-ref": addressOf(other),
    name: other.name,
    version: other.version,
    purl: addressOf(other),
    licenses: [{ expression: other.licence }],
    ...(other.source !== undefined && { externalReferences: [{ type: "vcs", url: other.source }] }),
    properties: [{ name: "orgwright:place", value: other.isInside ? "bundled" : "installed beside" }],
  }));
  const dependencies = [{ ref: self["bom-ref"], dependsOn: components.map((component) => component["bom-ref"]) }];
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: self },
    components,
    dependencies,
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function addressOf({ name, version }: { readonly name: string; readonly version: string }): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

/** Writes the page about third-party software, with the licence texts of all code in the package. */
export function writeThirdParty(others: readonly OtherPackage[]): string {
  const inside = others.filter(({ isInside }) => isInside);
  const beside = others.filter(({ isInside }) => !isInside);
  return `# Third-party software and fonts

orgwright itself is MIT. Its files in \`dist\` hold the packages below, bundled and minified. Modules that charts never
need are left out, and so is code that looks for files outside the bundles. \`sbom.cdx.json\` lists the same for programs
(CycloneDX).

- **elkjs** (the layout engine of the Eclipse Layout Kernel) is under the Eclipse Public License 2.0, or the GPL 3.0 or later.
  Its source code is at <https://github.com/kieler/elkjs>, release ${versionOf(others, "elkjs")}; its licence is below.
- **Inter** (the typeface, in @expo-google-fonts/inter) is under the SIL Open Font License 1.1.
- **@resvg/resvg-js** (draws PNG) is MPL-2.0; its source code is at <https://github.com/thx/resvg-js>.

## In the files of orgwright

${writeTable(inside)}
## Installed beside it

${writeTable(beside)}
## Licences of the packages in these files

${groupByText(inside).map(writeLicence).join("\n")}`;
}

function versionOf(others: readonly OtherPackage[], name: string): string {
  const found = others.find((other) => other.name === name);
  if (found === undefined) throw new Error(`${name} is not in the package: what THIRD_PARTY.md says of it is wrong.`);
  return found.version;
}

function writeTable(packages: readonly OtherPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence, source }) => `| ${name} | ${version} | ${licence} | ${source ?? ""} |\n`,
  );
  return `| package | version | licence | source |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}

interface LicenceText {
  readonly names: readonly string[];
  readonly text: string;
}

function groupByText(packages: readonly OtherPackage[]): readonly LicenceText[] {
  const names = new Map<string, string[]>();
  for (const { name, version, licenceText } of packages)
    names.set(licenceText, [...(names.get(licenceText) ?? []), `${name} ${version}`]);
  return Array.from(names, ([text, list]) => ({ names: list, text }));
}

function writeLicence({ names, text }: LicenceText): string {
  return `### ${names.join(", ")}\n\n${text.replaceAll(/^/gmu, "    ").replaceAll(/ +$/gmu, "")}\n`;
}
