import { parseXml, walkXml } from "./parse-xml.js";
import type { XmlWalker } from "./parse-xml.js";
import { OfficeRefusal } from "./refusal.js";
import { relationshipsOf } from "./write-package.js";
import type { Part, Relationship } from "./write-package.js";
import { childrenOf } from "./xml-tree.js";
import type { XmlElement } from "./xml-tree.js";

/** The parts of a package from another program, by name, with their types and relationships. */
export class OfficePackage {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();

  /** @throws OfficeRefusal if a part is missing or cannot be read; so do all methods of this class. */
  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
    const types = this.readXml("[Content_Types].xml");
    for (const { attributes } of childrenOf(types, "Default"))
      this.#defaults.set((attributes.Extension ?? "").toLowerCase(), attributes.ContentType ?? "");
    for (const { attributes } of childrenOf(types, "Override"))
      this.#overrides.set((attributes.PartName ?? "").slice(1), attributes.ContentType ?? "");
  }

  typeOf(name: string): string {
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    return this.#overrides.get(name) ?? this.#defaults.get(extension) ?? "application/octet-stream";
  }

  /** Lists a part's relationships with other parts of the package. The root of the package has an empty name. */
  listRelationships(from: string): readonly Relationship[] {
    const file = relationshipsOf(from);
    if (!this.#files.has(file)) return [];
    return childrenOf(this.readXml(file), "Relationship")
      .filter(({ attributes }) => attributes.TargetMode !== "External")
      .map(({ attributes }) => ({
        id: attributes.Id ?? "",
        type: attributes.Type ?? "",
        target: resolveTarget(from, attributes.Target ?? ""),
      }));
  }

  /** Lists the named parts and all parts that they lead to, with unchanged bytes. */
  listReached(names: readonly string[]): readonly Part[] {
    const reached = new Map<string, Part>();
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue;
      const own = this.#files.get(relationshipsOf(name));
      const part = { name, contentType: this.typeOf(name), content: this.#read(name) };
      reached.set(name, own === undefined ? part : { ...part, relationships: own });
      open.push(...this.listRelationships(name).map(({ target }) => target));
    }
    return [...reached.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Tells whether the package has a part. */
  has(name: string): boolean {
    return this.#files.has(name);
  }

  readXml(name: string): XmlElement {
    const text = this.readText(name);
    return orRefusal(name, () => parseXml(text));
  }

  /** Walks through a part of any length. Errors that the walker throws are passed on. */
  walkXml(name: string, walker: XmlWalker): void {
    const text = this.readText(name);
    orRefusal(name, () => {
      walkXml(text, walker);
    });
  }

  /** Reads a part as UTF-8; a byte order mark at the start is not part of the text. */
  readText(name: string): string {
    const bytes = this.#read(name);
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new OfficeRefusal(`Its part '${name}' cannot be read: it is not UTF-8.`);
    }
  }

  #read(name: string): Uint8Array {
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new OfficeRefusal(`It is damaged: its part '${name}' is missing.`);
    return bytes;
  }
}

function orRefusal<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // An error in the XML is a plain `Error`. An error of another class comes from the walker, and is passed on.
    if (!(error instanceof Error) || error.constructor !== Error) throw error;
    throw new OfficeRefusal(`Its part '${part}' cannot be read: ${error.message}.`);
  }
}

/**
 * Resolves a target relative to the folder of the part that names the target. A target that starts with a slash is
 * relative to the root.
 */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
