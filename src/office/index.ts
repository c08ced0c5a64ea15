/**
 * Zip and XML of office files (OPC, ECMA-376 part 2). To read: in, bytes from strangers, within limits; out, a package
 * that gives its parts by name. To write: in, new elements and parts; out, bytes that are the same on every machine.
 * The surprise: the readers are loaded on demand, so that callers that only write load neither yauzl nor saxes. The XML
 * reader keeps the place of every element in the text, so that one place of a file can be changed without any other
 * change.
 */
import type { OfficePackage } from "./read-package.js";

export { countUnpacked, packStream, unpackStream } from "./deflate.js";
export type { XmlWalker } from "./parse-xml.js";
export type { OfficePackage } from "./read-package.js";
export { OfficeRefusal } from "./refusal.js";
export { writePackage } from "./write-package.js";
export type { Part, Relationship } from "./write-package.js";
export { element, Xml } from "./xml.js";
export { childOf, childrenOf, findPath } from "./xml-tree.js";
export type { XmlElement } from "./xml-tree.js";

/**
 * Reads a zip of parts.
 * @throws OfficeRefusal for bytes that are not a zip, are damaged, or exceed the limits.
 */
export async function readPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const [{ readZip }, { OfficePackage }] = await Promise.all([import("./read-zip.js"), import("./read-package.js")]);
  return new OfficePackage(await readZip(bytes));
}
