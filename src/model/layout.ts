import type { Reference } from "./company.js";
import type { BoxChangeKind } from "./drawn-diff.js";
import type { NodeId } from "./graph.js";
import type { MarkState } from "./mark.js";
import type { Panel, Part } from "./panel.js";
import type { Badge, Point, Rect, TextLine } from "./placed.js";
import type { OfficerColour, Owner, OwnColour } from "./queries.js";

export type {
  Badge,
  FontWeight,
  GlyphRun,
  Point,
  Rect,
  RunGlyph,
  TextLine,
  TextPiece,
  Tone,
  TypefacePlace,
} from "./placed.js";

/** Points per px at 100 %. */
export const PT_PER_PX = 0.75;

/** Gap, at scale 1, between the stripe of the old state and the stripe of the new state on a card. */
export const STRIPE_GAP_PX = 2;

/**
 * Pages with every coordinate final and every text wrapped, but without colours. All lengths are in px; the origin is
 * at the top left of the page, with y downwards.
 */
export interface Layout {
  readonly title: string;
  /** Content of the chart in a sentence, for readers who cannot see it. */
  readonly description: string;
  readonly pages: readonly LayoutPage[];
  /** Reasons for the shape of the chart, line by line, for people who ask for them. */
  readonly explanation: readonly string[];
  /** Facts that a reader of the chart should know but cannot see on it, each in a whole sentence. */
  readonly warnings: readonly string[];
  /** Scripts that the texts contain and the bundled font lacks, in a reader's words: "Arabic", "emoji". */
  readonly missingScripts: readonly string[];
}

export interface LayoutPage {
  /** Page number, from 1. */
  readonly number: number;
  /** `notes`: the notes of another page, without a chart. */
  readonly kind: PageKind | "notes";
  /** Subject of the page, for tables of contents: the company, or the officer or units shown. */
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Whether the page runs from right to left; `draw` then puts stripes at the right edge of their boxes. */
  readonly isMirrored?: true;
  /** Factor that everything in the tree was multiplied by; `draw` scales edges, corners and stripes by it too. */
  readonly scale: number;
  readonly heading: readonly TextLine[];
  /** Page number, on pages of a fixed size. */
  readonly footer: readonly TextLine[];
  readonly territories: readonly Territory[];
  readonly lines: readonly RoutedLine[];
  /** Boxes in tree order: a manager comes before the boxes below it. */
  readonly boxes: readonly Box[];
  /** Panels of a view other than the tree, in reading order; empty for a tree. */
  readonly panels: readonly Panel[];
  /**
   * Dotted lines of the page, if all of them are simple enough to be drawn; otherwise empty, and markers with notes
   * replace them.
   */
  readonly dottedRoutes: readonly DottedRoute[];
  readonly markers: readonly Marker[];
  /** Marks that a check puts on boxes; each number has a note. */
  readonly marks: readonly PlacedMark[];
  /** Notes, those on dotted lines first and then those on marks. */
  readonly notes: readonly Note[];
  readonly legend: readonly LegendEntry[];
  /** Smallest text on the page, in points at 100 %. */
  readonly smallestTextPt: number;
  /** Smallest name of a box or row, in points at 100 %; infinite on a page of notes. */
  readonly smallestNamePt: number;
}

/**
 * `whole`: everything on one page. `overview`: the top, with the rest collapsed. `part`: the boxes below a box that an
 * overview collapses.
 */
export type PageKind = "whole" | "overview" | "part";

/** The words of a plain-text outline about a box or row, besides its name. */
export interface OutlineWords {
  /**
   * Letters of the officers who answer for a unit (`CIO`; several when contested), or of the officer on the card; empty
   * when nobody answers, and on cards of other entries.
   */
  readonly answerers: readonly string[];
  /** Whether the officer whom the file names for the unit is not in the file. */
  readonly isOfficerUnknown?: boolean;
  /**
   * Holder or head, number of people and collapsed boxes in sentences: "Head: Leila Haddad. 17 people."; may be empty.
   */
  readonly facts: string;
}

