import type { NodeId } from "../../model/graph.js";
import type { TextMeasure } from "../../model/text.js";
import type { CardStyle } from "../content/card-sizes.js";
import { designCard } from "../content/card.js";
import type { Card, CardContent, CardOptions } from "../content/card.js";
import type { Aside, ChartNode } from "./sized-tree.js";
import { belowLine, unitRowContent } from "../content/card-content.js";
import type { ContentContext } from "../content/card-content.js";
import { describeAside, describeBox } from "../content/box-content.js";
import type { Description } from "../content/box-content.js";
import { designListCard } from "../content/list-card.js";
import type { RowContent } from "../content/list-card.js";
import { listOutline } from "./tree-node.js";
import type { OutlineNode } from "./tree-node.js";
import { gatherStacks } from "./stacks.js";

/** How much the cards of a chart show, and how wide they are: one width for all, mixed widths look ragged. */
export interface Detail {
  readonly style: CardStyle;
  readonly widthPx: number;
  /** Where all that hangs below a box is leaves, they become rows of its card. */
  readonly hasLists: boolean;
}

/** Makes the boxes of an outline in one detail; remembers cards, which many pages and tries share. */
export class ChartGrower {
  readonly #context: ContentContext;
  readonly #measure: TextMeasure;
  readonly #cards = new Map<string, Card>();
  readonly #descriptions = new Map<NodeId, Description>();

  constructor(context: ContentContext, measure: TextMeasure) {
    this.#context = context;
    this.#measure = measure;
  }

  grow(top: OutlineNode, detail: Detail): ChartNode {
    const done = new Map<OutlineNode, ChartNode>();
    for (const node of listOutline(top).reverse()) {
      const children = node.children.flatMap((child) => done.get(child) ?? []);
      done.set(node, this.#grow(node, children, detail));
    }
    const grown = done.get(top);
    if (grown === undefined) throw new Error("an outline without its own top");
    return grown;
  }

  #grow(node: OutlineNode, children: readonly ChartNode[], detail: Detail): ChartNode {
    const { content, face } = this.#describe(node);
    const isList = detail.hasLists && canBeList(node);
    const self: ChartNode = {
      id: node.id,
      face,
      card: isList ? this.#listCard(node, content, detail) : this.#card(node, content, detail),
      children: [],
      asides: node.asides.map((id) => this.#aside(id, detail)),
      isOfficial: node.isOfficial,
      ...(node.territory !== undefined && { territory: node.territory }),
    };
    return isList ? self : { ...self, children: gatherStacks(self, children) };
  }

  #card(node: OutlineNode, content: CardContent, detail: Detail): Card {
    const lines = node.isCollapsed ? [...content.lines, belowLine(node.below)] : content.lines;
    const key = `${node.isCollapsed ? "collapsed" : "open"} ${node.id}`;
    return this.#remember(key, detail, (options) => designCard({ ...content, lines }, options));
  }

  #listCard(node: OutlineNode, content: CardContent, detail: Detail): Card {
    const key = `list ${node.children.map((child) => child.id).join(" ")} of ${node.id}`;
    return this.#remember(key, detail, (options) => {
      const rows = node.children.map((child) => this.#row(child.id));
      return designListCard(content, rows, options);
    });
  }

  #row(id: NodeId): RowContent {
    const { graph } = this.#context;
    const node = graph.nodes.get(id);
    const { content, face } = this.#describeBox(id);
    if (node?.kind !== "unit") return { ...content, id, face, kind: "post" };
    return { ...unitRowContent(this.#context, node), id, face, kind: "unit" };
  }

  /** A collapsed box also says, where there is no picture, what is below it. */
  #describe(node: OutlineNode): Description {
    const description = this.#describeBox(node.id);
    if (!node.isCollapsed) return description;
    const { face } = description;
    const facts = [face.facts, `Below: ${belowLine(node.below).text}.`].filter(Boolean).join(" ");
    return { ...description, face: { ...face, facts } };
  }

  #describeBox(id: NodeId): Description {
    let description = this.#descriptions.get(id);
    if (description === undefined) {
      description = describeBox(this.#context, id);
      this.#descriptions.set(id, description);
    }
    return description;
  }

  #aside(id: NodeId, detail: Detail): Aside {
    const { content, face } = describeAside(this.#context, id);
    return { id, face, card: this.#remember(`aside ${id}`, detail, (options) => designCard(content, options)) };
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

function canBeList(node: OutlineNode): boolean {
  return (
    node.children.length > 0 &&
    node.asides.length === 0 &&
    node.children.every(
      (child) => child.height === 0 && child.asides.length === 0 && !child.isOfficial && !child.isCollapsed,
    )
  );
}
