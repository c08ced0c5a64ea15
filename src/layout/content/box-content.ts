import { COMPANY } from "../../model/graph.js";
import type { Committee, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import type { Box } from "../../model/layout.js";
import { answerersOf, colourOfPost, isOwnColour, ownerOfColour, ownerOfUnit } from "../../model/queries.js";
import type { Owner } from "../../model/queries.js";
import {
  describeCommittee,
  describeOfficer,
  describeUnit,
  displayName,
  officerTitle,
  postName,
  tellHolder,
  tellMembers,
  tellUnitFacts,
} from "../../wording/index.js";
import type { CardContent } from "./card.js";
import {
  committeeContent,
  companyContent,
  mergedLines,
  officerContent,
  postContent,
  unitContent,
} from "./card-content.js";
import type { ContentContext } from "./card-content.js";
import type { BoxAttributes } from "./box-attributes.js";
import { markAttributes, markContent } from "./change-marks.js";
import { tellOwnerCount } from "./owner-count.js";

/** Texts and attributes of a box. */
export interface BoxDescription {
  readonly content: CardContent;
  readonly attributes: BoxAttributes;
}

/** Describes the box of a node; the description of the top box includes the unit merged into it. */
export function describeBox(context: ContentContext, id: NodeId): BoxDescription {
  return markChange(context, id, describeUnmarked(context, id));
}

/** Describes boxes, each only once: the legend, the titles and all versions of a card ask for the same box. */
export class BoxDescriber {
  readonly #context: ContentContext;
  readonly #known = new Map<NodeId, BoxDescription>();

  constructor(context: ContentContext) {
    this.#context = context;
  }

  describe(id: NodeId): BoxDescription {
    let description = this.#known.get(id);
    if (description === undefined) {
      description = describeBox(this.#context, id);
      this.#known.set(id, description);
    }
    return description;
  }
}

function markChange(context: ContentContext, id: NodeId, { content, attributes }: BoxDescription): BoxDescription {
  if (context.changes === undefined) return { content, attributes };
  return { content: markContent(context, id, content), attributes: markAttributes(context, id, attributes) };
}

function describeUnmarked(context: ContentContext, id: NodeId): BoxDescription {
  const { graph } = context;
  const base = id === COMPANY ? describeCompanyBox(context) : describeNode(context, id);
  const merged = graph.company.mergedUnit === undefined ? undefined : graph.nodes.get(graph.company.mergedUnit);
  const isCompany = id === COMPANY || id === graph.root;
  if (!isCompany || id !== context.boxIndex.top || merged?.kind !== "unit") return base;
  return {
    content: { ...base.content, mergedLines: mergedLines(context, merged) },
    attributes: { ...base.attributes, merged: { node: merged.id, label: merged.name } },
  };
}

/** Describes a box that stands beside another; such a box is outside the reporting line, so it has no stripe. */
export function describeBoxBeside(context: ContentContext, id: NodeId): BoxDescription {
  const { content, attributes } = markChange(context, id, describeNode(context, id));
  return {
    content: { ...content, hasStripe: false },
    attributes: { ...attributes, owner: "other", stripe: [], isBeside: true },
  };
}

function describeNode(context: ContentContext, id: NodeId): BoxDescription {
  const node = context.graph.nodes.get(id);
  switch (node?.kind) {
    case "officer":
      return describeOfficerBox(context, node);
    case "unit":
      return describeUnitBox(context, node);
    case "committee":
      return describeCommitteeBox(node);
    case "post":
      return describePostBox(context, node);
    case undefined:
      throw new Error(`the graph hangs '${id}' somewhere but has no such node`);
  }
}

function describeCompanyBox(context: ContentContext): BoxDescription {
  const { company } = context.graph;
  return {
    content: companyContent(context),
    attributes: createAttributes("company", company.name, "The company as a whole.", "other"),
  };
}

function describeOfficerBox(context: ContentContext, officer: Officer): BoxDescription {
  const { graph, boxIndex, coloured } = context;
  const colour = colourOfPost(graph, officer.id, coloured);
  const tally = boxIndex.tallies.get(officer.id);
  const answersFor = tally === undefined ? [] : [`Answers for ${tellOwnerCount(tally)}.`];
  const description = [describeOfficer(graph, officer), ...answersFor].join(" ");
  return {
    content: officerContent(context, officer),
    attributes: {
      ...createAttributes("officer", officerTitle(officer), description, ownerOfColour(colour)),
      stripe: isOwnColour(colour) ? [colour] : [],
      answerers: [displayName(graph, officer.id)],
      facts: tellHolder(graph, officer),
      isVacant: officer.status === "vacant",
      isBroken: boxIndex.cut.has(officer.id),
    },
  };
}

function describeUnitBox(context: ContentContext, unit: Unit): BoxDescription {
  const { graph, boxIndex, coloured } = context;
  return {
    content: unitContent(context, unit),
    attributes: {
      isOfficerUnknown: isOfficerUnknown(unit),
      ...createAttributes("unit", unit.name, describeUnit(graph, unit), ownerOfUnit(graph, unit)),
      stripe: answerersOf(unit).map((by) => colourOfPost(graph, by, coloured)),
      answerers: answerersOf(unit).map((by) => displayName(graph, by)),
      facts: tellUnitFacts(graph, unit),
      isVacant: isHeadVacant(unit),
      isBroken: boxIndex.cut.has(unit.id) || isOfficerUnknown(unit),
    },
  };
}

function describeCommitteeBox(committee: Committee): BoxDescription {
  return {
    content: committeeContent(committee),
    attributes: {
      ...createAttributes("committee", committee.name, describeCommittee(committee), "other"),
      facts: tellMembers(committee),
    },
  };
}

function describePostBox(context: ContentContext, post: Post): BoxDescription {
  const { graph, boxIndex, coloured } = context;
  const unit = post.unit === undefined ? undefined : graph.nodes.get(post.unit);
  const isInUnit = unit?.kind === "unit";
  const description =
    post.assistantTo === undefined
      ? `Reports to ${displayName(graph, post.manager.to)}.`
      : `Assists ${displayName(graph, post.assistantTo)}.`;
  return {
    content: postContent(context, post),
    attributes: {
      ...createAttributes("post", postName(post), description, isInUnit ? ownerOfUnit(graph, unit) : "other"),
      stripe: isInUnit ? answerersOf(unit).map((by) => colourOfPost(graph, by, coloured)) : [],
      facts: tellHolder(graph, post),
      isVacant: post.status === "vacant",
      isBroken: boxIndex.cut.has(post.id),
    },
  };
}

function createAttributes(kind: Box["kind"], label: string, description: string, owner: Owner): BoxAttributes {
  return {
    kind,
    label,
    description,
    owner,
    stripe: [],
    isBeside: false,
    isVacant: false,
    isBroken: false,
    answerers: [],
    facts: "",
  };
}

/** Tells whether the unit itself names an officer who does not exist; units that inherit the mistake are not marked. */
function isOfficerUnknown({ answer }: Unit): boolean {
  return answer.kind === "unowned" && answer.because === "unknown-officer" && answer.from === undefined;
}

function isHeadVacant(unit: Unit): boolean {
  return unit.headVacant || (unit.heads.length > 0 && unit.heads.every((head) => head.status === "vacant"));
}
