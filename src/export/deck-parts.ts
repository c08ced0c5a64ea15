import type { OfficePackage, Part } from "../office/index.js";
import type { DeckPresentation } from "./deck-model.js";
import { ExportRefusal } from "./exporter.js";
import { CONTENT_TYPES, RELATIONS } from "./pptx-names.js";

/** Relationships to parts that new slides can use; all others belong to the old slides, which are dropped. */
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

/**
 * Finds the presentation in a deck.
 * @throws ExportRefusal for another kind of document, and for a presentation with macros.
 */
export function readPresentation(deck: OfficePackage): DeckPresentation {
  const main = deck.listRelationships("").find(({ type }) => type === RELATIONS.officeDocument);
  if (main === undefined) throw new ExportRefusal("It is not a presentation: nothing in it says where it starts.");
  const type = deck.typeOf(main.target);
  if (type.includes("macroEnabled"))
    throw new ExportRefusal("It holds macros, which are not carried over. Save it as .pptx or .potx.");
  if (!MAIN_TYPES.has(type)) throw new ExportRefusal("It is an office document, but not a PowerPoint presentation.");
  const relationships = deck.listRelationships(main.target).filter(({ type: kind }) => KEPT.has(kind));
  return {
    name: main.target,
    text: deck.readText(main.target),
    root: deck.readXml(main.target),
    relationships,
    notesMaster: relationships.find(({ type: kind }) => kind === RELATIONS.notesMaster)?.target,
  };
}

/** Lists all parts that the kept relationships of the presentation lead to, unchanged. */
export function listKept(deck: OfficePackage, { relationships }: DeckPresentation): readonly Part[] {
  return deck.listReached(relationships.map(({ target }) => target));
}
