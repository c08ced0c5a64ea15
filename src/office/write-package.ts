/**
 * Writes a package that office programs read (OPC, ECMA-376 part 2): a zip of parts, with the type of each part and the
 * relationships between parts.
 */
import type { Checkpoint } from "../model/deadline.js";
import { packFiles } from "./deflate.js";
import { element, toXmlFile } from "./xml.js";
import type { Xml } from "./xml.js";

export interface Part {
  /** Path from the root of the package: `ppt/slides/slide1.xml`. */
  readonly name: string;
  readonly contentType: string;
  readonly content: Xml | Uint8Array;
  /** Relationships of the part, or the unchanged bytes of the part's relationships file. */
  readonly relationships?: readonly Relationship[] | Uint8Array;
}

export interface Relationship {
  readonly id: string;
  /** URI that names the kind of relationship. */
  readonly type: string;
  /** Name of the part that the relationship leads to. */
  readonly target: string;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";
const ROOT = "";

/**
 * Writes a package.
 * @throws Error if a relationship leads to a missing part, or two parts have the same name. Both are defects of
 * orgwright.
 */
export function writePackage(
  parts: readonly Part[],
  relationships: readonly Relationship[],
  checkpoint: Checkpoint,
): Uint8Array {
  assertWhole(parts, relationships);
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": encode(listContentTypes(parts)),
    "_rels/.rels": encode(listRelationships(ROOT, relationships)),
  };
  for (const { name, content, relationships: own } of parts) {
    checkpoint();
    files[name] = content instanceof Uint8Array ? content : encode(content);
    if (own === undefined || own.length === 0) continue;
    files[relationshipsOf(name)] = own instanceof Uint8Array ? own : encode(listRelationships(name, own));
  }
  return packFiles(files, checkpoint);
}

/** Returns the name of the file with a part's relationships. */
export function relationshipsOf(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function assertWhole(parts: readonly Part[], relationships: readonly Relationship[]): void {
  const names = new Set(parts.map(({ name }) => name));
  if (names.size < parts.length) throw new Error("The package was not written: two parts have the same name");
  for (const own of [relationships, ...parts.map((part) => part.relationships ?? [])]) {
    if (own instanceof Uint8Array) continue;
    const lost = own.find(({ target }) => !names.has(target));
    if (lost !== undefined) throw new Error(`The package was not written: '${lost.target}' is not in it`);
  }
}

function listContentTypes(parts: readonly Part[]): Xml {
  return element("Types", { xmlns: `${PACKAGE}/content-types` }, [
    element("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...parts.map(({ name, contentType }) => element("Override", { PartName: `/${name}`, ContentType: contentType })),
  ]);
}

function listRelationships(from: string, relationships: readonly Relationship[]): Xml {
  return element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    relationships.map(({ id, type, target }) =>
      element("Relationship", { Id: id, Type: type, Target: toRelative(from, target) }),
    ),
  );
}

/** Returns the relative path from one part to another. */
function toRelative(from: string, to: string): string {
  const [start, end] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared++;
  return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
}

function encode(root: Xml): Uint8Array {
  return new TextEncoder().encode(toXmlFile(root));
}
