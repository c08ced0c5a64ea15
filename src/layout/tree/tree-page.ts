import type { PageDraft } from "../page/paged-view.js";
import type { TreeNode } from "./tree-node.js";

/** One page of a chart that is a tree, before it has a shape. */
export interface TreePage extends PageDraft {
  /** Tree drawn on the page. */
  readonly part: TreeNode;
  /** Subjects of the page: its top, or the boxes below the top that a shared page gathers. */
  readonly subjects: readonly TreeNode[];
  /** Whether the previous page shows other boxes below the same top. */
  readonly isContinued: boolean;
}
