import type { FitsPage } from "../page/paged-view.js";
import { walkDown } from "./chains.js";
import type { Fan } from "./chains.js";
import { findMost, guessCount } from "./find-most.js";
import { cutTree } from "./cut-tree.js";
import type { CutOptions } from "./cut-tree.js";
import type { TreeNode } from "./tree-node.js";
import { createPart } from "./tree-page.js";
import type { TreePage } from "./tree-page.js";

export const DEEPEST_OVERVIEW = 3;

/** An overview, and how it was cut. */
export interface Overview {
  readonly page: TreePage;
  readonly depth: number;
  readonly options: CutOptions;
}

const OFFICERS_IN_CARDS: readonly CutOptions[] = [{ opensSmall: true }, {}];
const OFFICERS_OPEN: readonly CutOptions[] = OFFICERS_IN_CARDS.map((options) => ({ ...options, opensOfficers: true }));

/**
 * Draws an overview with as many levels as fit; if not even one does, draws the top alone, with all else collapsed. On
 * the first page the technology officers have cards if there is room, even if that costs a level. Branches of a few
 * boxes stay open if there is room, because a page for three boxes is a waste of paper.
 */
export function drawOverview(node: TreeNode, isFirst: boolean, fits: FitsPage<TreePage>): Overview {
  const deepest = Math.min(DEEPEST_OVERVIEW, node.height - 1);
  for (const options of isFirst ? [...OFFICERS_OPEN, ...OFFICERS_IN_CARDS] : OFFICERS_IN_CARDS) {
    let best: Overview | undefined;
    // Tries the fewest levels first, because trying a page takes longer the more boxes are on it.
    for (let depth = 1; depth <= deepest; depth++) {
      const page = toOverview(node, depth, options);
      if (!fits(page)) break;
      best = { page, depth, options };
    }
    if (best !== undefined) return best;
  }
  return { page: toOverview(node, 0, {}), depth: 0, options: {} };
}

function toOverview(node: TreeNode, depth: number, options: CutOptions): TreePage {
  return createPart("overview", cutTree(node, depth, options), [node]);
}

/** A branch that an overview does not show in full, directly below the end of the chain at its top. */
export interface HiddenBranch {
  readonly node: TreeNode;
  /** The branch as the overview shows it. */
  readonly shown: TreeNode;
}

export function listHidden({ node, depth }: Fan, { part }: TreePage): readonly HiddenBranch[] {
  const shownFan = walkDown(part, depth);
  return node.children.flatMap((child, index) => {
    const shown = shownFan.children[index];
    return shown === child ? [] : [{ node: child, shown: shown ?? cutTree(child, 0) }];
  });
}

/**
 * Shows the smallest branches in full on an overview that has room for them, so that they need no pages of their own.
 */
export function openUp(node: TreeNode, fan: Fan, overview: Overview, fits: FitsPage<TreePage>): TreePage {
  const { page, depth, options } = overview;
  if (depth === 0) return page;
  const hidden = listHidden(fan, page).map((branch) => branch.node);
  const bySize = hidden.filter((branch) => branch.territory === undefined).sort((one, other) => one.size - other.size);
  // The whole chart did not fit, so at least one branch stays closed.
  const most = bySize.length - (bySize.length === hidden.length ? 1 : 0);
  const opened = [page];
  const open = (count: number) => {
    const whole = new Set(bySize.slice(0, count));
    return (opened[count] ??= toOverview(node, depth, { ...options, whole }));
  };
  const guess = guessCount(bySize, page.part.size);
  return open(findMost({ least: 0, most, guess }, (count) => fits(open(count))));
}
