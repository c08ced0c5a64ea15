import type { Answer, GraphNode, Member, NodeId, Post, Unit } from "../../model/graph.js";

/** Returns the id that an entry has in another graph. */
export type Translate = (id: NodeId) => NodeId;

/** Returns a copy of a node for another graph: its own id is given, and all ids in it are translated. */
export function translateNode(node: GraphNode, id: NodeId, translate: Translate): GraphNode {
  switch (node.kind) {
    case "unit":
      return { ...translateUnit(node, translate), id };
    case "post": {
      const { unit, manager } = node;
      return {
        ...translateSeat(node, translate),
        id,
        ...(unit !== undefined && { unit: translate(unit) }),
        manager: { ...manager, to: translate(manager.to) },
      };
    }
    case "officer": {
      const { manager, overseenBy, designatedBy } = node;
      return {
        ...translateSeat(node, translate),
        id,
        ...(manager !== undefined && { manager: { ...manager, to: translate(manager.to) } }),
        ...(overseenBy !== undefined && { overseenBy: translateMember(overseenBy, translate) }),
        ...(designatedBy !== undefined && { designatedBy: translateMember(designatedBy, translate) }),
      };
    }
    case "committee": {
      const { chair, members } = node;
      return {
        ...node,
        id,
        ...(chair !== undefined && { chair: translateMember(chair, translate) }),
        members: members.map((member) => translateMember(member, translate)),
      };
    }
  }
}

function translateUnit(unit: Unit, translate: Translate): Unit {
  const { nestedIn, answer, heads } = unit;
  return {
    ...unit,
    ...(nestedIn !== undefined && { nestedIn: translate(nestedIn) }),
    answer: translateAnswer(answer, translate),
    heads: heads.map((head) => (head.post === undefined ? head : { ...head, post: translate(head.post) })),
    bodiesNamed: unit.bodiesNamed.map(translate),
    responsible: unit.responsible.map(translate),
    consulted: unit.consulted.map(translate),
    informed: unit.informed.map(translate),
  };
}

/** Returns an answer whose ids are those of another graph. */
export function translateAnswer(answer: Answer, translate: Translate): Answer {
  switch (answer.kind) {
    case "own":
      return { ...answer, by: translate(answer.by) };
    case "inherited":
      return { ...answer, by: translate(answer.by), from: translate(answer.from) };
    case "contested":
      return { ...answer, by: answer.by.map(translate), ...translateSource(answer, translate) };
    case "none":
    case "unowned":
      return { ...answer, ...translateSource(answer, translate) };
  }
}

function translateSource({ from }: { readonly from?: NodeId }, translate: Translate): { readonly from?: NodeId } {
  return from === undefined ? {} : { from: translate(from) };
}

type Seat = Pick<Post, "assistantTo" | "deputy" | "acting">;

function translateSeat<Each extends Seat>(seat: Each, translate: Translate): Each {
  const { assistantTo, deputy, acting } = seat;
  return {
    ...seat,
    ...(assistantTo !== undefined && { assistantTo: translate(assistantTo) }),
    ...(deputy !== undefined && { deputy: translate(deputy) }),
    ...(acting !== undefined && { acting: translateMember(acting, translate) }),
  };
}

function translateMember(member: Member, translate: Translate): Member {
  return member.id === undefined ? member : { ...member, id: translate(member.id) };
}
