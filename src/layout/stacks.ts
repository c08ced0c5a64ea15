import type { ChartNode } from "./chart-node.js";

/** More leaves than this in one stack would make it taller than the officers' blocks beside it. */
const MOST_IN_STACK = 8;

const NO_CARD = { widthPx: 0, heightPx: 0, texts: [], mergedTexts: [], badges: [] } as const;

/** A node without a card: what it holds hangs straight from the bus above. */
export function isStack(node: ChartNode): boolean {
  return node.card.heightPx === 0;
}

/**
 * Beside officers, departments without anything below them would make a long row of single boxes: neighbours
 * among them are gathered into stacks, which stand in the row like one child. File order stays.
 */
export function gatherStacks(node: ChartNode, children: readonly ChartNode[]): readonly ChartNode[] {
  if (!children.some((child) => child.isOfficial)) return children;
  const gathered: ChartNode[] = [];
  let run: ChartNode[] = [];
  const close = () => {
    if (run.length > 1) gathered.push(...cutRun(node, run));
    else gathered.push(...run);
    run = [];
  };
  for (const child of children) {
    const isLeaf = child.children.length === 0 && child.asides.length === 0 && !child.isOfficial;
    if (isLeaf) {
      run.push(child);
    } else {
      close();
      gathered.push(child);
    }
  }
  close();
  return gathered;
}

/** Tops side by side, under nothing. */
export function standSideBySide(tops: readonly ChartNode[]): ChartNode {
  const [only] = tops;
  return tops.length === 1 && only !== undefined ? only : createStack(tops[0], tops);
}

function cutRun(node: ChartNode, run: readonly ChartNode[]): ChartNode[] {
  const count = Math.ceil(run.length / MOST_IN_STACK);
  const size = Math.ceil(run.length / count);
  return Array.from({ length: count }, (_, index) => createStack(node, run.slice(index * size, (index + 1) * size)));
}

function createStack(owner: ChartNode | undefined, children: readonly ChartNode[]): ChartNode {
  if (owner === undefined) throw new Error("a chart without a single box cannot be laid out");
  return { id: owner.id, card: NO_CARD, face: owner.face, children, asides: [], isOfficial: false };
}
