import type { LayoutPage } from "../../model/layout.js";
import type { ChartView } from "../../model/view.js";
import type { ContentContext } from "../content/card-content.js";
import { describeBox } from "../content/box-content.js";
import type { OutlineNode } from "./tree-node.js";
import type { PagePlan } from "./paginate.js";
import type { Shape } from "./block.js";

/** How a page got its shape: the rung of the ladder, the card width, and each officer's arrangement. */
export function explainPage(context: ContentContext, { kind, fit }: PagePlan, page: LayoutPage): readonly string[] {
  const facts = [
    kind,
    fit.rung,
    `cards ${fit.detail.widthPx} px`,
    `scale ${fit.placement.scale.toFixed(2)}`,
    explainType(page),
  ];
  return [`page ${page.number}: ${facts.join(", ")}`, ...explainShape(context, fit.shape)];
}

/** "smallest name 9.8 pt, smallest text 7.1 pt": badges and counts are smaller than names. */
export function explainType({ smallestNamePt, smallestTextPt }: LayoutPage): string {
  return `smallest name ${smallestNamePt.toFixed(1)} pt, smallest text ${smallestTextPt.toFixed(1)} pt`;
}

/** The arrangement of the top and of every officer, indented like the tree. */
export function explainShape(context: ContentContext, top: Shape): readonly string[] {
  const lines: string[] = [];
  const open = [{ shape: top, level: 1 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { shape, level } = at;
    if (level === 1 || shape.node.isOfficial) lines.push(`${"  ".repeat(level)}${describeShape(context, shape)}`);
    const cells = shape.arrangement.rows.flatMap((row) => row.cells).reverse();
    for (const cell of cells) open.push({ shape: cell.shape, level: level + 1 });
  }
  return lines;
}

function describeShape(context: ContentContext, { node, arrangement, widthPx, heightPx }: Shape): string {
  const { label } = describeBox(context, node.id).face;
  const rows = arrangement.rows.map((row) => row.cells.length).join("+");
  const how = node.card.rows.length > 0 ? `list of ${node.card.rows.length}` : `${arrangement.kind} ${rows}`.trim();
  return `${label}: ${how}, ${Math.round(widthPx)} x ${Math.round(heightPx)} px`;
}

/** What to say when a page that cannot be cut has smaller names than asked for, and what is to blame. */
export function explainSmallType(
  context: ContentContext,
  top: OutlineNode,
  { page, namePt, view }: { readonly page: number; readonly namePt: number; readonly view: ChartView },
): string {
  const fan = findFan(top);
  const branch = fan.children.reduce<OutlineNode | undefined>(
    (largest, child) => (largest === undefined || child.size > largest.size ? child : largest),
    undefined,
  );
  const size = `The smallest names on page ${page} are ${namePt.toFixed(1)} pt, less than the ${view.minFontPt} pt asked for.`;
  if (branch === undefined) return `${size} Use larger paper.`;
  const { label } = describeBox(context, branch.id).face;
  const blame = `The largest branch is '${label}' with ${branch.size} of ${top.size} boxes.`;
  const cut = view.pages === "one" ? "--pages auto, " : "";
  return `${size} ${blame} Use ${cut}--focus on a branch, or larger paper.`;
}

function findFan(top: OutlineNode): OutlineNode {
  let fan = top;
  for (let [only] = fan.children; fan.children.length === 1 && only !== undefined; [only] = fan.children) fan = only;
  return fan;
}

/** What a check says about what the chart leaves out would be missed in silence. */
export function explainHiddenMarks(count: number): string {
  const [which, what] = count === 1 ? ["1 finding is", "it"] : [`${count} findings are`, "them"];
  return `${which} about what is not on this chart: 'orgwright check' names ${what}.`;
}
