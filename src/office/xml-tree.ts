/**
 * An XML element that knows its place in the text, so that one place of a file can be changed without any other change.
 */
export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string;
  /** Name as written: `p:sldIdLst`. */
  readonly qualifiedName: string;
  readonly namespace: string;
  /** Attributes by their names as written, including prefixes. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Range in the text, from the `<` of its start tag to just after the `>` of its end tag. */
  readonly start: number;
  readonly end: number;
}

/** Returns the first child with this name. */
export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** Returns the element that a path of names leads to. */
export function findPath(root: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childOf(at, name), root);
}

/** Returns all children with this name. */
export function childrenOf(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  return parent?.children.filter((child) => child.name === name) ?? [];
}
