/** Writes speaker notes, which describe a slide in words, and the master that such notes need. */
import type { Drawing } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import { element } from "../office/index.js";
import type { Part, Xml } from "../office/index.js";
import { presetGeometry, writePlace } from "./pptx-geometry.js";
import { PART_NAMESPACES, writeColourMap, writeShapeTree, writeTheme } from "./pptx-master.js";
import { CONTENT_TYPES, RELATIONS } from "./pptx-names.js";

export const NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";

/** Size of a sheet in px: a little less than A4, as in office programs. */
const SHEET = { widthPx: 720, heightPx: 960 };
const PICTURE: Rect = { x: 48, y: 72, width: 624, height: 351 };
const WORDS: Rect = { x: 72, y: 456, width: 576, height: 432 };

export function writeNotesMaster(shades: Drawing["shades"], theme: string): readonly Part[] {
  const ground = element("p:bg", {}, [element("p:bgRef", { idx: 1001 }, [element("a:schemeClr", { val: "bg1" })])]);
  const content = element("p:notesMaster", PART_NAMESPACES, [
    element("p:cSld", {}, [ground, writeShapeTree([writePicture(PICTURE), writeWords([""], WORDS)])]),
    writeColourMap(),
  ]);
  const relationships = [{ id: "rId1", type: RELATIONS.theme, target: theme }];
  return [
    { name: NOTES_MASTER, contentType: CONTENT_TYPES.notesMaster, content, relationships },
    writeTheme(theme, shades),
  ];
}

export interface NotesOptions {
  readonly name: string;
  readonly slide: string;
  readonly notesMaster: string;
  /** Text of the notes, one line for each paragraph. */
  readonly lines: readonly string[];
}

export function writeNotes({ name, slide, notesMaster, lines }: NotesOptions): Part {
  const content = element("p:notes", PART_NAMESPACES, [
    element("p:cSld", {}, [writeShapeTree([writePicture(), writeWords(lines)])]),
    element("p:clrMapOvr", {}, [element("a:masterClrMapping")]),
  ]);
  return {
    name,
    contentType: CONTENT_TYPES.notesSlide,
    content,
    relationships: [
      { id: "rId1", type: RELATIONS.notesMaster, target: notesMaster },
      { id: "rId2", type: RELATIONS.slide, target: slide },
    ],
  };
}

/** Writes the size of a page of notes in EMU, for the presentation. */
export function writeNotesSize(): Xml {
  const [, size] = writePlace({ x: 0, y: 0, width: SHEET.widthPx, height: SHEET.heightPx }, "p:notesPos", "p:notesSz");
  if (size === undefined) throw new Error("a sheet for notes has no size");
  return size;
}

function writePicture(place?: Rect): Xml {
  return element("p:sp", {}, [
    element("p:nvSpPr", {}, [
      element("p:cNvPr", { id: 2, name: "Slide", descr: "Picture of the slide" }),
      element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      element("p:nvPr", {}, [element("p:ph", { type: "sldImg" })]),
    ]),
    writeShapePlace(place),
  ]);
}

function writeWords(lines: readonly string[], place?: Rect): Xml {
  return element("p:sp", {}, [
    element("p:nvSpPr", {}, [
      element("p:cNvPr", { id: 3, name: "Notes", descr: "The slide in words" }),
      element("p:cNvSpPr", {}, [element("a:spLocks", { noGrp: 1 })]),
      element("p:nvPr", {}, [element("p:ph", { type: "body", idx: 1 })]),
    ]),
    writeShapePlace(place),
    element("p:txBody", {}, [
      element("a:bodyPr"),
      element("a:lstStyle"),
      ...lines.map((line) =>
        element("a:p", {}, line === "" ? [] : [element("a:r", {}, [element("a:rPr"), element("a:t", {}, [line])])]),
      ),
    ]),
  ]);
}

function writeShapePlace(place?: Rect): Xml {
  if (place === undefined) return element("p:spPr");
  return element("p:spPr", {}, [element("a:xfrm", {}, writePlace(place)), presetGeometry("rect")]);
}
