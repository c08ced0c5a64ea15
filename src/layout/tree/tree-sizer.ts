import { askEvery } from "../../model/deadline.js";
import type { NodeId } from "../../model/graph.js";
import type { TextMeasure } from "../../model/text.js";
import type { Detail } from "../content/detail.js";
import { sizeCard } from "../content/card.js";
import type { CardContent, CardLine, SizedCard } from "../content/card.js";
import type { SizedNode } from "./sized-node.js";
import { belowLine, unitRowContent } from "../content/card-content.js";
import type { ContentContext } from "../content/card-content.js";
import { markContent } from "../content/change-marks.js";
import { describeBoxBeside } from "../content/box-content.js";
import type { BoxDescriber, BoxDescription } from "../content/box-content.js";
import { leastCardHeight, leastRowHeight } from "../content/least-height.js";
import { sizeListCards } from "../content/list-card.js";
import type { RowContent } from "../content/list-card.js";
import { listChips, nameOfficer } from "../content/officer-chips.js";
import { joinWithAnd } from "../../wording/index.js";
import { listBoxesBelow, listCardRows } from "./card-rows.js";
import type { CardRow, DrawnNode } from "./card-rows.js";
import { CardMemory } from "./card-memory.js";
import type { Cards } from "./card-memory.js";
import { RecentMaps } from "./recent-map.js";
import type { RecentMap } from "./recent-map.js";
import type { TreeNode } from "./tree-node.js";
import { gatherStacks } from "./stacks.js";
import { workUp } from "./work-up.js";
import type { SizedBox } from "../content/sized-box.js";

export interface SizerOptions {
  readonly measure: TextMeasure;
  /** Number of cards and trees of each level of detail and width that are remembered. */
  readonly remembered: number;
}

/** A designer of the cards of trees. It remembers recent cards and trees, which many pages and attempts share. */
export class TreeSizer {
  readonly #context: ContentContext;
  readonly #describer: BoxDescriber;
  readonly #cards: CardMemory;
  readonly #trees: RecentMaps<Detail, TreeNode, SizedNode>;
  /** Descriptions of boxes that stand beside others. */
  readonly #beside = new Map<NodeId, BoxDescription>();
  /** Heights of trees, in px, by the names of levels of detail. */
  readonly #least = new Map<string, WeakMap<TreeNode, number>>();
  /** Contents of rows, which are the same in all widths and levels of detail. */
  readonly #rows = new WeakMap<TreeNode, RowContent>();

  constructor(context: ContentContext, describer: BoxDescriber, { measure, remembered }: SizerOptions) {
    this.#context = context;
    this.#describer = describer;
    this.#cards = new CardMemory(remembered, measure);
    this.#trees = new RecentMaps(remembered);
  }

