/**
 * Writes a presentation with one slide for each page, made of native shapes that people can edit. The file is written
 * part by part, because no library for presentations can attach lines to boxes, name sections, or add slides to a
 * corporate deck without changing the rest of the deck.
 */
import { askEvery, NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { DrawingPage } from "../model/drawing.js";
import type { ExportedFile } from "../model/file.js";
import { element, writePackage } from "../office/index.js";
import type { Part, Relationship, Xml } from "../office/index.js";
import type { Deck } from "./deck-model.js";
import { writeDeckPresentation } from "./deck-presentation.js";
import type { DrawingFrame, ExportOptions } from "./exporter.js";
import { listOutlineLines } from "./outline-lines.js";
import { createColourWriter, DECK_ACCENTS, listAccents } from "./pptx-colours.js";
import { fitTitle } from "./pptx-deck-title.js";
import { LAYOUT, MASTER, PART_NAMESPACES, slideSize, writeMaster, writeShapeTree } from "./pptx-master.js";
import { CONTENT_TYPES, RELATIONS } from "./pptx-names.js";
import { NOTES_MASTER, writeNotes, writeNotesMaster, writeNotesSize } from "./pptx-notes.js";
import { nameSection, writeSections } from "./pptx-sections.js";
import { drawSlide } from "./pptx-slide.js";
import type { SlideLook } from "./slide-canvas.js";
import { SlidePictures } from "./slide-pictures.js";

const PRESENTATION = "ppt/presentation.xml";
const CORE = "docProps/core.xml";
const NOTES_THEME = "ppt/theme/themeOfNotes.xml";
/**
 * Factor on the size of Arial that is not bold. Arial looks smaller than the font in which the layout measures texts,
 * and takes 0.95 of the measured width (median of 960 texts; the 99th percentile is 0.98). Bold Arial takes 0.99, so it
 * keeps its size.
 */
const ARIAL_SCALE = 1.04;
/** Lowest id that a slide may have. */
const FIRST_SLIDE_ID = 256;

type PptxOptions = Pick<ExportOptions, "deck" | "typefaces" | "explored" | "checkpoint">;

/** Starts to write one file for all pages. */
export function startPptx(frame: DrawingFrame, { deck, typefaces, explored, checkpoint = NO_DEADLINE }: PptxOptions) {
  const fonts = typefaces && { typefaces, lang: explored?.graph.company.lang };
  const ask = askEvery(20, checkpoint);
  const slides: Slide[] = [];
  const pictures = new SlidePictures();
  // Slides of one presentation have one size, that of the first page.
  let ground: Ground | undefined;
  return {
    addPage: (page: DrawingPage) => {
      checkpoint();
      ground ??= deck === undefined ? standAlone(frame, page) : standOnDeck(frame, deck);
      const number = slides.length + 1;
      slides.push({
        id: FIRST_SLIDE_ID + slides.length,
        section: nameSection(page),
        relationship: { id: `rIdSlide${number}`, type: RELATIONS.slide, target: slideName(number) },
        parts: writeSlide(page, number, { ...ground, look: { ...ground.look, fonts }, pictures, ask }),
      });
      return undefined;
    },
    finish: (): ExportedFile => {
      if (ground === undefined) throw new Error("a drawing without pages cannot be a presentation");
      const presentation = ground.writePresentation(slides, writeSections(slides));
      const parts = [
        presentation,
        ...ground.parts,
        ...slides.flatMap((slide) => slide.parts),
        ...pictures.parts,
        writeCore(frame),
      ];
      const relationships = [
        { id: "rId1", type: RELATIONS.officeDocument, target: presentation.name },
        { id: "rId2", type: RELATIONS.coreProperties, target: CORE },
      ];
      return { extension: ".pptx", content: writePackage(parts, relationships, checkpoint) };
    },
  };
}

interface Slide {
  readonly id: number;
  readonly section: string | undefined;
  readonly relationship: Relationship;
  readonly parts: readonly Part[];
}

/** The basis of slides: orgwright's own theme, or a corporate deck. */
interface Ground {
  readonly parts: readonly Part[];
  /** Names of the parts that hold the layout and the master for notes. */
  readonly layout: string;
  readonly notesMaster: string;
  readonly look: Omit<SlideLook, "linkTo" | "addPicture" | "isMirrored" | "title" | "ask">;
  readonly titleOf: (page: DrawingPage) => SlideLook["title"];
  readonly writePresentation: (slides: readonly Slide[], sections: Xml | undefined) => Part;
}

function standAlone({ shades }: DrawingFrame, first: DrawingPage): Ground {
  const notes = writeNotesMaster(shades, NOTES_THEME);
  return {
    parts: [...writeMaster({ shades, widthPx: first.widthPx, heightPx: first.heightPx }), ...notes],
    layout: LAYOUT,
    notesMaster: NOTES_MASTER,
    look: { colours: createColourWriter(shades, listAccents(shades)), plainScale: ARIAL_SCALE, origin: { x: 0, y: 0 } },
    titleOf: () => "heading",
    writePresentation: (slides, sections) => writePresentation(first, slides, sections),
  };
}

function standOnDeck({ shades }: DrawingFrame, deck: Deck): Ground {
  const { notesMaster: own } = deck.presentation;
  const added = own === undefined ? writeNotesMaster(shades, NOTES_THEME) : [];
  return {
    parts: [...deck.parts, ...added],
    layout: deck.layout.part,
    notesMaster: own ?? NOTES_MASTER,
    look: { colours: createColourWriter(shades, DECK_ACCENTS), plainScale: 1, origin: deck.area },
    titleOf: ({ title }) => deck.title && fitTitle(title, deck.title),
    writePresentation: (slides, sections) =>
      writeDeckPresentation(deck.presentation, {
        slides,
        sections,
        notesMaster: own === undefined ? NOTES_MASTER : undefined,
      }),
  };
}

function writePresentation(page: DrawingPage, slides: readonly Slide[], sections: Xml | undefined): Part {
  const content = element("p:presentation", { ...PART_NAMESPACES, rtl: page.isMirrored && 1, saveSubsetFonts: 1 }, [
    element("p:sldMasterIdLst", {}, [element("p:sldMasterId", { id: 2_147_483_648, "r:id": "rId1" })]),
    element("p:notesMasterIdLst", {}, [element("p:notesMasterId", { "r:id": "rId2" })]),
    element(
      "p:sldIdLst",
      {},
      slides.map(({ id, relationship }) => element("p:sldId", { id, "r:id": relationship.id })),
    ),
    element("p:sldSz", slideSize(page)),
    writeNotesSize(),
    sections && element("p:extLst", {}, [sections]),
  ]);
  return {
    name: PRESENTATION,
    contentType: CONTENT_TYPES.presentation,
    content,
    relationships: [
      { id: "rId1", type: RELATIONS.slideMaster, target: MASTER },
      { id: "rId2", type: RELATIONS.notesMaster, target: NOTES_MASTER },
      ...slides.map(({ relationship }) => relationship),
    ],
  };
}

function slideName(page: number): string {
  return `ppt/slides/slide${page}.xml`;
}

interface SlideWork {
  readonly pictures: SlidePictures;
  readonly ask: Checkpoint;
}

/** Writes a slide and its notes. */
function writeSlide(
  page: DrawingPage,
  number: number,
  { layout, notesMaster, look, titleOf, pictures, ask }: Ground & SlideWork,
): readonly Part[] {
  const name = slideName(number);
  const notes = `ppt/notesSlides/notesSlide${number}.xml`;
  const relationships: Relationship[] = [
    { id: "rId1", type: RELATIONS.slideLayout, target: layout },
    { id: "rId2", type: RELATIONS.notesSlide, target: notes },
  ];
  const relateTo = (target: string, type: string) => {
    const known = relationships.find((each) => each.target === target);
    if (known !== undefined) return known.id;
    const id = `rId${relationships.length + 1}`;
    relationships.push({ id, type, target });
    return id;
  };
  const linkTo = (to: number) => relateTo(slideName(to), RELATIONS.slide);
  const addPicture = (png: string) => relateTo(pictures.add(png), RELATIONS.image);
  const content = writeSlideRoot(
    drawSlide(page, { ...look, isMirrored: page.isMirrored === true, title: titleOf(page), linkTo, addPicture, ask }),
  );
  return [
    { name, contentType: CONTENT_TYPES.slide, content, relationships },
    writeNotes({ name: notes, slide: name, notesMaster, lines: listOutlineLines(page) }),
  ];
}

function writeSlideRoot(shapes: readonly Xml[]): Xml {
  return element("p:sld", PART_NAMESPACES, [
    element("p:cSld", {}, [writeShapeTree(shapes)]),
    element("p:clrMapOvr", {}, [element("a:masterClrMapping")]),
  ]);
}

/** Writes title and program but no date, so that the same chart is the same file tomorrow. */
function writeCore({ title, description }: DrawingFrame): Part {
  const names = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  };
  const content = element("cp:coreProperties", names, [
    element("dc:title", {}, [title]),
    element("dc:creator", {}, ["orgwright"]),
    element("dc:description", {}, [description]),
  ]);
  return { name: CORE, contentType: CONTENT_TYPES.coreProperties, content };
}
