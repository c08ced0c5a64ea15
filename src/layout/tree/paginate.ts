import type { FittedPage, TryPage as TryAnyPage } from "../page/paged-view.js";
import type { Block } from "./block.js";
import { cutTree, withChildren } from "./tree-node.js";
import type { TreeNode } from "./tree-node.js";
import type { TreePage } from "./tree-page.js";

/**
 * Share of the smallest type allowed that an overview has to reach; its type may be smaller, since it only serves
 * orientation.
 */
const OVERVIEW_SHARE = 0.85;
const DEEPEST_OVERVIEW = 3;

/** A page with the shape it is drawn in. */
export type PagePlan = FittedPage<TreePage, Block>;

/** A function that fits a page if its names reach a share of the smallest type allowed; with `mustFit`, in any case. */
export type TryPage = TryAnyPage<TreePage, Block>;

/**
 * Cuts a company into pages that can be read: an overview with as many levels as fit, then a page for each technology
 * officer and shared pages for the others in file order. Parts that are too large are cut in the same way.
 */
export async function paginate(top: TreeNode, tryPage: TryPage): Promise<readonly PagePlan[]> {
  const pages: PagePlan[] = [];
  const open: Task[] = [{ kind: "split", node: top }];
  for (let task = open.pop(); task !== undefined; task = open.pop()) {
    if (task.kind === "page") {
      pages.push(task.page);
      continue;
    }
    const next = await split(task.node, task.shownLevels, tryPage);
    open.push(...next.reverse());
  }
  return pages;
}

/** A page, or a part that still has to be cut into pages; tasks stand in the order of the pages. */
type Task =
  | { readonly kind: "page"; readonly page: PagePlan }
  | {
      readonly kind: "split";
      readonly node: TreeNode;
      /** Number of levels below the node that an earlier overview shows; absent for the top of the chart. */
      readonly shownLevels?: number;
    };

async function split(node: TreeNode, shownLevels: number | undefined, tryPage: TryPage): Promise<Task[]> {
  const kind = shownLevels === undefined ? "whole" : "part";
  const draft: TreePage = { kind, part: node, subjects: [node], isContinued: false };
  const whole = await tryPage(draft, 1, node.children.length === 0);
  if (whole !== undefined) return [toTask({ ...draft, fit: whole })];
  const { page, depth } = await drawOverview(node, shownLevels === undefined ? OVERVIEW_SHARE : 1, tryPage);
  const fan = findFan(node);
  const isKnown = shownLevels !== undefined && shownLevels > 0 && depth <= shownLevels;
  // If the overview ends within a chain, the box where it ends becomes the top of pages of its own.
  if (fan.depth > 0 && depth <= fan.depth) {
    const below: Task = { kind: "split", node: walkDown(node, Math.max(1, depth)), shownLevels: 0 };
    return isKnown ? [below] : [toTask(page), below];
  }
  const hidden = fan.node.children.filter((child) => child.height >= depth - fan.depth);
  const { overview, rest } =
    depth > fan.depth ? await openUp(page, depth, hidden, tryPage) : { overview: page, rest: hidden };
  const pages = await gather(fan.node, rest, Math.max(0, depth - fan.depth - 1), tryPage);
  // If the pages below repeat the top, no page is needed that shows only the top.
  const isShownBelow = depth === 0 && pages.some((task) => task.kind === "page");
  const isShownAbove = isKnown && overview === page;
  return isShownBelow || isShownAbove ? pages : [toTask(overview), ...pages];
}

/** Draws an overview with as many levels as fit; if not even one does, draws the top alone, with all else collapsed. */
async function drawOverview(
  node: TreeNode,
  share: number,
  tryPage: TryPage,
): Promise<{ page: PagePlan; depth: number }> {
  for (let depth = Math.min(DEEPEST_OVERVIEW, node.height - 1); depth >= 0; depth--) {
    const draft: TreePage = { kind: "overview", part: cutTree(node, depth), subjects: [node], isContinued: false };
    const fit = await tryPage(draft, share, depth === 0);
    if (fit !== undefined) return { page: { ...draft, fit }, depth };
  }
  throw new Error("a single box has a page of its own");
}

