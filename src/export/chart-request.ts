import type { Expired } from "../model/deadline.js";
import type { DrawnDiff } from "../model/drawn-diff.js";
import type { LayoutPage } from "../model/layout.js";
import type { Mark } from "../model/mark.js";
import type { Portraits } from "../model/portraits.js";
import type { CheckSettings } from "../model/settings.js";
import type { ViewSubject } from "../model/view.js";
import type { DrawnFile } from "./drawn-chart.js";
import type { ExportOptions } from "./exporter.js";
import type { DrawingRequest } from "./plan-drawings.js";

export interface DrawChartOptions
  extends
    DrawingRequest,
    Partial<Omit<ExportOptions, "font" | "glyphs" | "subset" | "deck" | "explored" | "checkpoint">> {
  /** Whether SVG pictures contain the letters that they use. In the theme `auto` they always do. */
  readonly embedFonts?: boolean | undefined;
  /** Marks that a check puts on boxes, as `findMarks` returns them. */
  readonly marks?: readonly Mark[];
  /** Changes to mark on a chart that compares two versions of a company; absent on every other chart. */
  readonly changes?: DrawnDiff;
  /** The company's own words for kinds of departments, which a matrix uses for its suggestions. */
  readonly words?: CheckSettings["words"] | undefined;
  /** Photographs for a view with `photos`, as `loadPortraits` returns them; without them, circles hold initials. */
  readonly portraits?: Pick<Portraits, "at"> | undefined;
  /**
   * Test for a passed deadline, called often. Once the test returns true, the work ends with `DeadlinePassed`. The test
   * never changes a result.
   */
  readonly expired?: Expired | undefined;
}

export interface DrawFilesOptions extends DrawChartOptions {
  /** Data that the view shows besides the graph; by default, it is derived from the graph for `view.kind`. */
  readonly subject?: ViewSubject;
  /** Takes each file as soon as it is finished, before the next page is drawn. */
  readonly receive: (file: DrawnFile) => void | Promise<void>;
  /** Called with the layout of each page that is drawn, for programs that show more than the page's picture. */
  readonly pageLaidOut?: (page: LayoutPage) => void;
  /** Called with the number of finished pages, starting with 0 once the pages are planned. */
  readonly pageDone?: (done: number, pages: number) => void;
}
