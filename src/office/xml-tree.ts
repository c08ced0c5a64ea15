/**
 * A tree of XML that knows where every element stands in the text, so that a file can be changed in one place and
 * stay as it is everywhere else.
 */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The name as written: `p:sldIdLst`. */
  readonly qualifiedName: string;
  readonly namespace: string;
  /** By their names as written, prefix and all. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Range in the text: from the `<` of its start to behind the `>` of its end. */
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
