import type { FiguresChange } from "./diff.js";
import type { Answer, NodeId } from "./graph.js";

/** Kinds of changed boxes on the chart of a difference, in the order of its legend. */
export const BOX_CHANGES = ["added", "removed", "moved", "changed"] as const;
export type BoxChangeKind = (typeof BOX_CHANGES)[number];

/** Everything that the chart of a difference says about one box, besides the box itself. */
export interface BoxChange {
  readonly kind: BoxChangeKind;
  /** Whether the box is not there any more: it was removed, or it stands elsewhere now. */
  readonly isGhost: boolean;
  /** Whether the box belongs to the old state, which stands beside the new one. */
  readonly isOld?: boolean;
  /** Facts of the old state, each a line of the card: "Head: was Ada Abara". */
  readonly lines: readonly string[];
  /** Answer of the old state, if somebody else answers now; its ids are those of the graph that is drawn. */
  readonly answerBefore?: Answer;
  /** Number of units below that are not drawn because they only follow the change of who answers. */
  readonly following?: number;
}

/** Marks of the chart of a difference on a graph in which removed boxes and old places are ghosts. */
export interface DrawnDiff {
  readonly title: string;
  /** Versions of a sentence that says how much changed, the longest first. */
  readonly headlines: readonly string[];
  readonly boxes: ReadonlyMap<NodeId, BoxChange>;
  /** Lines about the boxes below a box that are not drawn because nothing changed there: "12 units unchanged". */
  readonly folded: ReadonlyMap<NodeId, readonly string[]>;
  /** Figures of officers in both states; their ids are those of the graph that is drawn. */
  readonly figures: readonly FiguresChange[];
}
