import type { TextPiece } from "./layout.js";
import type { OwnColour, TechnologyOfficer } from "./queries.js";

/**
 * Flat shapes in final colours, page by page; what every picture format starts from. Lengths in px, numbers
 * already rounded for output. Serialisable: no functions, no DOM.
 */
export interface Drawing {
  readonly title: string;
  readonly description: string;
  readonly pages: readonly DrawingPage[];
  /**
   * The colours of the drawing by what they are shades of, that colour itself first, for formats with a theme that
   * others may change. What is not listed says something of its own (an alert, a dotted line) and stays as it is.
   */
  readonly shades: Readonly<Record<ShadeRole, readonly Colour[]>>;
}

/** The ground of the page, the text on it, and the officers; those with a colour of their own in their order. */
export type ShadeRole = "page" | "ink" | TechnologyOfficer | OwnColour;

export interface DrawingPage {
  /** What is on it, for tables of contents. */
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: Colour;
  /** CSS font stack, the measured font first. */
  readonly fontFamily: string;
  /** In reading order; later ones lie on top. */
  readonly groups: readonly ShapeGroup[];
  /** The dotted lines of the page in words, drawn or noted, for formats without a picture. */
  readonly notes: readonly string[];
  /** Set when the page follows the viewer: its background on a dark screen; then shapes have `dark` colours. */
  readonly darkBackground?: Colour;
}

/** `#rrggbb`, or `none`. */
export type Colour = string;

export interface ShapeGroup {
  /** Unique on the page; safe as an XML id. */
  readonly id?: string;
  /** Becomes `data-...` attributes, in this order. */
  readonly data?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly description?: string;
  /** The whole group leads to this page of the same drawing (from 1). */
  readonly linkToPage?: number;
  /** Boxes and rows: the group as a line of an outline in plain text, where `title` is its name. */
  readonly outline?: OutlineLine;
  /** What the group is to the page, where it is no box. */
  readonly part?: PagePart;
  /** In a group with `linkToPage`, the last two are a pill and its text, which say so. */
  readonly shapes: readonly Shape[];
  readonly groups?: readonly ShapeGroup[];
}

export type PagePart =
  "ground" | "lines" | "heading" | "dotted-lines" | "dotted-ends" | "markers" | "marks" | "notes" | "legend" | "footer";

export interface OutlineLine {
  /** How many boxes of the page stand above it. */
  readonly level: number;
  /** Who answers: "CIO", "contested: COO, CISO", "no officer"; absent where the question does not arise. */
  readonly officer?: string;
  /** In sentences; may be empty. */
  readonly facts: string;
}

export type Shape = RectShape | CircleShape | PathShape | TextShape;

export interface Paint {
  readonly fill: Colour;
  readonly stroke?: Colour;
  readonly strokeWidthPx?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  readonly roundCaps?: boolean;
  readonly dark?: DarkColours;
}

/** What changes where the viewer prefers a dark screen; only formats for the web can follow, others leave it out. */
export interface DarkColours {
  readonly fill?: Colour;
  readonly stroke?: Colour;
}

export interface RectShape extends Paint {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
}

export interface CircleShape extends Paint {
  readonly kind: "circle";
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathShape extends Paint {
  readonly kind: "path";
  /** In the order they are drawn; the first one is an `M`. */
  readonly steps: readonly PathStep[];
  /** The lines between boxes that the path is made of, for formats where lines hold on to the boxes they join. */
  readonly joins?: readonly Join[];
}

/**
 * One command of a path, named as in SVG: M moves, L H V draw straight, Q has a control point before its end, A has
 * its two radii and flags before its end, Z closes. Coordinates are absolute; arcs belong to circles and ellipses
 * that are not turned.
 */
export type PathStep =
  | readonly ["M" | "L", number, number]
  | readonly ["H" | "V", number]
  | readonly ["Q", number, number, number, number]
  | readonly ["A", number, number, ...ArcFlags, number, number]
  | readonly ["Z"];

/** Rotation (always 0), large arc, clockwise. */
type ArcFlags = readonly [0, 0 | 1, 0 | 1];

/** A line from one box to another. */
export interface Join {
  /** Ids of the groups at its ends. */
  readonly from: string;
  readonly to: string;
  /** Its corners, ends included, before they were rounded; horizontal and vertical pieces only. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  /** Of the anchor, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly weight: 400 | 600;
  readonly anchor: "start" | "middle" | "end";
  /** In the measured font. */
  readonly widthPx: number;
  /** For formats that have the measured font and no other: the text with boxes for what that font lacks. */
  readonly pieces?: readonly TextPiece[];
  readonly italic?: boolean;
  readonly fill: Colour;
  readonly dark?: DarkColours;
}
