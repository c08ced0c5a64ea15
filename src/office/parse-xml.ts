/**
 * Reads foreign XML as a tree that knows the place of every element in the text. Nothing else uses saxes. saxes is
 * strict, expands only XML's own entities, and opens no files or addresses.
 */
import { SaxesParser } from "saxes";
import type { XmlElement } from "./xml-tree.js";

/** Limit on nested elements, far beyond what office programs write. */
const DEEPEST = 200;

/**
 * Reads XML as a tree of elements.
 * @throws Error for text that is not well-formed, declares a document type, or has elements that are nested too deeply.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let startsAt = 0;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("it declares a document type");
  });
  parser.on("opentagstart", () => {
    startsAt = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", ({ local, name, uri, attributes }) => {
    if (open.length >= DEEPEST) throw new Error("its elements are nested too deeply");
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    open.push({ name: local, qualifiedName: name, namespace: uri, attributes: values, children: [], start: startsAt });
  });
  parser.on("closetag", () => {
    const last = open.pop();
    if (last === undefined) return;
    const element = { ...last, end: parser.position };
    const parent = open.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(text).close();
  if (root === undefined) throw new Error("it is empty");
  return root;
}

/**
 * Functions that are called for the tags and the text of an XML document, in document order. Names have no prefixes.
 */
export interface XmlWalker {
  readonly open: (name: string, attributeOf: (name: string) => string | undefined) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/**
 * Walks through XML that is too long for a tree. A walker ends the walk early by throwing.
 * @throws Error for text that is not well-formed or declares a document type.
 */
export function walkXml(text: string, walker: XmlWalker): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("it declares a document type");
  });
  parser.on("opentag", ({ local, attributes }) => {
    walker.open(local, (name) => attributes[name]?.value);
  });
  parser.on("text", walker.text);
  parser.on("cdata", walker.text);
  parser.on("closetag", ({ local }) => {
    walker.close(local);
  });
  for (let at = 0; at < text.length; at += PIECE_UNITS) parser.write(text.slice(at, at + PIECE_UNITS));
  parser.close();
}

/**
 * Number of UTF-16 code units that the parser gets in one call. The parser keeps the text of a call in memory, so it
 * gets a long text in pieces.
 */
const PIECE_UNITS = 64 * 1024;

type OpenElement = Omit<XmlElement, "end" | "children"> & { readonly children: XmlElement[] };
