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
   * The colours of the drawing by their role in the theme: first the main colour of the role, then its shades. The
   * lists are for formats with a theme that users can change. A colour that is not listed has a fixed meaning (an
   * alert, a dotted line) and never changes with the theme.
   */
  readonly shades: Readonly<Record<ShadeRole, readonly Colour[]>>;
}

/**
 * The role of a colour in the theme: the background of the page, the text on it, a technology officer, or a further
 * officer with a colour of their own.
 */
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
   * Groups in reading order; later ones lie on top. Each iteration may draw the groups anew, one by one, so that the
   * shapes of a large page are never all in memory.
   */
  readonly groups: Iterable<ShapeGroup>;
  /**
   * The dotted lines of the page in words, both drawn ones and those that only have a note; for formats without a
   * picture.
   */
  readonly notes: readonly string[];
  /** Whether the page runs from right to left. */
  readonly isMirrored?: true;
  /** Whether the page may contain photographs. */
  readonly hasPhotos?: true;
  /** Whether the page is part of a table; a table has no overview. */
  readonly isTable?: boolean;
  /**
   * Background on a dark screen; set when the page follows the light or dark setting of the viewer's system. The shapes
   * then have `dark` colours too.
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
  /** Part of the page that the group draws; absent for a box. */
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
  /** Number of boxes on the page that the box or row hangs under. */
  readonly level: number;
  /**
   * Officer who answers for the unit: "CIO", "contested: COO, CISO", "no officer"; absent for posts and other entries
   * that nobody has to answer for.
   */
  readonly officer?: string;
  /** Facts about the box or row, in sentences; may be empty. */
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

/** A square picture that looks round, because its corners are transparent; fill and stroke are not used. */
export interface ImageShape extends Paint {
  readonly kind: "image";
  readonly x: number;
  readonly y: number;
  readonly sizePx: number;
  /** PNG in base64, with alpha. */
  readonly png: string;
  /** Text for people who cannot see the picture. */
  readonly alt: string;
}

export interface PathShape extends Paint {
  readonly kind: "path";
  /** Steps in the order of drawing; the first one is an `M`. */
  readonly steps: readonly PathStep[];
  /**
   * Lines between boxes that the path consists of, for formats in which a line stays attached to the boxes that it
   * joins.
   */
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
   * The text in parts, each in the bundled font or a typeface of the company, with an empty box for a character that
   * none of these fonts has; for formats that cannot use the viewer's fonts.
   */
  readonly pieces?: readonly TextPiece[];
  readonly italic?: boolean;
  readonly fill: Colour;
  readonly dark?: DarkColours;
}
