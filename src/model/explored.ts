import type { Graph, NodeId } from "./graph.js";
import type { BoxRow, FontWeight, LayoutPage, OutlineWords, Rect } from "./layout.js";
import type { Mark } from "./mark.js";
import type { BrandColours, CheckSettings, ThemeName } from "./settings.js";
import type { ChartView } from "./view.js";

/** Everything that a page needs to draw its chart again: the graph as the view shows it, and how to draw it. */
export interface ExploredCompany {
  readonly graph: Graph;
  readonly view: Partial<ChartView>;
  readonly marks: readonly Mark[];
  readonly theme: ThemeName;
  readonly brand: BrandColours;
  /** The company's own words for kinds of departments, from which a matrix makes its suggestions. */
  readonly words?: CheckSettings["words"] | undefined;
  /** Photographs, as `packPortraits` packed them. */
  readonly photos?: ReadonlyMap<string, string> | undefined;
}

/** A company as a page contains it, with the places of the boxes in the page's picture. */
export interface PackedCompany extends ExploredCompany {
  readonly page?: ShownPage;
}

/** Facts about a page of a layout that are needed to explore it, besides its picture. */
export interface ShownPage extends Pick<LayoutPage, "dottedRoutes" | "widthPx" | "heightPx"> {
  readonly boxes: readonly ShownBox[];
}

export interface ShownBox extends ShownRow {
  readonly rows: readonly ShownRow[];
}

export interface ShownRow extends Rect, OutlineWords, Pick<BoxRow, "label" | "description"> {
  readonly node: NodeId;
}

/** Returns the facts about a page of a layout that are needed to explore it, without its texts. */
export function toShownPage({ boxes, dottedRoutes, widthPx, heightPx }: LayoutPage): ShownPage {
  return {
    boxes: boxes.map((box) => ({ ...toShownRow(box), rows: box.rows.map(toShownRow) })),
    dottedRoutes,
    widthPx,
    heightPx,
  };
}

function toShownRow({ node, x, y, width, height, label, description, answerers, facts }: ShownRow): ShownRow {
  return { node, x, y, width, height, label, description, answerers, facts };
}

/** The parts of a page that are the same for every company; they are created when orgwright is built. */
export interface PageParts {
  /**
   * The program for pages, packed by zlib, in base64; and the SHA-256 of its text, as content security policies write
   * it.
   */
  readonly program: string;
  readonly programHash: string;
  /** The script that unpacks and starts the program. */
  readonly start: string;
  readonly startHash: string;
  readonly style: string;
  readonly styleHash: string;
  /** The bundled font, packed like the program, for pages whose texts are not known when they are written. */
  readonly fonts: Readonly<Record<FontWeight, string>>;
}
