/** Writes text in DrawingML: lines keep their breaks and places, and people can edit them as paragraphs. */
import type { TextShape } from "../model/drawing.js";
import type { Rect } from "../model/layout.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";
import type { ColourWriter } from "./pptx-colours.js";
import { placeText } from "./pptx-figures.js";
import { findRunFonts, isReadFromRight, writePlainText } from "./pptx-fonts.js";
import type { SlideFonts } from "./pptx-fonts.js";
import { toEmu } from "./pptx-geometry.js";

/**
 * Height of Arial's letters above and below the baseline, in font sizes. Most office fonts differ from Arial by at most
 * a hundredth. Programs use both heights to place the first baseline, and agree on its place if the spacing of the line
 * is the sum of both heights.
 */
const ASCENT = 0.905;
const DESCENT = 0.212;
/** Factor on the measured width, which leaves room for wider fonts and for people who edit the text. */
const SPARE = 1.08;
/** Tolerance, in font sizes, for the baseline of a line that counts as centred. */
const MIDDLE_TOLERANCE = 0.1;
const CENTIPOINTS_PER_PX = 75;

export interface TextLook {
  readonly colours: ColourWriter;
  /**
   * Factor on the font size of text that is not bold, so that it fills the room that was measured for it; text in a
   * typeface of the company keeps its size.
   */
  readonly plainScale: number;
  /** Whether the page runs from right to left; paragraphs in a right-to-left script then state their direction. */
  readonly isMirrored?: boolean;
  /** Typefaces of the company; absent if it has none. */
  readonly fonts?: SlideFonts | undefined;
}

/** The frame around a text. */
export interface TextFrame {
  readonly bounds: Rect;
  /** Distance that the shape itself keeps between text and its sides. */
  readonly insetPx: number;
  /** Whether text wraps at the sides of the shape if somebody makes it longer in PowerPoint. */
  readonly wraps: boolean;
}

/** Returns the frame of a column of text that is not inside a shape. */
export function frameText(texts: readonly TextShape[]): TextFrame {
  const [first] = texts;
  const last = texts.at(-1);
  if (first === undefined || last === undefined) throw new Error("a text without lines cannot be written");
  const widest = texts.reduce((most, text) => (text.widthPx > most.widthPx ? text : most), first);
  const { x, width } = placeText({ ...widest, widthPx: widest.widthPx * SPARE });
  const y = topOf(texts);
  return {
    bounds: { x, y, width, height: last.y + DESCENT * last.sizePx - y },
    insetPx: 0,
    wraps: false,
  };
}

/** Writes the body of a shape with text in it. */
export function writeTextBody(name: string, texts: readonly TextShape[], frame: TextFrame, look: TextLook): Xml {
  return element(name, {}, [
    element("a:bodyPr", describeBody(texts, frame)),
    element("a:lstStyle"),
    ...listParagraphs(texts, isCentred(texts, frame), look),
  ]);
}

/** Writes a body without text: most files have one in every shape, and some programs require it. */
export function writeEmptyBody(): Xml {
  return element("p:txBody", {}, [element("a:bodyPr"), element("a:lstStyle"), element("a:p")]);
}

function describeBody(texts: readonly TextShape[], frame: TextFrame): Readonly<Record<string, string | number>> {
  const { bounds, insetPx, wraps } = frame;
  const [first] = texts;
  const x = first?.x ?? 0;
  const left = first?.anchor === "start" ? x - bounds.x - insetPx : 0;
  const right = first?.anchor === "end" ? bounds.x + bounds.width - insetPx - x : 0;
  const isMiddle = isCentred(texts, frame);
  return {
    wrap: wraps ? "square" : "none",
    lIns: toEmu(Math.max(0, left)),
    tIns: isMiddle ? 0 : toEmu(topOf(texts) - bounds.y - insetPx),
    rIns: toEmu(Math.max(0, right)),
    bIns: 0,
    anchor: isMiddle ? "ctr" : "t",
    rtlCol: 0,
  };
}

/** Recognises a single line whose baseline is where programs put it when they centre text in the shape. */
function isCentred(texts: readonly TextShape[], { bounds }: TextFrame): boolean {
  const [only, ...more] = texts;
  if (only === undefined || more.length > 0) return false;
  const middle = bounds.y + bounds.height / 2 + ((ASCENT - DESCENT) / 2) * only.sizePx;
  return Math.abs(only.y - middle) <= MIDDLE_TOLERANCE * only.sizePx;
}

/** Returns the top of the first line, including its spacing. */
function topOf(texts: readonly TextShape[]): number {
  const [first, second] = texts;
  if (first === undefined) return 0;
  return first.y + DESCENT * first.sizePx - firstSpacing(first, second);
}

