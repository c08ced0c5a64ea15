import type { FitsPage } from "../page/paged-view.js";
import { cutChain, findFan, walkDown } from "./chains.js";
import type { Fan } from "./chains.js";
import { gather } from "./gather.js";
import { DEEPEST_OVERVIEW, drawOverview, listHidden, openUp } from "./overview.js";
import type { Overview } from "./overview.js";
import { listNodes } from "./tree-node.js";
import type { TreeNode } from "./tree-node.js";
import { createPart } from "./tree-page.js";
import type { SplitTask, Task, TreePage } from "./tree-page.js";

/**
 * Cuts the chart of a company into readable pages: an overview with as many levels as fit, then a page for each
 * technology officer and shared pages for the other branches, in file order. Parts that are too large are cut in the
 * same way.
 */
export function paginate(top: TreeNode, fits: FitsPage<TreePage>): readonly TreePage[] {
  const pages: TreePage[] = [];
  const open: Task[] = [{ kind: "split", node: top }];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (task.kind === "page") pages.push(task.page);
    else open.push(...split(task, fits).reverse());
  }
  return pages;
}

function split({ node, shown }: SplitTask, fits: FitsPage<TreePage>): Task[] {
  const whole = createPart(shown === undefined ? "whole" : "part", node, [node]);
  if (node.children.length === 0 || fits(whole)) return [{ kind: "page", page: whole }];
  const fan = findFan(node);
  if (fan.depth > DEEPEST_OVERVIEW) return cutChain(node, fan, fits);
  const first = drawOverview(node, shown === undefined, fits);
  // If the overview ends within a chain, the box where it ends becomes the top of pages of its own.
  if (fan.depth > 0 && first.page.part.height <= fan.depth) {
    const depth = Math.max(1, first.page.part.height);
    const below: Task = { kind: "split", node: walkDown(node, depth), shown: walkDown(first.page.part, depth) };
    return isKnown(first.page, shown) ? [below] : [{ kind: "page", page: first.page }, below];
  }
  const { overview, pages } = drawBelow(node, fan, first, shown === undefined, fits);
  // If the pages below repeat the top, no page is needed that shows only the top.
  const isShownBelow = overview.part.height === 0 && pages.some((task) => task.kind === "page");
  return isShownBelow || isKnown(overview, shown) ? pages : [{ kind: "page", page: overview }, ...pages];
}

/**
 * Draws the pages below an overview, with small branches opened on the overview. The first page of a chart stays as it
 * is if opening small branches saves no page.
 */
function drawBelow(node: TreeNode, fan: Fan, first: Overview, isFirst: boolean, fits: FitsPage<TreePage>) {
  const opened = openUp(node, fan, first, fits);
  const pages = gather(fan.node, listHidden(fan, opened), fits);
  if (!isFirst || opened === first.page) return { overview: opened, pages };
  const calm = gather(fan.node, listHidden(fan, first.page), fits);
  return calm.length > pages.length ? { overview: opened, pages } : { overview: first.page, pages: calm };
}

/** Tells whether the overview above a page already shows every box of the page. */
function isKnown({ part }: TreePage, shown: TreeNode | undefined): boolean {
  if (shown === undefined || shown.children.length === 0) return false;
  const open = new Set(listNodes(shown).map(({ id }) => id));
  return listNodes(part).every(({ id }) => open.has(id));
}
