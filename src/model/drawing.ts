/**
 * Flat shapes in final colours, page by page; what every picture format starts from. Lengths in px, numbers
 * already rounded for output. Serialisable: no functions, no DOM.
 */
export interface Drawing {
  readonly title: string;
  readonly description: string;
  readonly pages: readonly DrawingPage[];
}

export interface DrawingPage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly background: Colour;
  /** CSS font stack, the measured font first. */
  readonly fontFamily: string;
  /** In reading order; later ones lie on top. */
  readonly groups: readonly ShapeGroup[];
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
  readonly shapes: readonly Shape[];
  readonly groups?: readonly ShapeGroup[];
}

export type Shape = RectShape | CircleShape | PathShape | TextShape;

export interface Paint {
  readonly fill: Colour;
  readonly stroke?: Colour;
  readonly strokeWidthPx?: number;
  /** Lengths of dashes and gaps. */
  readonly dash?: readonly number[];
  readonly roundCaps?: boolean;
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
  /** Absolute SVG path commands M L H V Q A Z. */
  readonly d: string;
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
  readonly italic?: boolean;
  readonly fill: Colour;
}
