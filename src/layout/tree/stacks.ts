import type { Card } from "../content/card.js";
import type { SizedNode } from "./sized-node.js";

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

/** Tells whether a node is a stack: it has no card, and the boxes in it hang straight from the bus above. */
export function isStack(node: SizedNode): boolean {
  return node.card.heightPx === 0;
}

/**
 * Gathers units that stand beside officers into stacks. Each unit would otherwise take a column of the row; a stack
 * stands in the row like one child and may be arranged like the units below one manager. The order of the file is kept.
 */
export function gatherStacks(node: SizedNode, children: readonly SizedNode[]): readonly SizedNode[] {
  if (!children.some((child) => child.isOfficial)) return children;
  const gathered: SizedNode[] = [];
  let run: SizedNode[] = [];
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

/** Creates a stack of boxes that hang on the box above it, the owner. */
export function createStack(owner: SizedNode, children: readonly SizedNode[]): SizedNode {
  return { id: owner.id, card: NO_CARD, attributes: owner.attributes, children, beside: [], isOfficial: false };
}
