import fc from "fast-check";
import { expect, test } from "vitest";
import type { SizedNode } from "../../../src/layout/tree/sized-node.js";
import type { PlacedBoxes } from "../../../src/layout/page/paged-view.js";
import { NO_DEADLINE } from "../../../src/model/deadline.js";
import { createPlacer } from "../../../src/layout/tree/elk.js";
import { outlineBlock } from "../../../src/layout/tree/outline.js";
import { placeTree } from "../../../src/layout/tree/placed-tree.js";
import { placeBlocks } from "../../../src/layout/tree/place.js";
import { toFront } from "../../../src/layout/tree/front.js";
import { findBlocks } from "../../../src/layout/tree/search.js";
import type { KnownBlocks } from "../../../src/layout/tree/search.js";
import type { Block } from "../../../src/layout/tree/block.js";
import { gatherStacks, isStack } from "../../../src/layout/tree/stacks.js";
import { findOverlaps, findLinesThroughBoxes } from "../../support/geometry.js";

interface Sketch {
  readonly isOfficial?: boolean;
  readonly territory?: "cio";
  readonly height?: number;
  readonly beside?: number;
  readonly below?: readonly Sketch[];
}

let counter = 0;

function toNode(sketch: Sketch): SizedNode {
  const id = `n${counter++}`;
  const isOfficial = sketch.isOfficial ?? false;
  const heightPx = sketch.height ?? 60;
  const size = { widthPx: 192, heightPx, headHeightPx: heightPx };
  const setTexts = () => ({ ...size, stripePx: 6, texts: [], mergedTexts: [], badges: [], rows: [] });
  const card = { ...size, rowCount: 0, isUnwrapped: true, setTexts };
  const attributes = {
    kind: isOfficial ? ("officer" as const) : ("unit" as const),
    label: id,
    description: "",
    answerers: [],
    facts: "",
    owner: "cio" as const,
    stripe: [],
    isBeside: false,
    isVacant: false,
    isBroken: false,
  };
  const beside = Array.from({ length: sketch.beside ?? 0 }, (_, index) => ({
    id: `${id}beside${index}`,
    card,
    attributes,
  }));
  const self: SizedNode = {
    id,
    card,
    attributes,
    children: [],
    beside,
    isUnwrapped: true,
    cardsPx: 0,
    isOfficial,
    ...(sketch.territory && { territory: sketch.territory }),
  };
  return { ...self, children: gatherStacks(self, (sketch.below ?? []).map(toNode)) };
}

const placer = createPlacer();
const OPTIONS = { placer, checkpoint: NO_DEADLINE };

async function drawTree(block: Block): Promise<PlacedBoxes> {
  return (await placeTree(block, OPTIONS)).toBoxes();
}

function lowest(blocks: readonly Block[]): Block {
  return blocks.reduce((best, block) => (block.heightPx < best.heightPx ? block : best));
}

test("a search within a room lists the ways that are small enough, and none if one box is too large", () => {
  const top = toNode({ below: Array.from({ length: 9 }, () => ({ below: [{}, {}, {}] })) });
  const all = findBlocks(top);
  for (const { widthPx, heightPx } of all) {
    const found = findBlocks(top, { room: { widthPx, heightPx } });
    expect(found.length).toBeGreaterThan(0);
    for (const block of found) {
      expect(block.widthPx).toBeLessThanOrEqual(widthPx);
      expect(block.heightPx).toBeLessThanOrEqual(heightPx);
    }
  }
  expect(findBlocks(top, { room: { widthPx: 190, heightPx: Infinity } })).toEqual([]);
});

test("a search that shares results with one that found nothing finds nothing either", () => {
  const small = toNode({});
  const large = toNode({ height: 400 });
  const known: KnownBlocks = new WeakMap();
  const room = { widthPx: 1000, heightPx: 300 };
  const above = (children: readonly SizedNode[]) => ({ ...toNode({}), children });
  expect(findBlocks(large, { room, known })).toEqual([]);
  expect(findBlocks(above([small, large]), { room, known })).toEqual([]);
  expect(findBlocks(above([small]), { room, known })).not.toEqual([]);
});

test("a list of blocks holds no block that another beats in width and height", () => {
  const blocks = findBlocks(toNode({ below: Array.from({ length: 9 }, () => ({ below: [{}, {}, {}] })) }));
  expect(blocks.length).toBeGreaterThan(3);
  for (const one of blocks) {
    for (const other of blocks) {
      const isBeaten = other.widthPx < one.widthPx && other.heightPx < one.heightPx;
      expect(isBeaten).toBe(false);
    }
  }
});

