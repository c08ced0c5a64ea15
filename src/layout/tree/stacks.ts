import type { Card } from "../content/card.js";
import type { ChartNode } from "./sized-tree.js";

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
 * Beside officers, units would each take a column of the row: neighbours among them are gathered into a stack,
 * which stands in the row like one child and may be arranged like the units below one manager. File order stays.
 */
export function gatherStacks(node: ChartNode, children: readonly ChartNode[]): readonly ChartNode[] {
  if (!children.some((child) => child.isOfficial)) return children;
  const gathered: ChartNode[] = [];
  let run: ChartNode[] = [];
  const close = () => {
    if (run.length > 1) gathered.push(createStack(node, run));
    else gathered.push(...run);
    run = [];
  };
  for (const child of children) {
    if (child.isOfficial) {
      close();
      gathered.push(child);
    } else {
      run.push(child);
    }
  }
  close();
  return gathered;
}

function createStack(owner: ChartNode, children: readonly ChartNode[]): ChartNode {
  return { id: owner.id, card: NO_CARD, face: owner.face, children, asides: [], isOfficial: false };
}
