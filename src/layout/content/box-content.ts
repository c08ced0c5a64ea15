import { COMPANY } from "../../model/graph.js";
import type { Committee, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import type { Box } from "../../model/layout.js";
import { answerersOf, colourOfPost, ownerOfUnit } from "../../model/queries.js";
import type { Owner } from "../../model/queries.js";
import type { CardContent } from "./card.js";
import type { Face } from "../tree/sized-tree.js";
import { committeeContent, companyContent, mergedLines, officerContent, postContent, unitContent } from "./card-content.js";
import type { ContentContext } from "./card-content.js";
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
} from "./words.js";

/** What a box says and what it is. */
export interface Description {
  readonly content: CardContent;
  readonly face: Face;
}

/** Describes the box of a node; the top box also speaks for the unit merged into it. */
export function describeBox(context: ContentContext, id: NodeId): Description {
  const { graph } = context;
  const base = id === COMPANY ? describeCompanyBox(context) : describeNode(context, id);
  const merged = graph.company.mergedUnit === undefined ? undefined : graph.nodes.get(graph.company.mergedUnit);
  const isCompany = id === COMPANY || id === graph.root;
  if (!isCompany || id !== context.standIns.top || merged?.kind !== "unit") return base;
  return {
    content: { ...base.content, mergedLines: mergedLines(context, merged) },
    face: { ...base.face, merged: { node: merged.id, label: merged.name } },
  };
}

/** The same for what stands beside another box. */
export function describeAside(context: ContentContext, id: NodeId): Description {
  const { content, face } = describeNode(context, id);
  return { content, face: { ...face, isAside: true } };
}

function describeNode(context: ContentContext, id: NodeId): Description {
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

function describeCompanyBox(context: ContentContext): Description {
  const { company } = context.graph;
  return {
    content: companyContent(context),
    face: createFace("company", company.name, "The company as a whole.", "other"),
  };
}

function describeOfficerBox(context: ContentContext, officer: Officer): Description {
  const { graph, standIns } = context;
  const colour = colourOfPost(graph, officer.id);
  return {
    content: officerContent(context, officer),
    face: {
      ...createFace("officer", officerTitle(officer), describeOfficer(graph, officer), colour),
      answerers: [displayName(graph, officer.id)],
      facts: tellHolder(graph, officer),
      isVacant: officer.status === "vacant",
      isBroken: standIns.cut.has(officer.id),
    },
  };
}

function describeUnitBox(context: ContentContext, unit: Unit): Description {
  const { graph, standIns } = context;
  return {
    content: unitContent(context, unit),
    face: {
      ...createFace("unit", unit.name, describeUnit(graph, unit), ownerOfUnit(graph, unit)),
      stripe: answerersOf(unit).map((by) => colourOfPost(graph, by)),
      answerers: answerersOf(unit).map((by) => displayName(graph, by)),
      facts: tellUnitFacts(graph, unit),
      isVacant: isHeadVacant(unit),
      isBroken: standIns.cut.has(unit.id) || isOfficerUnknown(unit),
    },
  };
}

function describeCommitteeBox(committee: Committee): Description {
  return {
    content: committeeContent(committee),
    face: {
      ...createFace("committee", committee.name, describeCommittee(committee), "other"),
      facts: tellMembers(committee),
    },
  };
}

function describePostBox(context: ContentContext, post: Post): Description {
  const { graph, standIns } = context;
  const description =
    post.assistantTo === undefined
      ? `Reports to ${displayName(graph, post.manager.to)}.`
      : `Assists ${displayName(graph, post.assistantTo)}.`;
  return {
    content: postContent(context, post),
    face: {
      ...createFace("post", postName(post), description, "other"),
      facts: tellHolder(graph, post),
      isVacant: post.status === "vacant",
      isBroken: standIns.cut.has(post.id),
    },
  };
}

function createFace(kind: Box["kind"], label: string, description: string, owner: Owner): Face {
  return {
    kind,
    label,
    description,
    owner,
    stripe: [],
    isAside: false,
    isVacant: false,
    isBroken: false,
    answerers: [],
    facts: "",
  };
}

/** Said of the unit whose officer is wrong, not of all that inherit it. */
function isOfficerUnknown({ answer }: Unit): boolean {
  return answer.kind === "unowned" && answer.because === "unknown-officer" && answer.from === undefined;
}

function isHeadVacant(unit: Unit): boolean {
  return unit.headVacant || (unit.heads.length > 0 && unit.heads.every((head) => head.status === "vacant"));
}
