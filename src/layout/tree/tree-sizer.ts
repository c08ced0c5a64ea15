import { askEvery } from "../../model/deadline.js";
import type { NodeId } from "../../model/graph.js";
import type { TextMeasure } from "../../model/text.js";
import type { Detail } from "../content/detail.js";
import { designCard } from "../content/card.js";
import type { Card, CardContent, CardOptions } from "../content/card.js";
import type { SizedNode } from "./sized-node.js";
import { belowLine, unitRowContent } from "../content/card-content.js";
import type { ContentContext } from "../content/card-content.js";
import { describeBoxBeside, describeBox } from "../content/box-content.js";
import type { BoxDescription } from "../content/box-content.js";
import { designListCard } from "../content/list-card.js";
import type { RowContent } from "../content/list-card.js";
import { RecentMap } from "./recent-map.js";
import type { TreeNode } from "./tree-node.js";
import { gatherStacks } from "./stacks.js";
import type { SizedBox } from "../content/sized-box.js";

/**
 * Number of cards and trees that are remembered for each level of detail. Enough for a few pages will do, since it is
 * the attempts at one page that share cards and trees.
 */
const RECENT_CARDS = 4000;
const RECENT_TREES = 500;

/** A designer of the cards of trees. It remembers recent cards and trees, which many pages and attempts share. */
export class TreeSizer {
  readonly #context: ContentContext;
  readonly #measure: TextMeasure;
  readonly #cards = new RecentMap<string, Card>(RECENT_CARDS);
  readonly #trees = new Map<Detail, RecentMap<TreeNode, SizedNode>>();
  readonly #descriptions = new Map<NodeId, BoxDescription>();

  constructor(context: ContentContext, measure: TextMeasure) {
    this.#context = context;
    this.#measure = measure;
  }

  /** Returns a tree with sized cards; the same object for the same tree as long as that is remembered. */
  size(top: TreeNode, detail: Detail): SizedNode {
    const recent = this.#recentIn(detail);
    const done = new Map<TreeNode, SizedNode>();
    const ask = askEvery(100, this.#context.checkpoint);
    for (const node of listNewNodes(top, detail, { recent, done }).reverse()) {
      ask();
      const children = node.children.flatMap((child) => done.get(child) ?? []);
      const sized = this.#sizeNode(node, children, detail);
      done.set(node, sized);
      recent.set(node, sized);
    }
    const sized = done.get(top);
    if (sized === undefined) throw new Error("a tree without its own top");
    return sized;
  }

  #recentIn(detail: Detail): RecentMap<TreeNode, SizedNode> {
    let recent = this.#trees.get(detail);
    if (recent === undefined) {
      recent = new RecentMap(RECENT_TREES);
      this.#trees.set(detail, recent);
    }
    return recent;
  }

  #sizeNode(node: TreeNode, children: readonly SizedNode[], detail: Detail): SizedNode {
    const { content, attributes } = this.#describe(node);
    const isList = isListIn(node, detail);
    const self: SizedNode = {
      id: node.id,
      attributes,
      card: isList ? this.#listCard(node, content, detail) : this.#card(node, content, detail),
      children: [],
      beside: node.beside.map((id) => this.#boxBeside(id, detail)),
      isOfficial: node.isOfficial,
      ...(node.territory !== undefined && { territory: node.territory }),
    };
    return isList ? self : { ...self, children: gatherStacks(self, children) };
  }

  #card(node: TreeNode, content: CardContent, detail: Detail): Card {
    const isTold = content.saysHowMuch === true && node.below.officers === 0;
    const lines = node.isCollapsed && !isTold ? [...content.lines, belowLine(node.below)] : content.lines;
    const key = `${node.isCollapsed ? "collapsed" : "open"} ${node.id}`;
    return this.#remember(key, detail, (options) => designCard({ ...content, lines }, options));
  }

  #listCard(node: TreeNode, content: CardContent, detail: Detail): Card {
    const key = `list ${node.children.map((child) => child.id).join(" ")} of ${node.id}`;
    return this.#remember(key, detail, (options) => {
      const rows = node.children.map((child) => this.#row(child.id));
      return designListCard(content, rows, options);
    });
  }

  #row(id: NodeId): RowContent {
    const { graph } = this.#context;
    const node = graph.nodes.get(id);
    const { content, attributes } = this.#describeBox(id);
    if (node?.kind !== "unit") return { ...content, id, attributes, kind: "post" };
    return { ...unitRowContent(this.#context, node), id, attributes, kind: "unit" };
  }

  /**
   * Describes a box; the description of a collapsed box also says what is below it, for readers who cannot see the
   * picture.
   */
  #describe(node: TreeNode): BoxDescription {
    const description = this.#describeBox(node.id);
    if (!node.isCollapsed) return description;
    const { attributes } = description;
    const facts = [attributes.facts, `Below: ${belowLine(node.below).text}.`].filter(Boolean).join(" ");
    return { ...description, attributes: { ...attributes, facts } };
  }

  #describeBox(id: NodeId): BoxDescription {
    let description = this.#descriptions.get(id);
    if (description === undefined) {
      description = describeBox(this.#context, id);
      this.#descriptions.set(id, description);
    }
    return description;
  }

  #boxBeside(id: NodeId, detail: Detail): SizedBox {
    const { content, attributes } = describeBoxBeside(this.#context, id);
    return { id, attributes, card: this.#remember(`beside ${id}`, detail, (options) => designCard(content, options)) };
  }

  #remember(key: string, { style, widthPx }: Detail, design: (options: CardOptions) => Card): Card {
    const full = `${style.name.sizePx} ${widthPx} ${key}`;
    let card = this.#cards.get(full);
    if (card === undefined) {
      card = design({ style, widthPx, measure: this.#measure });
      this.#cards.set(full, card);
    }
    return card;
  }
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
    // The boxes below a list are rows of its card.
    if (!isListIn(node, detail)) for (const child of node.children) open.push(child);
  }
  return found;
}

function isListIn(node: TreeNode, { hasLists }: Detail): boolean {
  return (
    hasLists &&
    node.children.length > 0 &&
    node.beside.length === 0 &&
    node.children.every(
      (child) => child.height === 0 && child.beside.length === 0 && !child.isOfficial && !child.isCollapsed,
    )
  );
}
