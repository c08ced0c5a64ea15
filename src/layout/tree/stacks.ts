import type { SizedCard } from "../content/card.js";
import type { SizedNode } from "./sized-node.js";

const NO_CARD: SizedCard = {
  widthPx: 0,
  heightPx: 0,
  headHeightPx: 0,
  rowCount: 0,
  isUnwrapped: true,
  setTexts: () => {
    throw new Error("a stack has no card to draw");
  },
};

/** Tells whether a node is a stack: it has no card, and the boxes in it hang straight from the bus above. */
export function isStack(node: SizedNode): boolean {
  return node.card.heightPx === 0;
}

/**
 * Gathers units that are siblings of officers into stacks. Each unit would otherwise take a column of the row; a stack
 * takes the place of one child in the row and may be arranged like the units below one manager. The order of the file
 * is kept.
 */
export function gatherStacks(node: SizedNode, children: readonly SizedNode[]): readonly SizedNode[] {
  if (!children.some((child) => child.isOfficial)) return children;
  return gatherRuns(node, children, (child) => !child.isOfficial);
}

/**
 * Returns the children of a box on a tinted background, with neighbouring leaves gathered in stacks, so that a few
 * leaves beside a large branch do not leave most of the background empty. Returns nothing if there are no such leaves
 * or no such branch.
 */
export function stackLeaves(node: SizedNode): readonly SizedNode[] {
  if (node.territory === undefined || node.children.every(isLeaf)) return [];
  const gathered = gatherRuns(node, node.children, isLeaf);
  return gathered.length === node.children.length ? [] : gathered;
}

function isLeaf({ children, isOfficial }: SizedNode): boolean {
  return children.length === 0 && !isOfficial;
}

/** Gathers neighbouring boxes for which `isStackable` holds into stacks; a single one stays as it is. */
function gatherRuns(
  owner: SizedNode,
  children: readonly SizedNode[],
  isStackable: (child: SizedNode) => boolean,
): readonly SizedNode[] {
  const gathered: SizedNode[] = [];
  let run: SizedNode[] = [];
  const close = () => {
    if (run.length > 1) gathered.push(createStack(owner, run));
    else gathered.push(...run);
    run = [];
  };
  for (const child of children) {
    if (isStackable(child)) {
      run.push(child);
    } else {
      close();
      gathered.push(child);
    }
  }
  close();
  return gathered;
}

/** Creates a stack of boxes that hang on the box above it, the owner. */
export function createStack(owner: SizedNode, children: readonly SizedNode[]): SizedNode {
  const cardsPx = children.reduce((sum, child) => sum + child.cardsPx, 0);
  return {
    id: owner.id,
    card: NO_CARD,
    attributes: owner.attributes,
    children,
    beside: [],
    cardsPx,
    isUnwrapped: children.every((child) => child.isUnwrapped),
    isOfficial: false,
  };
}
