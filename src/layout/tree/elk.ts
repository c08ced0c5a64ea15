import elkjs from "elkjs";
import type { ELK, ElkNode } from "elkjs";
import type { Checkpoint } from "../../model/deadline.js";
import type { Point } from "../../model/layout.js";
import type { Block } from "./block.js";
import { isBareCard, placesInBareCard, toGraph, toPlaces } from "./block-graph.js";
import type { BlockPlaces } from "./block-graph.js";
import { nameNodes } from "./rows-and-columns.js";
import type { Unnamed } from "./rows-and-columns.js";

/**
 * Options for the graph around the blocks of one call to ELK. The blocks are put together later, so their places in
 * this graph do not matter.
 */
const SEPARATE_BLOCKS = { "elk.algorithm": "fixed" };

/** Limit on the blocks per ELK call: enough to spread the cost of a call, few enough to keep its use of memory low. */
const BLOCKS_PER_CALL = 400;
/**
 * Limit on the boxes per ELK call, because a call cannot be stopped half-way. A block with more boxes gets its own
 * call.
 */
const BOXES_PER_CALL = 1000;

/** Limit on the results of ELK that are kept; a company of 20,000 boxes needs about 3,000. */
const MOST_REMEMBERED = 20_000;

/** Largest difference in px that comes from adding the same sizes up in another order. */
const ROUNDING_PX = 0.01;

/** Starts ELK, which takes a tenth of a second. Use one placer for several charts, since it also keeps its results. */
export function createPlacer(): Placer {
  // elkjs is a CommonJS module: under `nodenext`, its class is the `default` property of the default import.
  const { default: Elk } = elkjs;
  return new Placer(new Elk());
}

/** A block to be placed, with its graph; equal blocks have the same key. */
interface Question {
  readonly block: Block;
  readonly graph: Unnamed;
  readonly key: string;
}

/**
 * Places blocks with ELK, each in a graph of its own. Equal blocks get the same places, so ELK computes them only once.
 */
export class Placer {
  readonly #elk: ELK;
  /** Results of ELK by the graph of the block. */
  readonly #known = new Map<string, BlockPlaces>();
  /** The same results by block, because one block is part of many ways to draw a tree. */
  readonly #placed = new WeakMap<Block, BlockPlaces>();

  constructor(elk: ELK) {
    this.#elk = elk;
  }

  /** Places everything in the given blocks; `placesIn` then returns the places. */
  async place(blocks: ReadonlySet<Block>, checkpoint: Checkpoint): Promise<void> {
    if (this.#known.size > MOST_REMEMBERED) this.#known.clear();
    const unplaced = [...blocks].filter((block) => !isBareCard(block) && !this.#placed.has(block));
    const questions = unplaced.map((block): Question => {
      const graph = toGraph(block);
      return { block, graph, key: JSON.stringify(graph) };
    });
    const unknown = new Map(questions.filter(({ key }) => !this.#known.has(key)).map((one) => [one.key, one]));
    for (const some of splitIntoCalls([...unknown.values()])) {
      checkpoint();
      await this.#ask(some);
    }
    for (const { block, key } of questions) {
      const places = this.#known.get(key);
      if (places !== undefined) this.#placed.set(block, places);
    }
  }

  /** Returns the places in a block that `place` has placed. */
  placesIn(block: Block): BlockPlaces {
    const places = isBareCard(block) ? placesInBareCard(block) : this.#placed.get(block);
    if (places === undefined) throw new Error("a block was drawn before ELK placed it");
    return places;
  }

  async #ask(questions: readonly Question[]): Promise<void> {
    const children = questions.map(({ graph }, index) => nameNodes(graph, `block${index}`));
    const page = await this.#elk.layout({ id: "page", layoutOptions: SEPARATE_BLOCKS, children });
    for (const [index, { block, key }] of questions.entries()) {
      this.#known.set(key, readAnswer(block, page.children?.[index]));
    }
  }
}

/** Groups blocks into calls. */
function splitIntoCalls(questions: readonly Question[]): readonly Question[][] {
  const calls: Question[][] = [];
  let boxes = Infinity;
  for (const question of questions) {
    const own = question.block.arrangement.rows.reduce((sum, { cells }) => sum + cells.length, 1);
    const last = calls.at(-1);
    if (last === undefined || last.length >= BLOCKS_PER_CALL || boxes + own > BOXES_PER_CALL) {
      calls.push([question]);
      boxes = own;
    } else {
      last.push(question);
      boxes += own;
    }
  }
  return calls;
}

/**
 * Reads where ELK put the boxes of a block. The block around it reserves only the estimated size, so a block that
 * turned out larger would cover its neighbours.
 */
function readAnswer(block: Block, graph: ElkNode | undefined): BlockPlaces {
  const widthPx = checkNumber(graph?.width);
  const heightPx = checkNumber(graph?.height);
  const difference = Math.max(Math.abs(widthPx - block.widthPx), Math.abs(heightPx - block.heightPx));
  if (difference > ROUNDING_PX) throw new Error("ELK returned a block of another size than was estimated");
  return toPlaces(block, listBoxes(graph?.children, { x: 0, y: 0 }), { widthPx, heightPx });
}

/**
 * Lists the corners of all boxes in rows and columns. The rows and columns nest only a few levels, however deep the
 * company is.
 */
function listBoxes(nodes: readonly ElkNode[] = [], from: Point): Point[] {
  return nodes.flatMap(({ x, y, children }) => {
    const at = { x: from.x + checkNumber(x), y: from.y + checkNumber(y) };
    return children === undefined ? [at] : listBoxes(children, at);
  });
}

/** Checks a number: ELK turns nonsense into 0 or drops it, and a chart with a missing place would be wrong. */
function checkNumber(value: number | undefined): number {
  if (value === undefined || !Number.isFinite(value)) throw new Error("ELK returned a box without a place");
  return value;
}