test("officers are never below one another", () => {
  const top = toNode({
    isOfficial: true,
    below: Array.from({ length: 5 }, () => ({ isOfficial: true, below: [{}, {}] })),
  });
  for (const block of findBlocks(top)) expect(["row", "wrap"]).toContain(block.arrangement.kind);
});

test("technology officers stay in one row, with what is between them, unless that makes the rows much wider", () => {
  const officer = (height: number, territory?: "cio") => ({
    isOfficial: true,
    height,
    ...(territory && { territory }),
  });
  const top = toNode({
    isOfficial: true,
    below: Array.from({ length: 10 }, (_, index) => officer(60 + index, index > 3 && index < 7 ? "cio" : undefined)),
  });
  const rowsOf = ({ arrangement }: Block) =>
    arrangement.rows.map(({ cells }) => cells.map(({ block }) => block.node.card.heightPx).join(" "));
  const inTwo = findBlocks(top).filter(({ arrangement }) => arrangement.rows.length === 2);
  expect(new Set(inTwo.flatMap(rowsOf))).toEqual(new Set(["60 61 62 63", "64 65 66 67 68 69"]));
  const rest = Array.from({ length: 12 }, (_, index) => officer(70 + index));
  const apart = toNode({ isOfficial: true, below: [officer(60, "cio"), ...rest, officer(61, "cio")] });
  expect(findBlocks(apart).some(({ arrangement }) => arrangement.rows.length > 2)).toBe(true);
});

test("units beside officers share a stack and hang on the officer above", async () => {
  const leaves = Array.from({ length: 12 }, () => ({}));
  const top = toNode({ isOfficial: true, below: [{ isOfficial: true, below: [{}, {}, {}] }, ...leaves] });
  expect(top.children).toHaveLength(2);
  const tree = await drawTree(lowest(findBlocks(top)));
  expect(tree.boxes).toHaveLength(1 + 1 + 3 + 12);
  // Every box but the top hangs on its own line; boxes in a stack hang on the officer above it.
  expect(tree.lines).toHaveLength(16);
  expect(tree.lines.filter((line) => line.from === top.id)).toHaveLength(13);
});

test("a way that is harder to read does not hide a slightly larger one that is easier to read", () => {
  const leaf = lowest(findBlocks(toNode({})));
  const hard = { ...leaf, widthPx: 300, heightPx: 200, penalty: 2 };
  const easy = { ...leaf, widthPx: 310, heightPx: 210, penalty: 0 };
  const larger = { ...leaf, widthPx: 310, heightPx: 300, penalty: 0 };
  expect(toFront([hard, easy], 0.06).blocks).toEqual([hard, easy]);
  expect(toFront([hard, larger], 0.06).blocks).toEqual([hard]);
  expect(toFront([hard, easy], 0).blocks).toEqual([hard]);
});

test("leaves on tinted ground may stand in a stack beside a branch", () => {
  const branch = { below: Array.from({ length: 6 }, () => ({})) };
  const stacksIn = (territory?: "cio") =>
    findBlocks(toNode({ ...(territory && { territory }), below: [{}, {}, {}, branch] })).filter(
      ({ arrangement: { kind, rows } }) =>
        kind === "row" && rows.some(({ cells }) => cells.some(({ block }) => isStack(block.node))),
    );
  expect(stacksIn("cio").length).toBeGreaterThan(0);
  expect(stacksIn()).toEqual([]);
});

test("hangs side by side can hang themselves if they hold only leaves", () => {
  const unlike = [{ height: 200 }, { height: 120 }, { height: 30 }];
  const hangsIn = (below: readonly Sketch[]) =>
    findBlocks(toNode({ below: [{ below }, {}] })).filter(
      ({ arrangement: { kind, rows } }) => kind === "hang" && rows[0]?.cells[0]?.block.arrangement.kind === "hangs",
    );
  expect(hangsIn(unlike).length).toBeGreaterThan(0);
  expect(hangsIn([{ height: 200, below: [{}] }, ...unlike])).toEqual([]);
});

test("a chain of 10,000 and a manager of 5,000 come out", async () => {
  let chain: Sketch = {};
  for (let depth = 1; depth < 10_000; depth++) chain = { below: [chain] };
  // Building the nodes recurses; the search and the placing must not.
  const bottom = toNode({});
  let top = bottom;
  for (let depth = 1; depth < 10_000; depth++) top = { ...toNode({}), children: [top] };
  expect((await drawTree(lowest(findBlocks(top)))).boxes).toHaveLength(10_000);

  const wide = toNode({ below: Array.from({ length: 5_000 }, () => ({})) });
  const blocks = findBlocks(wide);
  const squarest = blocks.reduce((best, block) =>
    Math.max(block.widthPx, block.heightPx) < Math.max(best.widthPx, best.heightPx) ? block : best,
  );
  const tree = await drawTree(squarest);
  expect(tree.boxes).toHaveLength(5_001);
  expect(tree.widthPx / tree.heightPx).toBeLessThan(3);
});