/**
 * Returns the spacing of a first line. If the next line is in the same paragraph, both lines have the spacing of the
 * next line.
 */
function firstSpacing(first: TextShape, second: TextShape | undefined): number {
  return second !== undefined && isSameLook(first, second) ? second.y - first.y : (ASCENT + DESCENT) * first.sizePx;
}

function isSameLook(a: TextShape, b: TextShape): boolean {
  return a.sizePx === b.sizePx && a.weight === b.weight && a.italic === b.italic && a.fill === b.fill;
}

interface Paragraph {
  readonly lines: readonly TextShape[];
  readonly spacingPx: number;
  readonly spaceBeforePx: number;
}

function listParagraphs(texts: readonly TextShape[], isMiddle: boolean, look: TextLook): readonly Xml[] {
  return splitParagraphs(texts, look).map((paragraph) => writeParagraph(paragraph, isMiddle, look));
}

function splitParagraphs(texts: readonly TextShape[], look: TextLook): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  // A paragraph has one direction, which also decides the order of the words in its lines.
  const goesOn = (first: TextShape, next: TextShape) =>
    isSameLook(first, next) && isRightToLeft(first, look) === isRightToLeft(next, look);
  for (let start = 0; start < texts.length;) {
    const first = texts[start];
    if (first === undefined) break;
    let end = start + 1;
    for (let next = texts[end]; next !== undefined && goesOn(first, next); next = texts[end]) end++;
    const before = texts[start - 1];
    const wanted = before === undefined ? undefined : bottomOf(first) - bottomOf(before);
    const own = end - start > 1 ? firstSpacing(first, texts[start + 1]) : (wanted ?? firstSpacing(first, undefined));
    paragraphs.push({
      lines: texts.slice(start, end),
      spacingPx: own,
      spaceBeforePx: wanted === undefined ? 0 : Math.max(0, wanted - own),
    });
    start = end;
  }
  return paragraphs;
}

function bottomOf({ y, sizePx }: TextShape): number {
  return y + DESCENT * sizePx;
}

/** Character with which the layout begins every line that runs from right to left. */
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const ALIGNMENTS = { start: "l", middle: "ctr", end: "r" } as const;

/** Tells whether a line is part of a paragraph that runs from right to left. */
function isRightToLeft(line: TextShape, { isMirrored = false }: TextLook): boolean {
  return line.text.startsWith(RIGHT_TO_LEFT_ISOLATE) && (isMirrored || isReadFromRight(line));
}

function writeParagraph({ lines, spacingPx, spaceBeforePx }: Paragraph, isMiddle: boolean, look: TextLook): Xml {
  const [first] = lines;
  const isReversed = first !== undefined && isRightToLeft(first, look);
  const points = (px: number) => element("a:spcPts", { val: Math.round(px * CENTIPOINTS_PER_PX) });
  const leading = isMiddle ? element("a:spcPct", { val: 100_000 }) : points(spacingPx);
  return element("a:p", {}, [
    element(
      "a:pPr",
      { marL: 0, indent: 0, algn: ALIGNMENTS[first?.anchor ?? "start"], rtl: isReversed ? 1 : undefined },
      [
        element("a:lnSpc", {}, [leading]),
        element("a:spcBef", {}, [points(spaceBeforePx)]),
        element("a:spcAft", {}, [points(0)]),
        element("a:buNone"),
      ],
    ),
    ...lines.flatMap((line, index) => [
      ...(index === 0 ? [] : [element("a:br", {}, [writeRunLook(line, look)])]),
      element("a:r", {}, [writeRunLook(line, look), element("a:t", {}, [writePlainText(line)])]),
    ]),
  ]);
}

function writeRunLook(line: TextShape, { colours, plainScale, fonts }: TextLook): Xml {
  const { sizePx, weight, italic, fill } = line;
  const { latin, eastAsian, complex } = fonts === undefined ? {} : findRunFonts(line, fonts);
  const isOwn = (latin ?? eastAsian ?? complex) !== undefined;
  return element(
    "a:rPr",
    {
      ...(isOwn && fonts?.lang !== undefined && { lang: fonts.lang }),
      sz: Math.max(100, Math.round(sizePx * CENTIPOINTS_PER_PX * (weight === 400 && !isOwn ? plainScale : 1))),
      b: weight === 600 ? 1 : 0,
      i: italic === true ? 1 : 0,
      u: "none",
      cap: "none",
      noProof: 1,
    },
    [
      element("a:solidFill", {}, [colours(fill)]),
      element("a:latin", { typeface: latin ?? "+mn-lt" }),
      element("a:ea", { typeface: eastAsian ?? "+mn-ea" }),
      element("a:cs", { typeface: complex ?? "+mn-cs" }),
    ],
  );
}
