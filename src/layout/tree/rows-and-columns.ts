/**
 * Rows and columns as ELK's `box` algorithm understands them. The algorithm fills lines up to a width that it computes
 * from the areas of the boxes and a ratio of width to height: an immense ratio gives one row, a tiny one gives one
 * column. It takes a quarter of the time of `rectpacking`, which also searches for an arrangement.
 */

/** Options that a graph may set. ELK silently accepts misspelt options, so the type allows no others. */
export type BoxOptions = Readonly<{
  "elk.algorithm": "box";
  "elk.padding": string;
  "elk.aspectRatio"?: string;
  /** Whether boxes are sorted by `y` instead of by size, which keeps the order of the file. */
  "elk.interactive"?: "true";
  "elk.spacing.nodeNode"?: string;
}>;

/** A node of ELK's graph: a box with a given size, or a row or column of nodes, whose size ELK computes. */
export interface GraphNode {
  readonly id: string;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: BoxOptions;
  readonly children?: GraphNode[];
}

/** A node before it has an id and a position among its siblings. */
export type Unnamed = Omit<GraphNode, "id" | "y" | "children"> & { readonly children?: readonly Unnamed[] };

/** Ratios of width to height, written briefly, that are more extreme than those of any chart. */
const ONE_ROW = "1e12";
const ONE_COLUMN = "1e-12";

interface Padding {
  readonly topPx?: number;
  readonly leftPx?: number;
  readonly rightPx?: number;
  readonly bottomPx?: number;
}

/** Returns a box with the given size. */
export function boxOf(width: number, height: number): Unnamed {
  return { width, height };
}

/** Returns nodes side by side, aligned at the top. */
export function rowOf(children: readonly Unnamed[], gapPx: number, padding: Padding = {}): Unnamed {
  return lineOf(children, ONE_ROW, gapPx, padding);
}

/**
 * Returns nodes one below the other, aligned at the left. ELK puts two nodes side by side if they fit into the width of
 * another node, so callers must make sure that no two nodes are so narrow.
 */
export function columnOf(children: readonly Unnamed[], gapPx: number, padding: Padding = {}): Unnamed {
  return lineOf(children, ONE_COLUMN, gapPx, padding);
}

/** Returns a node with padding around it, or the node itself if the padding is zero. */
export function pad(node: Unnamed, padding: Padding): Unnamed {
  return Object.values(padding).some((px) => px !== 0) ? rowOf([node], 0, padding) : node;
}

function lineOf(children: readonly Unnamed[], ratio: string, gapPx: number, padding: Padding): Unnamed {
  const { topPx = 0, leftPx = 0, bottomPx = 0, rightPx = 0 } = padding;
  const own: BoxOptions = {
    "elk.algorithm": "box",
    "elk.padding": `[top=${topPx},left=${leftPx},bottom=${bottomPx},right=${rightPx}]`,
  };
  // Reading an option takes ELK longer than placing a box, so a single child gets only the options that it needs.
  if (children.length < 2) return { layoutOptions: own, children };
  const more = { "elk.aspectRatio": ratio, "elk.interactive": "true", "elk.spacing.nodeNode": String(gapPx) } as const;
  return { layoutOptions: { ...own, ...more }, children };
}

/** Gives ids to a node and everything in it, and numbers siblings in their order. */
export function nameNodes({ children, ...node }: Unnamed, id: string, y = 0): GraphNode {
  if (children === undefined) return { id, y, ...node };
  return { id, y, ...node, children: children.map((child, index) => nameNodes(child, `${id}.${index}`, index)) };
}
