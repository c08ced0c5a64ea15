import { unzipSync } from "fflate";
import { parseXml } from "../../src/office/parse-xml.js";
import type { XmlElement } from "../../src/office/index.js";

/** Parts of a presentation by name. */
export type PptxParts = ReadonlyMap<string, Uint8Array>;

export function unpack(bytes: string | Uint8Array): PptxParts {
  if (typeof bytes === "string") throw new Error("a presentation is not a text");
  return new Map(Object.entries(unzipSync(bytes)));
}

export function textOf(parts: PptxParts, name: string): string {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`there is no part '${name}'`);
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

export function xmlOf(parts: PptxParts, name: string): XmlElement {
  return parseXml(textOf(parts, name));
}

export function slidesOf(parts: PptxParts): readonly string[] {
  return [...parts.keys()].filter((name) => /^ppt\/slides\/[^/]+\.xml$/u.test(name));
}

/** Lists an element and all below it, in the order of the text. */
export function listAll(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap(listAll)];
}

export function listNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return listAll(root).filter((each) => each.name === name);
}

/** Returns what programs would have to repair: parts that are not XML, lead nowhere, or have no type or two. */
export function findFaults(parts: PptxParts): readonly string[] {
  const faults: string[] = [];
  const types = xmlOf(parts, "[Content_Types].xml").children.map(({ attributes }) => attributes);
  for (const name of parts.keys()) {
    if (/\.(?:xml|rels)$/u.test(name)) {
      try {
        xmlOf(parts, name);
      } catch (error) {
        faults.push(`${name} is not well-formed: ${String(error)}`);
      }
    }
    if (name === "[Content_Types].xml") continue;
    const own = types.filter(({ PartName }) => PartName === `/${name}`);
    const byExtension = types.filter(({ Extension }) => Extension !== undefined && name.endsWith(`.${Extension}`));
    if (own.length > 1 || own.length + byExtension.length === 0) faults.push(`${name} has no type, or two`);
    if (own.length === 0 && !name.endsWith(".rels")) faults.push(`${name} has the type of its extension alone`);
  }
  for (const name of [...parts.keys()].filter((each) => each.endsWith(".rels"))) faults.push(...findLost(parts, name));
  for (const slide of slidesOf(parts)) faults.push(...findRepeatedIds(parts, slide));
  return faults;
}

function findLost(parts: PptxParts, file: string): readonly string[] {
  const folder = file.replace(/_rels\/[^/]*$/u, "");
  const source = folder + file.slice(folder.length + "_rels/".length).replace(/\.rels$/u, "");
  const listed = xmlOf(parts, file).children.map(({ attributes }) => attributes);
  const ids = new Set(listed.map(({ Id }) => Id));
  const lost = listed
    .map(({ Target = "" }) => new URL(Target, `x:/${folder}`).pathname.slice(1))
    .filter((target) => !parts.has(target))
    .map((target) => `${file} leads to '${target}', which is not there`);
  if (ids.size < listed.length) lost.push(`${file} has an id twice`);
  if (source === "") return lost;
  if (!parts.has(source)) return [...lost, `${file} belongs to no part`];
  const used = listAll(xmlOf(parts, source)).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) => (/^r:(?:id|embed|link)$/u.test(name) ? [value] : [])),
  );
  return [...lost, ...used.filter((id) => !ids.has(id)).map((id) => `${source} names '${id}', which leads nowhere`)];
}

function findRepeatedIds(parts: PptxParts, slide: string): readonly string[] {
  const ids = listNamed(xmlOf(parts, slide), "cNvPr").map(({ attributes }) => attributes.id);
  return new Set(ids).size === ids.length ? [] : [`${slide} has an id of a shape twice`];
}
