import type { Badge, Rect, TextLine } from "./placed.js";
import type { OfficerColour, Owner } from "./queries.js";

/**
 * A part of a view that is not a tree: the card of a role, the row of a focus area, the head of a column. Its figures
 * are in their final places, the one at the back first; `draw` only gives them colours.
 */
export interface Panel extends Rect {
  /** Kind of the subject; also the first word of the panel's id on the page. */
  readonly kind: "role" | "area" | "officer" | "unit" | "post" | "axis";
  /** Id of the subject, unique within its kind. */
  readonly about: string;
  /** Whole name, for `<title>`. */
  readonly label: string;
  /** All content of the panel in words, for `<desc>`. */
  readonly description: string;
  readonly owner: Owner;
  /** Line in a plain-text outline; absent for the heads of columns, since every row names them. */
  readonly outline?: { readonly answerers: readonly string[]; readonly facts: string };
  readonly figures: readonly PanelFigure[];
  /** Panels inside this one that have a line of their own in the outline. */
  readonly panels: readonly Panel[];
}

export type PanelFigure =
  | GroundFigure
  | RuleFigure
  | GridFigure
  | StripeFigure
  | HatchFigure
  | SymbolFigure
  | EmblemFigure
  | WordsFigure
  | BadgeFigure;

/** A filled rectangle behind other figures. */
export interface GroundFigure extends Rect {
  readonly kind: "ground";
  /** `card`: a plain card with an edge; otherwise an officer's colour. */
  readonly fill: "card" | OfficerGround;
  readonly corners: "all" | "top";
  /** Radius of the corners; defaults to that of a card. */
  readonly cornerPx?: number;
  /** Whether nobody holds the post; dashes then run inside the edge. */
  readonly isVacant: boolean;
}

/** An officer's colour as a background. */
export interface OfficerGround {
  readonly officer: OfficerColour;
  readonly strength: "solid" | "tint";
}

/** A hairline from left to right. */
export interface RuleFigure {
  readonly kind: "rule";
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Hairlines from top to bottom. */
export interface GridFigure {
  readonly kind: "grid";
  readonly xs: readonly number[];
  readonly y: number;
  readonly height: number;
}

/** The stripe that says who answers, as on the cards of a chart. */
export interface StripeFigure extends Rect {
  readonly kind: "stripe";
  readonly owner: Owner;
  readonly stripe: readonly OfficerColour[];
  readonly cornerPx: number;
}

/** Diagonal hatching over the cells of an area for which nobody answers. */
export interface HatchFigure extends Rect {
  readonly kind: "hatch";
}

/**
 * The part that somebody has in a focus area. `suggested`: the file states no part, but a unit is of a kind that
 * usually does the work of the area.
 */
export type Part = "accountable" | "responsible" | "consulted" | "informed" | "suggested";

/** The symbol of a part; `x` and `y` are its centre. */
export interface SymbolFigure {
  readonly kind: "symbol";
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  readonly colour: OfficerColour;
  readonly text: TextLine;
}

/** Direction that the work of a role faces: into the company (`inward`), out to its customers (`outward`) and so on. */
export type Orientation = (typeof ORIENTATIONS)[number];
export const ORIENTATIONS = ["inward", "outward", "protective", "whole", "both"] as const;

/** Picture of a role's orientation, on the role's solid colour. */
export interface EmblemFigure extends Rect {
  readonly kind: "emblem";
  readonly orientation: Orientation;
  readonly colour: OfficerColour;
}

/** A line of text; on an officer's colour, it gets a text colour that can be read there. */
export interface WordsFigure {
  readonly kind: "words";
  readonly line: TextLine;
  readonly on?: OfficerGround;
}

export interface BadgeFigure {
  readonly kind: "badge";
  readonly badge: Badge;
}
