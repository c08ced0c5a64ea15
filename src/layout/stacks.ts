import type { Card } from "./card.js";
import type { ChartNode } from "./chart-node.js";

/** More leaves than this in one stack would make it taller than the officers' blocks beside it. */
const MOST_IN_STACK = 8;

const NO_CARD: Card = {
  widthPx: 0,
  heightPx: 0,
  headHeightPx: 0,
  stripePx: 0,
  texts: [],
  mergedTexts: [],
  badges: [],
  rows: [],
};

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

function cutRun(node: ChartNode, run: readonly ChartNode[]): ChartNode[] {
  const count = Math.ceil(run.length / MOST_IN_STACK);
  const size = Math.ceil(run.length / count);
  return Array.from({ length: count }, (_, index) => createStack(node, run.slice(index * size, (index + 1) * size)));
}

function createStack(owner: ChartNode, children: readonly ChartNode[]): ChartNode {
  return { id: owner.id, card: NO_CARD, face: owner.face, children, asides: [], isOfficial: false };
}