test("ELK gives blocks of every kind their estimated sizes, even if one manager has more boxes than one call takes", async () => {
  const below = Array.from({ length: 1234 }, (_, at) => ({
    height: 40 + (at % 7) * 9,
    below: at % 97 === 0 ? [{}] : [],
  }));
  const kinds = new Map(findBlocks(toNode({ below })).map((block) => [block.arrangement.kind, block]));
  const leaves = findBlocks(toNode({ below: below.map(() => ({})) }));
  for (const block of leaves) kinds.set(block.arrangement.kind, block);
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(["row", "wrap", "columns", "hang", "hangs"]));
  for (const block of kinds.values()) await expectEstimates(block);
});

/** Compares ELK's sizes of a tree with the estimates by which its arrangement was chosen. */
async function expectEstimates(top: Block): Promise<void> {
  const placed = await placeBlocks(top, OPTIONS);
  for (const { block, at, card } of placed) {
    const { widthPx, heightPx } = placer.placesIn(block);
    expect(Math.abs(widthPx - block.widthPx), "width").toBeLessThan(0.01);
    expect(Math.abs(heightPx - block.heightPx), "height").toBeLessThan(0.01);
    if (card === undefined) continue;
    const toMiddle = card.x - at.x + block.node.card.widthPx / 2;
    expect(Math.abs(toMiddle - block.leftOfPortPx), "width left of the line from above").toBeLessThan(0.01);
  }
}

/** Expects every card and bus within one of the rectangles by which the room on a page was estimated. */
async function expectInOutline(block: Block): Promise<void> {
  const outline = outlineBlock(block).rects;
  for (const { x, y, width, height } of (await placeTree(block, OPTIONS)).rects) {
    const isInside = outline.some(
      (room) =>
        x > room.x - 0.01 &&
        y > room.y - 0.01 &&
        x + width < room.x + room.width + 0.01 &&
        y + height < room.y + room.height + 0.01,
    );
    expect(isInside, `${x}, ${y}: ${width} x ${height}`).toBe(true);
  }
}

test("equal blocks are placed once, and their places do not depend on earlier calls", async () => {
  const twins = { below: [{ height: 50 }, { height: 70 }] };
  const block = lowest(findBlocks(toNode({ below: [twins, twins, { below: [{}] }] })));
  const placed = await placeBlocks(block, OPTIONS);
  const [, first, , , second] = placed;
  expect(first?.block).not.toBe(second?.block);
  if (first !== undefined && second !== undefined) {
    expect(placer.placesIn(first.block)).toBe(placer.placesIn(second.block));
  }
  const fresh = await placeBlocks(block, { ...OPTIONS, placer: createPlacer() });
  expect(fresh.map(({ at, card, beside }) => ({ at, card, beside }))).toEqual(
    placed.map(({ at, card, beside }) => ({ at, card, beside })),
  );
});

const sketch = fc.letrec<{ node: Sketch }>((tie) => ({
  node: fc.record(
    {
      isOfficial: fc.boolean(),
      height: fc.integer({ min: 40, max: 120 }),
      beside: fc.integer({ min: 0, max: 5 }),
      below: fc.array(tie("node"), { maxLength: 7 }),
    },
    { requiredKeys: [] },
  ),
})).node;

test("in every block of every tree no boxes overlap and no line crosses a box", async () => {
  await fc.assert(
    fc.asyncProperty(sketch, fc.nat(), async (drawn, choice) => {
      const blocks = findBlocks(toNode(drawn));
      const block = blocks[choice % blocks.length];
      if (block === undefined) throw new Error("a tree without a block");
      const tree = await drawTree(block);
      expect(findOverlaps(tree.boxes)).toEqual([]);
      await expectEstimates(block);
      await expectInOutline(block);
      expect(findLinesThroughBoxes(tree.lines, tree.boxes)).toEqual([]);
      for (const box of tree.boxes) {
        expect(box.x).toBeGreaterThan(-0.01);
        expect(box.y).toBeGreaterThan(-0.01);
        expect(box.x + box.width).toBeLessThan(tree.widthPx + 0.01);
        expect(box.y + box.height).toBeLessThan(tree.heightPx + 0.01);
      }
    }),
    { numRuns: 150 },
  );
});
