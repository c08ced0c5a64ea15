import type { DeckPresentation } from "./deck-model.js";
import { ExportRefusal } from "./exporter.js";
import { relationshipsOf } from "./office-package.js";
import type { Part, Relationship } from "./office-package.js";
import { CONTENT_TYPES, RELATIONS } from "./pptx-names.js";
import { childrenOf, parseXml } from "./xml-tree.js";
import type { XmlElement } from "./xml-tree.js";

/** What a presentation leads to and new slides can use; everything else belongs to the slides that are left behind. */
const KEPT: ReadonlySet<string> = new Set([
  RELATIONS.slideMaster,
  RELATIONS.notesMaster,
  RELATIONS.theme,
  RELATIONS.tableStyles,
  RELATIONS.handoutMaster,
  RELATIONS.font,
]);

const MAIN_TYPES: ReadonlySet<string> = new Set([
  CONTENT_TYPES.presentation,
  CONTENT_TYPES.presentation.replace("presentation.main", "template.main"),
  CONTENT_TYPES.presentation.replace("presentation.main", "slideshow.main"),
]);

/** The parts of a deck, by name, with what leads where. */
export class DeckParts {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #defaults = new Map<string, string>();
  readonly #overrides = new Map<string, string>();

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
    const types = this.readXml("[Content_Types].xml");
    for (const { attributes } of childrenOf(types, "Default"))
      this.#defaults.set((attributes.Extension ?? "").toLowerCase(), attributes.ContentType ?? "");
    for (const { attributes } of childrenOf(types, "Override"))
      this.#overrides.set((attributes.PartName ?? "").slice(1), attributes.ContentType ?? "");
  }

  readPresentation(): DeckPresentation {
    const main = this.listRelationships("").find(({ type }) => type === RELATIONS.officeDocument);
    if (main === undefined) throw new ExportRefusal("It is no presentation: nothing in it says where it starts.");
    const type = this.#typeOf(main.target);
    if (type.includes("macroEnabled"))
      throw new ExportRefusal("It holds macros, which are not carried over. Save it as .pptx or .potx.");
    if (!MAIN_TYPES.has(type)) throw new ExportRefusal("It is an office document, but no PowerPoint presentation.");
    const relationships = this.listRelationships(main.target).filter(({ type: kind }) => KEPT.has(kind));
    return {
      name: main.target,
      text: this.#readText(main.target),
      root: this.readXml(main.target),
      relationships,
      notesMaster: relationships.find(({ type: kind }) => kind === RELATIONS.notesMaster)?.target,
    };
  }

  /** Everything the kept relationships of the presentation lead to, as it was. */
  listKept({ relationships }: DeckPresentation): readonly Part[] {
    const kept = new Map<string, Part>();
    const open = relationships.map(({ target }) => target);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (kept.has(name)) continue;
      const own = this.#files.get(relationshipsOf(name));
      const part = { name, contentType: this.#typeOf(name), content: this.#read(name) };
      kept.set(name, own === undefined ? part : { ...part, relationships: own });
      open.push(...this.listRelationships(name).map(({ target }) => target));
    }
    return [...kept.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Where a part leads inside the deck; the root of the deck has no name. */
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

  readXml(name: string): XmlElement {
    try {
      return parseXml(this.#readText(name));
    } catch (error) {
      if (error instanceof ExportRefusal || !(error instanceof Error)) throw error;
      throw new ExportRefusal(`Its part '${name}' cannot be read: ${error.message}.`);
    }
  }

  #read(name: string): Uint8Array {
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new ExportRefusal(`It is damaged: its part '${name}' is missing.`);
    return bytes;
  }

  /** A mark of byte order at the start is none of the text. */
  #readText(name: string): string {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(this.#read(name));
    } catch (error) {
      if (error instanceof ExportRefusal) throw error;
      throw new ExportRefusal(`Its part '${name}' cannot be read: it is not UTF-8.`);
    }
  }

  #typeOf(name: string): string {
    const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    return this.#overrides.get(name) ?? this.#defaults.get(extension) ?? "application/octet-stream";
  }
}

/** A target is seen from the folder of the part that names it, or from the root when it starts with a slash. */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}