/**
 * Shows the smallest branches in full on an overview that has room for them, so that they need no pages of their own.
 */
async function openUp(page: PagePlan, depth: number, hidden: readonly TreeNode[], tryPage: TryPage) {
  const [node] = page.subjects;
  const bySize = [...hidden].filter((child) => child.territory === undefined).sort((a, b) => a.size - b.size);
  const opened = await findMost(bySize.length - (bySize.length === hidden.length ? 1 : 0), async (count) => {
    if (node === undefined) return undefined;
    const whole = new Set(bySize.slice(0, count));
    const draft: TreePage = { ...page, part: cutTree(node, depth, whole) };
    const fit = await tryPage(draft, 1, false);
    return fit && { overview: { ...draft, fit }, rest: hidden.filter((child) => !whole.has(child)) };
  });
  return opened ?? { overview: page, rest: hidden };
}

/**
 * Finds the first box with more than one box directly below it, along the chain from a node, as far down as an overview
 * may reach.
 */
function findFan(node: TreeNode): { node: TreeNode; depth: number } {
  let depth = 0;
  let fan = node;
  for (let [only] = fan.children; fan.children.length === 1 && only !== undefined; [only] = fan.children) {
    if (depth === DEEPEST_OVERVIEW) break;
    fan = only;
    depth++;
  }
  return { node: fan, depth };
}

/** Returns the node a number of levels down a chain. */
function walkDown(node: TreeNode, levels: number): TreeNode {
  let at = node;
  for (let level = 0; level < levels; level++) at = at.children[0] ?? at;
  return at;
}

/** Gathers neighbours on shared pages, with their manager drawn on top, for as long as they fit. */
async function gather(
  fan: TreeNode,
  children: readonly TreeNode[],
  shownLevels: number,
  tryPage: TryPage,
): Promise<Task[]> {
  const tasks: Task[] = [];
  let isContinued = false;
  for (let at = 0; at < children.length;) {
    const child = children[at];
    if (child === undefined) break;
    if (child.territory !== undefined) {
      tasks.push({ kind: "split", node: child, shownLevels });
      at++;
      continue;
    }
    const run = children.slice(at, at + countUntilTerritory(children, at));
    const group = await findLargestGroup(fan, run, isContinued, tryPage);
    if (group === undefined || (group.subjects.length === 1 && child.children.length > 0)) {
      tasks.push({ kind: "split", node: child, shownLevels });
      at++;
    } else {
      tasks.push(toTask(group));
      isContinued = true;
      at += group.subjects.length;
    }
  }
  return tasks;
}

function countUntilTerritory(children: readonly TreeNode[], from: number): number {
  let end = from;
  while (end < children.length && children[end]?.territory === undefined) end++;
  return end - from;
}

/** Finds the largest number of boxes at the start of a run that fit on a page below their manager. */
function findLargestGroup(
  fan: TreeNode,
  run: readonly TreeNode[],
  isContinued: boolean,
  tryPage: TryPage,
): Promise<PagePlan | undefined> {
  return findMost(run.length, async (count) => {
    const subjects = run.slice(0, count);
    const draft: TreePage = {
      kind: "part",
      part: withChildren({ ...fan, beside: [] }, subjects),
      subjects,
      isContinued,
    };
    // A single leaf cannot be cut any further.
    const fit = await tryPage(draft, 1, count === 1 && run[0]?.children.length === 0);
    return fit && { ...draft, fit };
  });
}

/**
 * Returns the result for the largest count, from 1, that gives one: doubles the count until there is none, then
 * bisects.
 */
async function findMost<Result>(
  most: number,
  attempt: (count: number) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  let best: { count: number; result: Result } | undefined;
  let tooMany = most + 1;
  for (let count = 1; count > (best?.count ?? 0) && count < tooMany;) {
    const result = await attempt(count);
    if (result === undefined) tooMany = count;
    else best = { count, result };
    if (best === undefined) return undefined;
    count = tooMany > most ? Math.min(most, best.count * 2) : (best.count + tooMany) >> 1;
  }
  return best?.result;
}

function toTask(page: PagePlan): Task {
  return { kind: "page", page };
}
