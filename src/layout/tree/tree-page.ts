import type { PageKind } from "../../model/layout.js";
import type { PageDraft } from "../page/paged-view.js";
import type { TreeNode } from "./tree-node.js";

/** Limit on the names of boxes in the title of a shared page; further boxes are only counted. */
export const NAMES_IN_TITLE = 3;

/** One page of a chart that is a tree, before the page is arranged. */
export interface TreePage extends PageDraft {
  /** Tree drawn on the page. */
  readonly part: TreeNode;
  /** Subjects of the page: its top, or the boxes below the top that a shared page gathers. */
  readonly subjects: readonly TreeNode[];
  /** Whether the legend also counts what is collapsed on the page, because the reader can open it there. */
  readonly countsAll?: boolean;
  /**
   * Position of a shared page among the shared pages below the same top; absent if the title names all boxes of each
   * page.
   */
  readonly series?: { readonly at: number; readonly of: number };
}

export function createPart(kind: PageKind, part: TreeNode, subjects: readonly TreeNode[]): TreePage {
  return { kind, part, subjects };
}

/** A page, or a part that still has to be cut into pages; tasks are in the order of the pages. */
export type Task = { readonly kind: "page"; readonly page: TreePage } | SplitTask;

export interface SplitTask {
  readonly kind: "split";
  readonly node: TreeNode;
  /** The same box on the overview above, with what is collapsed there; absent for the top of the chart. */
  readonly shown?: TreeNode | undefined;
}
