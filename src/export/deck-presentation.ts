/** Writes the main part of a deck for new slides: only the list of slides and the references to slides change. */
import { childOf, childrenOf, element } from "../office/index.js";
import type { Part, Relationship, Xml, XmlElement } from "../office/index.js";
import type { DeckPresentation } from "./deck-model.js";
import { CONTENT_TYPES, NAMESPACES, RELATIONS } from "./pptx-names.js";
import { SECTIONS_EXTENSION } from "./pptx-sections.js";

/** Elements that refer to slides, or to parts that were dropped with the slides. */
const DROPPED = ["sldIdLst", "custShowLst", "custDataLst", "smartTags"];
/** Element that the list of slides has to precede. */
const ELEMENT_AFTER_SLIDES = "sldSz";

export interface NewSlides {
  readonly slides: readonly { readonly id: number; readonly relationship: Relationship }[];
  /** Name of the part that holds the new master for notes, if the deck has none of its own. */
  readonly notesMaster: string | undefined;
  readonly sections: Xml | undefined;
}

/** A range of the text and its replacement. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const OWN_NAMES = { "xmlns:p": NAMESPACES.p, "xmlns:r": NAMESPACES.r };
const NOTES_ID = "rIdChartNotes";

export function writeDeckPresentation(deck: DeckPresentation, { slides, notesMaster, sections }: NewSlides): Part {
  const { name, root, text } = deck;
  const notes = notesMaster === undefined ? [] : [{ id: NOTES_ID, type: RELATIONS.notesMaster, target: notesMaster }];
  const changes = [
    ...root.children.filter((child) => DROPPED.includes(child.name)).map((child) => replace(child, "")),
    ...(notesMaster === undefined
      ? []
      : [insert(childOf(root, "sldMasterIdLst")?.end ?? root.end, writeNotesMasters())]),
    insert(childOf(root, ELEMENT_AFTER_SLIDES)?.start ?? root.end, writeSlides(slides)),
    ...changeSections(root, text, sections),
  ];
  return {
    name,
    contentType: CONTENT_TYPES.presentation,
    content: new TextEncoder().encode(applyChanges(text, changes)),
    relationships: [...deck.relationships, ...notes, ...slides.map(({ relationship }) => relationship)],
  };
}

function writeNotesMasters(): Xml {
  return element("p:notesMasterIdLst", OWN_NAMES, [element("p:notesMasterId", { "r:id": NOTES_ID })]);
}

function writeSlides(slides: NewSlides["slides"]): Xml {
  return element(
    "p:sldIdLst",
    OWN_NAMES,
    slides.map(({ id, relationship }) => element("p:sldId", { id, "r:id": relationship.id })),
  );
}

/** Drops the deck's own sections, since they name its slides; other extensions stay. */
function changeSections(root: XmlElement, text: string, sections: Xml | undefined): readonly Change[] {
  const extensions = childOf(root, "extLst");
  const old = childrenOf(extensions, "ext").filter(({ attributes }) => attributes.uri === SECTIONS_EXTENSION);
  const others = (extensions?.children.length ?? 0) - old.length;
  if (extensions !== undefined && others > 0) {
    const [first] = extensions.children;
    const added = sections === undefined || first === undefined ? [] : [insert(first.start, sections)];
    return [...old.map((each) => replace(each, "")), ...added];
  }
  const own = sections === undefined ? "" : element("p:extLst", OWN_NAMES, [sections]).markup;
  if (extensions !== undefined) return [replace(extensions, own)];
  const end = text.lastIndexOf("</", root.end);
  return [{ start: end, end, text: own }];
}

function insert(at: number, markup: Xml): Change {
  return { start: at, end: at, text: markup.markup };
}

function replace({ start, end }: XmlElement, text: string): Change {
  return { start, end, text };
}

function applyChanges(text: string, changes: readonly Change[]): string {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, text: own } of sorted) {
    pieces.push(text.slice(at, start), own);
    at = Math.max(at, end);
  }
  return pieces.join("") + text.slice(at);
}