export interface Box extends Rect, OutlineWords {
  readonly node: NodeId;
  readonly kind: "company" | "officer" | "unit" | "post" | "committee";
  /** Whole name, for `<title>`. */
  readonly label: string;
  /** Words for `<desc>`: who answers and why, and whom the box reports to. */
  readonly description: string;
  readonly owner: Owner;
  /** Colours of the stripe from top to bottom: one, or for a contested unit one for each officer named. */
  readonly stripe: readonly OfficerColour[];
  /** Stripe of the old state, to the left of the new stripe; set if somebody else answers now. */
  readonly stripeBefore?: StripeBefore;
  /** Change that the chart of a difference marks on the box. */
  readonly change?: ChangeMark;
  /** Whether the box stands beside its manager instead of below. */
  readonly isBeside: boolean;
  readonly isVacant: boolean;
  /** Whether a line that the file asks for was cut: the line of this box, or of a post shown on its card. */
  readonly isBroken: boolean;
  /** Width of the stripe at the left; 0 without one. */
  readonly stripePx: number;
  /** Boxes below this one that are shown as rows inside the card; the head of the card then ends at `headHeightPx`. */
  readonly rows: readonly BoxRow[];
  readonly headHeightPx: number;
  /** Link to the page that shows the boxes below this one, when this page does not. */
  readonly pageLink?: PageLink;
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
  /** A glyph of a person beside the headcount: top left corner and size. */
  readonly people?: Point & { readonly sizePx: number };
  /** People in circles beside the name: heads, or the holder of the post. */
  readonly portraits?: readonly Portrait[];
  /** Unit that is merged into this box, with the texts about the unit's head. */
  readonly merged?: { readonly node: NodeId; readonly label: string; readonly texts: readonly TextLine[] };
}

/** A person in a circle: top left corner and size of the square around it. */
export interface Portrait extends Point {
  readonly sizePx: number;
  /** Name of the person, for readers who cannot see the picture. */
  readonly name: string;
  readonly initials: TextLine;
  readonly photo?: Reference;
}

export interface StripeBefore {
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
}

/** A change of a box; a ghost shows a removed entry, or the old place of a moved one. */
export interface ChangeMark {
  readonly kind: BoxChangeKind;
  readonly isGhost: boolean;
}

/** One unit or post inside the card of its manager. */
export interface BoxRow extends Rect, OutlineWords {
  readonly node: NodeId;
  readonly kind: "unit" | "post";
  readonly label: string;
  readonly description: string;
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
  readonly stripeBefore?: StripeBefore;
  readonly change?: ChangeMark;
  /** The small stripe before the name; posts outside a unit have none. */
  readonly stripeRect?: Rect;
  /** Number of posts on the same card that the post of this row reports to, directly or through others. */
  readonly depth?: number;
  readonly isVacant: boolean;
  readonly isBroken: boolean;
  readonly texts: readonly TextLine[];
  readonly badges: readonly Badge[];
}

/** A pill on the upper edge of a card: "p. 4 ›". */
export interface PageLink extends Pill {
  readonly page: number;
}

/** The tinted background around everything below one officer with a colour. */
export interface Territory extends Rect {
  readonly officer: Exclude<OfficerColour, "other">;
}

/** A solid line as corner points; all pieces are horizontal or vertical. */
export interface RoutedLine {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly points: readonly Point[];
}

/** Kinds of dotted lines that have a dash of their own; every other kind is `dotted`. */
export const LINE_LOOKS = ["dotted", "functional", "project", "escalation"] as const;
/** The look of a dotted line; `moved`: the line from the old place of a box to its new one. */
export type LineLook = (typeof LINE_LOOKS)[number] | "moved";

/** A dotted line as corner points, from the box it starts at to the box it ends at. */
export interface DottedRoute {
  readonly from: NodeId;
  readonly to: NodeId;
  readonly look: LineLook;
  readonly points: readonly Point[];
  readonly bridges: readonly Bridge[];
  /** Pill on the line, with the number of dotted lines that are drawn as this one; absent if it is only one. */
  readonly count?: Pill;
}

/** Half an ellipse by which a dotted line passes over another line; its ends lie on one piece of the dotted line. */
export interface Bridge {
  readonly from: Point;
  readonly to: Point;
  readonly top: Point;
}

/** A text on a background with round ends. */
export interface Pill extends Rect {
  readonly text: TextLine;
}

/**
 * One end of a numbered dotted line: hollow where it starts, filled where it ends. Where a card has no room for all its
 * numbers, the last marker counts the others.
 */
export interface Marker extends Pill {
  readonly number: number;
  readonly end: "from" | "to";
}

/** A square with a number, at a box or before the note that explains the number. */
export interface PlacedMark extends Rect {
  readonly number: number;
  readonly state: MarkState;
  readonly text: TextLine;
}

export interface Note {
  /** Number; absent for the last note where there are too many marks: that note counts the rest. */
  readonly number?: number;
  /** Mark before the text, instead of a plain number. */
  readonly mark?: PlacedMark;
  readonly lines: readonly TextLine[];
}

/** One state that occurs on the page, with its count. */
export interface LegendEntry {
  readonly state:
    | Owner
    | OwnColour
    | Part
    | "differs"
    | "vacant"
    | "unnamed"
    | LineLook
    | "broken"
    | MarkState
    | BoxChangeKind
    | "answer-changed";
  /** Officers whose colours the sample shows, for the state `contested`: those of one contested unit on the page. */
  readonly officers?: readonly OfficerColour[];
  /** The sample at the left of the text. */
  readonly swatch: Rect;
  readonly text: TextLine;
}
