/**
 * Zip and XML of office files (OPC, ECMA-376 part 2). In: bytes that strangers made, read within limits; elements
 * and parts of our own. Out: a package whose parts can be asked for; bytes that are the same on every machine.
 * The surprise: reading is loaded on demand, so that whoever only writes loads neither yauzl nor saxes. And XML
 * that is read keeps the place of every element in the text: a file can be changed in one place and stay as it is
 * everywhere else.
 */
import type { OfficePackage } from "./read-package.js";

export { packFiles, packStream } from "./deflate.js";
export type { OfficePackage } from "./read-package.js";
export { OfficeRefusal } from "./refusal.js";
export { writePackage } from "./write-package.js";
export type { Part, Relationship } from "./write-package.js";
export { element, Xml } from "./xml.js";
export { childOf, childrenOf, findPath } from "./xml-tree.js";
export type { XmlElement } from "./xml-tree.js";

/**
 * Reads a zip of parts.
 * @throws OfficeRefusal for bytes that are not a zip, are damaged, or are beyond the limits.
 */
export async function readPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const [{ readZip }, { OfficePackage }] = await Promise.all([import("./read-zip.js"), import("./read-package.js")]);
  return new OfficePackage(await readZip(bytes));
}
