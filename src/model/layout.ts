import type { NodeId } from "./graph.js";
import type { MarkState } from "./mark.js";
import type { OfficerColour, Owner, OwnColour } from "./queries.js";

/** Points per px at 100 %. */
export const PT_PER_PX = 0.75;

/**
 * Pages with every coordinate final and every text wrapped; no colours. All lengths in px, origin at the top left of
 * the page, y downwards.
 */
export interface Layout {
  readonly title: string;
  /** What the chart shows, in a sentence, for those who cannot see it. */
  readonly description: string;
  readonly pages: readonly LayoutPage[];
  /** How the shape of the chart was decided, line by line, for people who ask why. */
  readonly explanation: readonly string[];
  /** What a reader of the chart should know and cannot see on it, each a whole sentence. */
  readonly warnings: readonly string[];
  /** What the bundled font lacks of the texts, as a reader knows it: "Arabic", "emoji". */
  readonly missingScripts: readonly string[];
}

export interface LayoutPage {
  /** From 1. */
  readonly number: number;
  readonly kind: PageKind;
  /** What is on it, for tables of contents: the company, or the officer or units shown. */
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Everything in the tree was multiplied by this; `draw` does the same to edges, corners and stripes. */
  readonly scale: number;
  readonly heading: readonly TextLine[];
  /** Page number and smallest text, on sized pages. */
  readonly footer: readonly TextLine[];
  readonly territories: readonly Territory[];
  readonly lines: readonly RoutedLine[];
  /** In tree order: a manager before what is below it. */
  readonly boxes: readonly Box[];
  /** Dotted lines simple enough to be drawn; the others are markers with notes. */
  readonly dottedRoutes: readonly DottedRoute[];
  readonly markers: readonly Marker[];
  /** What a check says about boxes; each number has a note. */
  readonly marks: readonly PlacedMark[];
  /** On dotted lines first, then on marks. */
  readonly notes: readonly Note[];
  readonly legend: readonly LegendEntry[];
  /** Smallest text on the page, in points at 100 %. */
  readonly smallestTextPt: number;
  /** Smallest name of a box or row, in points at 100 %. */
  readonly smallestNamePt: number;
}

/** `whole`: everything on one page. `overview`: the top, with the rest collapsed. `part`: what hangs below it. */
export type PageKind = "whole" | "overview" | "part";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface TextLine {
  readonly text: string;
  /** Of the anchor, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly weight: FontWeight;
  readonly anchor: "start" | "middle" | "end";
  readonly tone: Tone;
  readonly italic?: boolean;
  /** Measured in the bundled font, without the spare width for other fonts. */
  readonly widthPx: number;
  /** Where the bundled font lacks some of its characters: how it looks in that font alone, from left to right. */
  readonly pieces?: readonly TextPiece[];
}

/** A part of a line in the bundled font. Lengths in em, so that they hold at every size. */
export interface TextPiece {
  /** Absent where a box stands for one character. */
  readonly text?: string;
  /** From the left end of the line. */
  readonly leftEm: number;
  readonly widthEm: number;
}

export type FontWeight = 400 | 600;
/** What the text is for; `draw` gives it a colour. `alert` says that something is broken or missing. */
export type Tone = "ink" | "muted" | "alert" | "dotted";

/** What an outline in plain text says of a box or row besides its name. */
export interface OutlineWords {
  /**
   * Letters of those who answer for a unit (`CIO`; several when contested), or of the officer on the card; empty
   * when nobody does, and on other cards.
   */
  readonly answerers: readonly string[];
  /** Holder or head, people, what is collapsed below, in sentences: "Head: Leila Haddad. 17 people."; may be empty. */
  readonly facts: string;
}

export interface Box extends Rect, OutlineWords {
  readonly node: NodeId;
  readonly kind: "company" | "officer" | "unit" | "post" | "committee";
  /** The whole name, for `<title>`. */
  readonly label: string;
  /** Who answers and why, where it reports, in words, for `<desc>`. */
  readonly description: string;
  readonly owner: Owner;
  /** Colours of the stripe from top to bottom: one, or one for each of those who contest the unit. */
  readonly stripe: readonly OfficerColour[];
  /** Beside its manager instead of below. */
  readonly isBeside: boolean;
  readonly isVacant: boolean;
  /** A line the file asks for was cut, here or in a post shown on this card. */
  readonly isBroken: boolean;
  /** Width of the stripe at the left; 0 without one. */
  readonly stripePx: number;
  /** What hangs below, as rows inside the card; then the head of the card ends at `headHeightPx`. */
  readonly rows: readonly BoxRow[];
  readonly headHeightPx: number;
  /** The page that shows what is below this box, when this one does not. */
  readonly pageLink?: PageLink;
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
  /** A glyph of a person beside the headcount: top left corner and size. */
  readonly people?: Point & { readonly sizePx: number };
  /** A unit shown inside this box, on the line of its head. */
  readonly merged?: { readonly node: NodeId; readonly label: string; readonly texts: readonly TextLine[] };
}

/** One unit or post inside the card of its manager. */
export interface BoxRow extends Rect, OutlineWords {
  readonly node: NodeId;
  readonly kind: "unit" | "post";
  readonly label: string;
  readonly description: string;
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
  /** The small stripe before the name; posts have none. */
  readonly stripeRect?: Rect;
  readonly isVacant: boolean;
  readonly isBroken: boolean;
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
}

/** A pill on the upper edge of a card: "p. 4 ›". */
export interface PageLink extends Rect {
  readonly page: number;
  readonly text: TextLine;
}

/** A pill with the letters of an officer, or a tag with a word. */
export interface Badge extends Rect {
  readonly owner: OfficerColour;
  /** `outlined`: answers for a unit that sits under another officer. `tag`: a word, not letters. */
  readonly look: "solid" | "outlined" | "tag" | "alert-tag";
  readonly text: TextLine;
}

/** The ground tinted around everything below one officer with a colour. */
export interface Territory extends Rect {
  readonly officer: Exclude<OfficerColour, "other">;
}

/** A solid line as corner points; horizontal and vertical pieces only. */
export interface RoutedLine {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly points: readonly Point[];
}

/** A dotted line as corner points, from the box it starts at to the box it ends at. */
export interface DottedRoute {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly points: readonly Point[];
}

/** One end of a numbered dotted line: filled where it starts, hollow where it ends. */
export interface Marker {
  readonly number: number;
  readonly end: "from" | "to";
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly text: TextLine;
}

/** A square with a number: at a box, or before the note that says what the number stands for. */
export interface PlacedMark extends Rect {
  readonly number: number;
  readonly state: MarkState;
  readonly text: TextLine;
}

export interface Note {
  /** Absent for the last note where there are too many marks: it counts the others. */
  readonly number?: number;
  /** Before the text, instead of a plain number. */
  readonly mark?: PlacedMark;
  readonly lines: readonly TextLine[];
}

/** One state that occurs on the page, with how often. */
export interface LegendEntry {
  readonly state: Owner | OwnColour | "differs" | "vacant" | "dotted" | "broken" | MarkState;
  /** The sample at the left of the text. */
  readonly swatch: Rect;
  readonly text: TextLine;
}