  /** Returns a tree with sized cards; returns the same object for the same tree as long as it is remembered. */
  size(top: TreeNode, detail: Detail): SizedNode {
    const recent = this.#trees.of(detail);
    const done = new Map<TreeNode, SizedNode>();
    const ask = askEvery(100, this.#context.checkpoint);
    for (const node of listNewNodes(top, detail, { recent, done }).reverse()) {
      ask();
      const children = node.children.flatMap((child) => done.get(child) ?? []);
      const sized = this.#sizeNode({ node, detail, isTop: node === top }, children);
      done.set(node, sized);
      recent.set(node, sized);
    }
    const sized = done.get(top);
    if (sized === undefined) throw new Error("a tree without its own top");
    return sized;
  }

  /** Adds up areas that the cards of a tree need at least; much faster than sizing them. */
  leastAreaPx(top: TreeNode, detail: Detail): number {
    const known = this.#leastIn(detail);
    const listBelow = (node: TreeNode) => listBoxesBelow({ node, detail, isTop: node === top });
    const toValue = (node: TreeNode) => {
      const own = this.#leastHeightPx({ node, detail, isTop: node === top });
      return listBelow(node).reduce((sum, child) => sum + (known.get(child) ?? 0), own);
    };
    workUp([...listBelow(top)], known, { listBelow, toValue });
    return toValue(top) * detail.widthPx;
  }

  #leastHeightPx(drawn: DrawnNode): number {
    const rows = listCardRows(drawn);
    const { content } = this.#describer.describe(drawn.node.id);
    const cardPx = leastCardHeight(content, drawn.detail.style, rows.length > 0);
    return rows.reduce((sum, row) => sum + leastRowHeight(this.#row(row)), cardPx);
  }

  /** Returns the least heights of trees that are known; they are the same in all widths. */
  #leastIn({ style, hasLists }: Detail): WeakMap<TreeNode, number> {
    const key = `${style.name.sizePx} ${hasLists}`;
    let known = this.#least.get(key);
    if (known === undefined) {
      known = new WeakMap();
      this.#least.set(key, known);
    }
    return known;
  }

  #sizeNode(drawn: DrawnNode, children: readonly SizedNode[]): SizedNode {
    const { node, detail } = drawn;
    const { content, attributes } = this.#describe(node);
    const rows = listCardRows(drawn);
    const [card, ...widerCards] =
      rows.length > 0 ? this.#listCards(node, content, rows, detail) : this.#card(node, content, detail);
    const beside = node.beside.map((id) => this.#boxBeside(id, detail));
    const parts = [card, ...beside.map((box) => box.card)];
    const self: SizedNode = {
      id: node.id,
      attributes,
      card,
      children: [],
      beside,
      cardsPx: sumAreas(parts, children),
      isUnwrapped: [...parts, ...children].every(({ isUnwrapped }) => isUnwrapped),
      isOfficial: node.isOfficial,
      ...(node.territory !== undefined && { territory: node.territory }),
      ...(widerCards.length > 0 && { widerCards }),
    };
    return children.length === 0 ? self : { ...self, children: gatherStacks(self, children) };
  }

  #card(node: TreeNode, content: CardContent, detail: Detail): Cards {
    const lines = linesOf(node, content);
    return this.#cards.remember(node.isCollapsed ? node.below : content, detail, (options) => {
      const chips = node.isCollapsed ? listChips(this.#context, node.officersBelow, options) : [];
      const card = sizeCard({ ...content, lines, badges: [...content.badges, ...chips] }, options);
      // With more width, a chip might have a longer text.
      return [chips.length === 0 ? card : { ...card, isUnwrapped: false }];
    });
  }

  #listCards(node: TreeNode, content: CardContent, cardRows: readonly CardRow[], detail: Detail): Cards {
    // A card may have other rows at levels of detail with lists.
    return this.#cards.remember(detail.hasLists ? node.children : node, detail, (options) => {
      return sizeListCards(
        content,
        cardRows.map((row) => this.#row(row)),
        options,
      );
    });
  }

  #row({ node, depth }: CardRow): RowContent {
    let content = this.#rows.get(node);
    if (content === undefined) {
      content = this.#describeRow(node);
      this.#rows.set(node, content);
    }
    return depth > 0 && content.kind === "post" ? { ...content, depth } : content;
  }

  #describeRow(node: TreeNode): RowContent {
    const { graph } = this.#context;
    const { id } = node;
    const unit = graph.nodes.get(id);
    const { content, attributes } = this.#describe(node);
    if (unit?.kind === "unit") {
      const row = markContent(this.#context, id, unitRowContent(this.#context, unit));
      return { id, attributes, kind: "unit", ...row };
    }
    const lines = linesOf(node, content);
    return { id, attributes, kind: "post", ...content, lines };
  }

  /**
   * Describes a box; the description of a collapsed box also says what is below it, for readers who cannot see the
   * picture.
   */
  #describe(node: TreeNode): BoxDescription {
    const description = this.#describer.describe(node.id);
    if (!node.isCollapsed) return description;
    const { attributes } = description;
    const officers = node.officersBelow.map((id) => nameOfficer(this.#context, id));
    const below = [belowLine(node.below).text, ...(officers.length === 0 ? [] : [joinWithAnd(officers)])];
    const facts = [attributes.facts, `Below: ${below.join(", among them ")}.`].filter(Boolean).join(" ");
    return { ...description, attributes: { ...attributes, facts } };
  }

  #boxBeside(id: NodeId, detail: Detail): SizedBox {
    const description = this.#beside.get(id) ?? describeBoxBeside(this.#context, id);
    this.#beside.set(id, description);
    const { content, attributes } = description;
    const [card] = this.#cards.remember(content, detail, (options) => [sizeCard(content, options)]);
    return { id, attributes, card };
  }
}

/** Adds up the areas of cards and of the trees below them. */
function sumAreas(cards: readonly SizedCard[], below: readonly SizedNode[]): number {
  const own = cards.reduce((sum, { widthPx, heightPx }) => sum + widthPx * heightPx, 0);
  return below.reduce((sum, { cardsPx }) => sum + cardsPx, own);
}

interface SizedNodes {
  readonly recent: RecentMap<TreeNode, SizedNode>;
  readonly done: Map<TreeNode, SizedNode>;
}

/** Lists the nodes that have to be sized, managers first. It skips those that are remembered. */
function listNewNodes(top: TreeNode, detail: Detail, { recent, done }: SizedNodes): TreeNode[] {
  const found: TreeNode[] = [];
  const open = [top];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const known = recent.get(node);
    if (known !== undefined) {
      done.set(node, known);
      continue;
    }
    found.push(node);
    for (const child of listBoxesBelow({ node, detail, isTop: node === top })) open.push(child);
  }
  return found;
}

/**
 * Returns the lines of a card or row. If the boxes below it are left out, adds their number, unless the card already
 * says as much: a tally counts the units, and chips name the technology officers.
 */
function linesOf(node: TreeNode, { lines, saysHowMuch }: CardContent): CardContent["lines"] {
  const { isCollapsed, below, officersBelow } = node;
  const isTold = saysHowMuch === true && below.officers === officersBelow.length;
  return isCollapsed && !isTold ? [...lines, keepCountsWhole(belowLine(below))] : lines;
}

/** Lets a line break only after a comma, so that a number stays with its noun. */
function keepCountsWhole(line: CardLine): CardLine {
  return { ...line, text: line.text.replaceAll(/(\d) /gu, "$1\u00A0") };
}
