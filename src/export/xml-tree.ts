/**
 * XML that others wrote, read as a tree that knows where everything stands in the text, so that a file can be
 * changed in one place and stay as it is everywhere else. Nothing else uses saxes, which is strict, expands no
 * entities but XML's own and opens nothing.
 */
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** As written: `p:sldIdLst`. */
  readonly qualifiedName: string;
  readonly namespace: string;
  /** By their names as written, prefix and all. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** In the text: from the `<` of its start to behind the `>` of its end. */
  readonly start: number;
  readonly end: number;
}

/** Deeper than any office program nests. */
const DEEPEST = 200;

/** @throws Error for text that is not well-formed, declares a document type, or nests beyond all use. */
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
    if (open.length >= DEEPEST) throw new Error("its elements nest too deep");
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

type OpenElement = Omit<XmlElement, "end" | "children"> & { readonly children: XmlElement[] };

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** The element that a way of names leads to. */
export function findPath(root: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childOf(at, name), root);
}

export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}
