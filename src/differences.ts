/**
 * Two states of a company on one chart. The chart is drawn like any other: this file makes the graph, and `drawFiles`
 * draws it. Names of people are withheld before the states are compared, so that no mark shows a name that the chart
 * leaves out.
 */
import { compareOpened, pictureBothStates, pictureDiff, pictureStates } from "./diff/index.js";
import type { ComparedState, DiffPicture } from "./diff/index.js";
import type { ChartNotes, DrawFilesOptions } from "./export/index.js";
import { viewGraph } from "./graph/index.js";
import type { Change, ComparedCompanies } from "./model/diff.js";
import type { DrawnDiff } from "./model/drawn-diff.js";
import type { Graph } from "./model/graph.js";
import type { ChartView } from "./model/view.js";
import { DEFAULT_VIEW } from "./model/view.js";
import { createDrawer, drawChart, drawFiles } from "./pipeline.js";
import type { Drawer } from "./pipeline.js";
import { listDiffHeadlines, writeDiffAsHtml } from "./report/index.js";

/** View options that apply to the chart of a difference, which is always a tree of the whole company. */
export type DiffView = Partial<Pick<ChartView, "people" | "names" | "page" | "pages" | "headline" | "minFontPt">>;

export interface DrawDiffOptions extends Omit<DrawFilesOptions, "changes" | "marks" | "view" | "words"> {
  readonly view?: DiffView;
  /** Whether the two states are drawn beside each other instead of in one tree. */
  readonly isSideBySide?: boolean;
}

/** Two states, and the differences between them. */
export interface ComparedStates {
  readonly before: ComparedState;
  readonly after: ComparedState;
  readonly compared: ComparedCompanies;
}

/** Draws what changed between two states of a company, page by page. */
export async function drawDiff(states: ComparedStates, options: DrawDiffOptions, drawer?: Drawer): Promise<ChartNotes> {
  const { isSideBySide = false, ...asked } = options;
  const { graph, changes } = pictureChanges(states, options.view, isSideBySide);
  return drawFiles(graph, { ...asked, changes }, drawer);
}

/** Returns the graph of a difference and the marks on it, from which a page in a browser can draw the chart too. */
export function pictureChanges(
  states: ComparedStates,
  view: DiffView = {},
  isSideBySide = false,
): { readonly graph: Graph; readonly changes: DrawnDiff } {
  const { before, after, compared } = withholdFor({ ...DEFAULT_VIEW, ...view }, states);
  const picture = isSideBySide ? pictureBothStates : pictureDiff;
  const { graph, ...marks } = picture(before, after, compared.diff);
  const title = `What changes: ${before.name} → ${after.name}`;
  return { graph, changes: { ...marks, title, headlines: listDiffHeadlines(compared) } };
}

/** Compares the states again without the names of people that the chart does not show. */
function withholdFor(view: ChartView, { before, after, compared }: ComparedStates): ComparedStates {
  const [was, is] = [viewGraph(before.graph, view), viewGraph(after.graph, view)];
  if (was === before.graph && is === after.graph) return { before, after, compared };
  const shown = { before: { ...before, graph: was }, after: { ...after, graph: is } };
  return { ...shown, compared: compareOpened(shown.before, shown.after) };
}

/** Writes what changed as one page of HTML, with a chart of each state; the page follows the viewer's theme. */
export async function writeDiffPage(
  states: ComparedStates,
  options: Pick<DrawDiffOptions, "view" | "brand" | "typefaces" | "expired">,
  drawer?: Drawer,
): Promise<string> {
  const stages = drawer ?? (await createDrawer());
  const { nameAlone } = await import("./draw/index.js");
  const { before, after, compared } = withholdFor({ ...DEFAULT_VIEW, ...options.view }, states);
  const { old, now, idInOld } = pictureStates(before, after, compared.diff);
  const draw = async ({ graph, ...marks }: DiffPicture, title: string, idOf: (id: string) => string) => {
    const changes = { ...marks, title, headlines: [] };
    const view = { ...options.view, page: "fit" as const };
    const { files } = await drawChart(graph, { ...options, view, formats: ["svg"], theme: "auto", changes }, stages);
    const svg = String(files[0]?.content ?? "");
    const anchorOf = ({ subject: { kind, id } }: Change) => {
      const name = nameAlone(kind, idOf(id));
      return name !== undefined && svg.includes(` id="${name}"`) ? name : undefined;
    };
    return { svg, anchorOf };
  };
  return writeDiffAsHtml(compared, {
    before: await draw(old, before.name, idInOld),
    after: await draw(now, after.name, (id) => id),
  });
}
