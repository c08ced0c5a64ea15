import type { FitsPage } from "../page/paged-view.js";
import { findMost, guessCount } from "./find-most.js";
import type { HiddenBranch } from "./overview.js";
import type { TreeNode } from "./tree-node.js";
import { SMALL_BRANCH, withChildren } from "./cut-tree.js";
import { createPart, NAMES_IN_TITLE } from "./tree-page.js";
import type { Task, TreePage } from "./tree-page.js";

/** Neighbouring branches that share a page below their manager. */
type Group = readonly HiddenBranch[];

/**
 * Gathers neighbouring branches on shared pages, with their manager drawn on top. The pages are filled evenly.
 * Technology officers, and branches too large to share a page, get pages of their own.
 */
export function gather(manager: TreeNode, branches: readonly HiddenBranch[], fits: FitsPage<TreePage>): Task[] {
  const known = new Map<string, TreePage>();
  const toPage = (group: Group) => {
    const key = `${group.length} from ${group[0]?.node.id}`;
    const page = known.get(key) ?? createSharedPage(manager, group);
    known.set(key, page);
    return page;
  };
  const share = (group: Group) => fits(toPage(group));
  const groups = splitAtOfficers(branches).flatMap((run) => evenOut(formGroups(run, share), share));
  const shared = groups.filter(sharesPage);
  const isSeries = shared.length > 1 && shared.some((group) => group.length > NAMES_IN_TITLE);
  return groups.map((group): Task => {
    const [first] = group;
    if (first !== undefined && !sharesPage(group)) return { kind: "split", ...first };
    const page = toPage(group);
    const series = { at: shared.indexOf(group) + 1, of: shared.length };
    return { kind: "page", page: isSeries ? { ...page, series } : page };
  });
}

function nodesOf(group: Group): readonly TreeNode[] {
  return group.map(({ node }) => node);
}

function createSharedPage(manager: TreeNode, group: Group): TreePage {
  const subjects = nodesOf(group);
  return createPart("part", withChildren({ ...manager, beside: [] }, subjects), subjects);
}

/**
 * Tells whether a branch gets pages of its own, as a technology officer's branch does if it has more than a few boxes.
 */
function hasOwnPage({ node }: HiddenBranch): boolean {
  return node.territory !== undefined && node.size > 1 + SMALL_BRANCH;
}

/** Splits branches into runs of neighbours that may share pages; a technology officer is a run of its own. */
function splitAtOfficers(branches: readonly HiddenBranch[]): readonly Group[] {
  const runs: HiddenBranch[][] = [];
  let isOpen = false;
  for (const branch of branches) {
    const isAlone = hasOwnPage(branch);
    const run = runs.at(-1);
    if (isOpen && !isAlone && run !== undefined) run.push(branch);
    else runs.push([branch]);
    isOpen = !isAlone;
  }
  return runs;
}

/** Forms groups as large as fit on a page. A branch that shares no page is a group of its own, whether it fits or not. */
function formGroups(run: Group, share: (group: Group) => boolean): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < run.length;) {
    const rest = run.slice(at);
    const sizes = { least: 1, most: run.some(hasOwnPage) ? 1 : rest.length, guess: guessCount(nodesOf(rest)) };
    const count = findMost(sizes, (some) => share(rest.slice(0, some)));
    groups.push(run.slice(at, at + count));
    at += count;
  }
  return groups;
}

/** Tells whether a group is drawn below its manager. A single branch has a page of its own, unless it is only a box. */
function sharesPage(group: Group): boolean {
  return group.length > 1 || group.every(({ node }) => node.children.length === 0 && node.territory === undefined);
}

/** Fills the pages of neighbouring groups evenly, without taking more pages. */
function evenOut(groups: readonly Group[], share: (group: Group) => boolean): readonly Group[] {
  const stretches: Group[][] = [];
  let wasShared = false;
  for (const group of groups) {
    const stretch = stretches.at(-1);
    if (wasShared && sharesPage(group) && stretch !== undefined) stretch.push(group);
    else stretches.push([group]);
    wasShared = sharesPage(group);
  }
  return stretches.flatMap((stretch) => {
    if (stretch.length < 2) return stretch;
    const even = partition(stretch.flat(), stretch.length);
    return even.every((group) => sharesPage(group) && share(group)) ? even : stretch;
  });
}

/** Cuts a run into at most `count` groups of neighbours, so that the largest group has as few boxes as possible. */
function partition(run: Group, count: number): readonly Group[] {
  let low = run.reduce((max, { node }) => Math.max(max, node.size), 0);
  let high = run.reduce((sum, { node }) => sum + node.size, 0);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fill(run, middle).length <= count) high = middle;
    else low = middle + 1;
  }
  return fill(run, low);
}

function fill(run: Group, mostBoxes: number): readonly Group[] {
  const groups: HiddenBranch[][] = [];
  let boxes = Infinity;
  for (const branch of run) {
    const group = groups.at(-1);
    if (group === undefined || boxes + branch.node.size > mostBoxes) {
      groups.push([branch]);
      boxes = branch.node.size;
    } else {
      group.push(branch);
      boxes += branch.node.size;
    }
  }
  return groups;
}
