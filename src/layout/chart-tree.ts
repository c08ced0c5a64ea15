import { COMPANY } from "../model/graph.js";
import type { Committee, Graph, NodeId, Officer, Post, Unit } from "../model/graph.js";
import type { Box } from "../model/layout.js";
import { answerersOf, childrenOf, colourOfPost, ownerOfUnit } from "../model/queries.js";
import type { Owner } from "../model/queries.js";
import type { TextMeasure } from "../model/text.js";
import { CARD } from "./anatomy.js";
import { designCard } from "./card.js";
import type { CardContent } from "./card.js";
import type { Aside, ChartNode, Face } from "./chart-node.js";
import { committeeContent, companyContent, mergedLines, officerContent, postContent, unitContent } from "./contents.js";
import type { ContentContext } from "./contents.js";
import { gatherStacks } from "./stacks.js";
import type { StandIns } from "./stand-ins.js";
import { describeCommittee, describeOfficer, describeUnit, displayName, officerTitle, postName } from "./words.js";

/**
 * The tops of the chart: officers, their units, and beside them assistants and committees. Posts that are no
 * officer and no assistant are not drawn; their heads are text on the card of the unit.
 */
export function growChartTree(graph: Graph, standIns: StandIns, measure: TextMeasure): readonly ChartNode[] {
  const context: ContentContext = { graph, standIns };
  const grow = new Grower(context, measure);
  const tops = graph.company.isTop ? [COMPANY] : childrenOf(graph, COMPANY);
  for (const id of bottomUp(graph, tops)) grow.add(id);
  return tops.map((id) => grow.get(id));
}

/** Every box before the box it hangs under, without recursion: chains may be 10,000 long. */
function bottomUp(graph: Graph, tops: readonly NodeId[]): NodeId[] {
  const order: NodeId[] = [];
  const open = [...tops];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    order.push(id);
    open.push(...childrenOf(graph, id));
  }
  return order.reverse();
}

class Grower {
  readonly #done = new Map<NodeId, ChartNode>();
  readonly #context: ContentContext;
  readonly #measure: TextMeasure;

  constructor(context: ContentContext, measure: TextMeasure) {
    this.#context = context;
    this.#measure = measure;
  }

  get(id: NodeId): ChartNode {
    const node = this.#done.get(id);
    if (node === undefined) throw new Error(`box '${id}' was asked for before it was made`);
    return node;
  }

  add(id: NodeId): void {
    const { graph, standIns } = this.#context;
    const { content, face } = this.#describe(id);
    const node = graph.nodes.get(id);
    const colour = node?.kind === "officer" ? colourOfPost(graph, id) : "other";
    const self: ChartNode = {
      id,
      card: designCard(content, CARD.widthPx, this.#measure),
      face,
      children: [],
      asides: (standIns.asides.get(id) ?? []).map((aside) => this.#aside(aside)),
      isOfficial: node?.kind !== "unit",
      ...(colour !== "other" && { territory: colour }),
    };
    const children = childrenOf(graph, id).map((child) => this.get(child));
    this.#done.set(id, { ...self, children: gatherStacks(self, children) });
  }

  #describe(id: NodeId): { content: CardContent; face: Face } {
    const { graph } = this.#context;
    const isTop = id === COMPANY || id === graph.root;
    const base = id === COMPANY ? this.#company() : this.#node(id);
    const unit = graph.company.mergedUnit === undefined ? undefined : graph.nodes.get(graph.company.mergedUnit);
    if (!isTop || unit?.kind !== "unit") return base;
    return {
      content: { ...base.content, mergedLines: mergedLines(this.#context, unit) },
      face: { ...base.face, merged: { node: unit.id, label: unit.name } },
    };
  }

  #node(id: NodeId): { content: CardContent; face: Face } {
    const node = this.#context.graph.nodes.get(id);
    switch (node?.kind) {
      case "officer":
        return this.#officer(node);
      case "unit":
        return this.#unit(node);
      case "committee":
        return this.#committee(node, false);
      case "post":
        return this.#post(node);
      case undefined:
        throw new Error(`the graph hangs '${id}' somewhere but has no such node`);
    }
  }

  #company(): { content: CardContent; face: Face } {
    const { company } = this.#context.graph;
    return {
      content: companyContent(this.#context),
      face: face("company", company.name, "The company as a whole.", "other"),
    };
  }

  #officer(officer: Officer): { content: CardContent; face: Face } {
    const { graph, standIns } = this.#context;
    return {
      content: officerContent(this.#context, officer),
      face: {
        ...face("officer", officerTitle(officer), describeOfficer(graph, officer), colourOfPost(graph, officer.id)),
        isVacant: officer.status === "vacant",
        isBroken: standIns.cut.has(officer.id),
      },
    };
  }

  #unit(unit: Unit): { content: CardContent; face: Face } {
    const { graph, standIns } = this.#context;
    return {
      content: unitContent(this.#context, unit),
      face: {
        ...face("unit", unit.name, describeUnit(graph, unit), ownerOfUnit(graph, unit)),
        stripe: answerersOf(unit).map((by) => colourOfPost(graph, by)),
        isVacant: isHeadVacant(unit),
        isBroken: standIns.cut.has(unit.id) || isOfficerUnknown(unit),
      },
    };
  }

  #committee(committee: Committee, isAside: boolean): { content: CardContent; face: Face } {
    const base = face("committee", committee.name, describeCommittee(committee), "other");
    return { content: committeeContent(committee), face: { ...base, isAside } };
  }

  #post(post: Post): { content: CardContent; face: Face } {
    const { graph, standIns } = this.#context;
    const to = post.assistantTo === undefined ? "" : `Assists ${displayName(graph, post.assistantTo)}.`;
    return {
      content: postContent(this.#context, post),
      face: {
        ...face("post", postName(post), to, "other"),
        isAside: true,
        isVacant: post.status === "vacant",
        isBroken: standIns.cut.has(post.id),
      },
    };
  }

  #aside(id: NodeId): Aside {
    const node = this.#context.graph.nodes.get(id);
    const { content, face } = node?.kind === "committee" ? this.#committee(node, true) : this.#node(id);
    return { id, face, card: designCard(content, CARD.widthPx, this.#measure) };
  }
}

function face(kind: Box["kind"], label: string, description: string, owner: Owner): Face {
  return { kind, label, description, owner, stripe: [], isAside: false, isVacant: false, isBroken: false };
}

/** Said of the unit whose officer is wrong, not of all that inherit it. */
function isOfficerUnknown({ answer }: Unit): boolean {
  return answer.kind === "unowned" && answer.because === "unknown-officer" && answer.from === undefined;
}

function isHeadVacant(unit: Unit): boolean {
  return unit.headVacant || (unit.heads.length > 0 && unit.heads.every((head) => head.status === "vacant"));
}
