/**
 * Rows and columns as ELK's `box` algorithm understands them. It fills lines of a width that it works out from the
 * areas of the boxes and a ratio: an immense ratio gives one row, a tiny one gives one column. It costs a quarter of
 * `rectpacking`, which was made for boxes that have to be arranged first.
 */

/** Options that can be given. ELK accepts misspelt options in silence, so no others are allowed. */
export type BoxOptions = Readonly<{
  "elk.algorithm": "box";
  "elk.padding": string;
  "elk.aspectRatio"?: string;
  /** Order of the boxes: by their `y` instead of by their size, so that the order of the file stays. */
  "elk.interactive"?: "true";
  "elk.spacing.nodeNode"?: string;
}>;

/** A node of ELK's graph: a box of a size, or a row or column of nodes, whose size ELK finds. */
export interface GraphNode {
  readonly id: string;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: BoxOptions;
  readonly children?: GraphNode[];
}

/** A node before it has its name and its place in the order of its siblings. */
export type Unnamed = Omit<GraphNode, "id" | "y" | "children"> & { readonly children?: readonly Unnamed[] };

/** Ratio of width to height: wider and narrower than any chart, and no longer when written down. */
const ONE_ROW = "1e12";
const ONE_COLUMN = "1e-12";

interface Padding {
  readonly topPx?: number;
  readonly leftPx?: number;
  readonly rightPx?: number;
  readonly bottomPx?: number;
}

/** Returns a box of a size. */
export function boxOf(width: number, height: number): Unnamed {
  return { width, height };
}

/** Returns nodes side by side, aligned at the top. */
export function rowOf(children: readonly Unnamed[], gapPx: number, padding: Padding = {}): Unnamed {
  return lineOf(children, ONE_ROW, gapPx, padding);
}

/**
 * Returns nodes one below the other, aligned at the left. ELK puts two of them side by side if both fit into the width
 * of a third one; callers see to it that no two do.
 */
export function columnOf(children: readonly Unnamed[], gapPx: number, padding: Padding = {}): Unnamed {
  return lineOf(children, ONE_COLUMN, gapPx, padding);
}

/** Returns a node with room around it, or the node itself if there is none. */
export function pad(node: Unnamed, padding: Padding): Unnamed {
  return Object.values(padding).some((px) => px !== 0) ? rowOf([node], 0, padding) : node;
}

function lineOf(children: readonly Unnamed[], ratio: string, gapPx: number, padding: Padding): Unnamed {
  const { topPx = 0, leftPx = 0, bottomPx = 0, rightPx = 0 } = padding;
  const own: BoxOptions = {
    "elk.algorithm": "box",
    "elk.padding": `[top=${topPx},left=${leftPx},bottom=${bottomPx},right=${rightPx}]`,
  };
  // ELK takes longer to read an option than to place a box: a single child gets none that does not concern it.
  if (children.length < 2) return { layoutOptions: own, children };
  const more = { "elk.aspectRatio": ratio, "elk.interactive": "true", "elk.spacing.nodeNode": String(gapPx) } as const;
  return { layoutOptions: { ...own, ...more }, children };
}

/** Names a node and everything in it, and numbers siblings in their order. */
export function nameNodes({ children, ...node }: Unnamed, id: string, y = 0): GraphNode {
  if (children === undefined) return { ...node, id, y };
  return { ...node, id, y, children: children.map((child, index) => nameNodes(child, `${id}.${index}`, index)) };
}
