import type { Coverage } from "./coverage.js";
import type { NodeId } from "./graph.js";
import type { History } from "./history.js";
import type { RoleProfile } from "./role-profile.js";
import { TECHNOLOGY_OFFICERS } from "./queries.js";

export const VIEW_KINDS = ["chart", "matrix", "roles"] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

/** Kind of view, with the data that it shows besides the graph. */
export type ViewSubject =
  | { readonly kind: "chart" }
  | { readonly kind: "matrix"; readonly coverage: Coverage }
  | { readonly kind: "roles"; readonly coverage: Coverage; readonly profiles: readonly RoleProfile[] }
  | { readonly kind: "timeline"; readonly history: History };

/** The part of a company to draw, and the paper; every default is already filled in. */
export interface ChartView {
  /**
   * `chart`: the tree. `roles`: the cards of the roles in `roles` side by side. `matrix`: focus areas against officers
   * and units.
   */
  readonly kind: ViewKind;
  /** Ids of the roles that the view of roles compares, from left to right; other views ignore them. */
  readonly roles: readonly string[];
  /** The box that everything shown hangs under; absent = the whole company. */
  readonly focus?: NodeId;
  /** Number of levels of boxes to show below the top box; absent = all. */
  readonly depth?: number;
  /** Boxes below which nothing is drawn; an id has no effect if it does not exist, or if its box has nothing below. */
  readonly collapsed?: ReadonlySet<NodeId>;
  /** `heads`: heads as text on the cards. `none`: no names of people. `all`: every post. */
  readonly people: "none" | "heads" | "all";
  /** `titles`: posts by title, without the names of their holders. `none`: neither titles nor names. */
  readonly names: "full" | "titles" | "none";
  /** Whether cards show people in circles, by photograph or initials; never where names are withheld. */
  readonly photos: boolean;
  readonly page: Paper;
  /** `one`: the chart is never cut into pages, however small the text becomes. */
  readonly pages: "auto" | "one";
  /** `auto`: the first page and the pages of officers have a sentence about units, below the title. */
  readonly headline: "auto" | "none";
  /** Smallest size, in points, of a name on pages of a fixed size. */
  readonly minFontPt: number;
  /**
   * Whether, on pages of a fixed size, the document around the page shows the title, so that the page leaves it out.
   */
  readonly isTitleApart?: boolean;
}

/** The view without any options: the whole company, shaped towards 16:9. */
export const DEFAULT_VIEW: ChartView = {
  kind: "chart",
  roles: TECHNOLOGY_OFFICERS,
  people: "heads",
  names: "full",
  photos: false,
  page: "fit",
  pages: "auto",
  headline: "auto",
  minFontPt: 9,
};

/** `fit`: the chart at its natural size, shaped towards 16:9. */
export type Paper = "fit" | PaperSize;

/** Size in px (96 to the inch). */
export interface PaperSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A slide of 13.333 x 7.5 inches, the size that office programs use. */
export const SLIDE: PaperSize = { widthPx: 1280, heightPx: 720 };
