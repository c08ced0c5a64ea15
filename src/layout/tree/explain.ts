import { describeBox } from "../content/box-content.js";
import type { BoxDescriber } from "../content/box-content.js";
import type { ContentContext } from "../content/card-content.js";
import type { SmallType } from "../page/paged-view.js";
import type { Block } from "./block.js";
import type { TreeNode } from "./tree-node.js";

/** Explains the arrangement of the top and of every officer, indented like the tree. */
export function explainBlock(describer: BoxDescriber, top: Block): readonly string[] {
  const lines: string[] = [];
  const open = [{ block: top, level: 1 }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { block, level } = at;
    if (level === 1 || block.node.isOfficial) lines.push(`${"  ".repeat(level)}${describeBlock(describer, block)}`);
    const cells = block.arrangement.rows.flatMap((row) => row.cells).reverse();
    for (const cell of cells) open.push({ block: cell.block, level: level + 1 });
  }
  return lines;
}

function describeBlock(describer: BoxDescriber, { node, arrangement, widthPx, heightPx }: Block): string {
  const { label } = describer.describe(node.id).attributes;
  const rows = arrangement.rows.map((row) => row.cells.length).join("+");
  const how = node.card.rowCount > 0 ? `list of ${node.card.rowCount}` : `${arrangement.kind} ${rows}`.trim();
  return `${label}: ${how}, ${Math.round(widthPx)} x ${Math.round(heightPx)} px`;
}

/** Says that a page that cannot be cut has smaller names than asked for, and which branch causes it. */
export function explainSmallType(
  context: ContentContext,
  top: TreeNode,
  { page, namePt, minPt, isOnePage }: SmallType,
): string {
  const fan = findFan(top);
  const branch = fan.children.reduce<TreeNode | undefined>(
    (largest, child) => (largest === undefined || child.size > largest.size ? child : largest),
    undefined,
  );
  const size = `The smallest names on page ${page} are ${namePt.toFixed(1)} pt, less than the ${minPt} pt asked for.`;
  if (branch === undefined) return `${size} Use larger paper.`;
  const { label } = describeBox(context, branch.id).attributes;
  const blame = `The largest branch is '${label}' with ${branch.size} of ${top.size} boxes.`;
  // A chart that compares two versions always shows the whole company, so the advice cannot be to show less.
  if (context.changes !== undefined) return `${size} ${blame} Use ${isOnePage ? "--pages auto or " : ""}larger paper.`;
  const cut = isOnePage ? "--pages auto, " : "";
  return `${size} ${blame} Use ${cut}--focus on a branch, or larger paper.`;
}

function findFan(top: TreeNode): TreeNode {
  let fan = top;
  for (let [only] = fan.children; fan.children.length === 1 && only !== undefined; [only] = fan.children) fan = only;
  return fan;
}
