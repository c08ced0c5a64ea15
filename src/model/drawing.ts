import type { TextPiece } from "./layout.js";
import type { OwnColour, TechnologyOfficer } from "./queries.js";

/**
 * Flat shapes in final colours, page by page, from which every picture format starts. Lengths are in px, and numbers
 * are already rounded for output. Shapes and groups are serialisable: no functions, no DOM.
 */
export interface Drawing {
  readonly title: string;
  readonly description: string;
  readonly pages: readonly DrawingPage[];
  /**
   * The colours of the drawing, grouped by the role that they are shades of, with that role's own colour first; for
   * formats with a theme that users may change. A colour that is not listed has a fixed meaning (an alert, a dotted
   * line) and never changes with the theme.
   */
  readonly shades: Readonly<Record<ShadeRole, readonly Colour[]>>;
}

/** The background of the page, the text on it, and the officers, including further ones with a colour of their own. */
export type ShadeRole = "page" | "ink" | TechnologyOfficer | OwnColour;

export interface DrawingPage {
  /** Subject of the page, for tables of contents. */
  readonly title: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: Colour;
  /** CSS font stack, the measured font first. */
  readonly fontFamily: string;
  /**
   * Groups in reading order; later ones lie on top. They may be drawn while they are read, and again each time, so that
   * the shapes of a large page are never all in memory.
   */
  readonly groups: Iterable<ShapeGroup>;
  /** The dotted lines of the page in words, drawn or noted, for formats without a picture. */
  readonly notes: readonly string[];
  /** Whether the page runs from right to left. */
  readonly isMirrored?: true;
  /** Whether the page may hold photographs. */
  readonly hasPhotos?: true;
  /** Whether the page is part of a table; a table has no overview. */
  readonly isTable?: boolean;
  /**
   * Background on a dark screen; set when the page follows the viewer's system, and then the shapes have `dark`
   * colours.
   */
  readonly darkBackground?: Colour;
}

/** `#rrggbb`, or `none`. */
export type Colour = string;

export interface ShapeGroup {
  /** Id that is unique on the page and safe as an XML id. */
  readonly id?: string;
  /** Values of `data-...` attributes, in this order. */
  readonly data?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly description?: string;
  /** Page of the same drawing (from 1) that the whole group links to. */
  readonly linkToPage?: number;
  /** The group as a line of a plain-text outline, where `title` is its name; only on boxes and rows. */
  readonly outline?: OutlineLine;
  /** Part of the page that the group makes up, unless it is a box. */
  readonly part?: PagePart;
  /** Shapes of the group. With `linkToPage`, the last two are a pill and its text, which announce the link. */
  readonly shapes: readonly Shape[];
  readonly groups?: readonly ShapeGroup[];
}

export type PagePart =
  | "ground"
  | "lines"
  | "heading"
  | "columns"
  | "dotted-lines"
  | "dotted-ends"
  | "markers"
  | "marks"
  | "notes"
  | "legend"
  | "footer";

export interface OutlineLine {
  /** Number of boxes on the page above the box or row. */
  readonly level: number;
  /**
   * Officer who answers for the unit: "CIO", "contested: COO, CISO", "no officer"; absent where the question does not
   * arise.
   */
  readonly officer?: string;
  /** Facts in sentences; may be empty. */
  readonly facts: string;
}

export type Shape = RectShape | CircleShape | PathShape | TextShape | ImageShape;

export interface Paint {
  readonly fill: Colour;
  readonly stroke?: Colour;
  readonly strokeWidthPx?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  readonly roundCaps?: boolean;
  readonly dark?: DarkColours;
}

/** Colours for viewers who prefer a dark screen; only formats for the web use them, others leave them out. */
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

/** A square picture, which transparent pixels make round; its paint is not used. */
export interface ImageShape extends Paint {
  readonly kind: "image";
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  /** PNG in base64, with alpha. */
  readonly png: string;
  /** Words for people who cannot see it. */
  readonly alt: string;
}

export interface PathShape extends Paint {
  readonly kind: "path";
  /** Steps in the order of drawing; the first one is an `M`. */
  readonly steps: readonly PathStep[];
  /** Lines between boxes that the path is made of, for formats whose lines stay attached to the boxes they join. */
  readonly joins?: readonly Join[];
}

/**
 * One command of a path, named as in SVG: M moves, L H V draw straight, Q has one control point before its end, C has
 * two, A has its two radii and flags before its end, Z closes. Coordinates are absolute; arcs belong to circles and
 * ellipses that are not rotated.
 */
export type PathStep =
  | readonly ["M" | "L", number, number]
  | readonly ["H" | "V", number]
  | readonly ["Q", number, number, number, number]
  | readonly ["C", number, number, number, number, number, number]
  | readonly ["A", number, number, ...ArcFlags, number, number]
  | readonly ["Z"];

/** Rotation (always 0), large arc, clockwise. */
type ArcFlags = readonly [0, 0 | 1, 0 | 1];

/** A line from one box to another. */
export interface Join {
  /** Ids of the groups at the ends of the line. */
  readonly from: string;
  readonly to: string;
  /** Corners of the line, ends included, before they were rounded; all pieces are horizontal or vertical. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  /** Position of the anchor, on the baseline. */
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  readonly weight: 400 | 600;
  readonly anchor: "start" | "middle" | "end";
  /** Width in the measured font. */
  readonly widthPx: number;
  /**
   * The text in glyphs of the company's typefaces, with boxes for characters that no font has, for formats that have
   * no other font.
   */
  readonly pieces?: readonly TextPiece[];
  readonly italic?: boolean;
  readonly fill: Colour;
  readonly dark?: DarkColours;
}
