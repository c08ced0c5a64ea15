import type {
  Answer,
  Committee,
  FocusOwner,
  Graph,
  GraphNode,
  Head,
  Member,
  NodeId,
  Officer,
  Post,
  Unit,
} from "../model/graph.js";
import { replaceNodes } from "./replace-nodes.js";

/**
 * Gives officers and posts ids that do not reveal who holds them (`cio`, `post-7`). The id in `person` is replaced as
 * well, so that two posts of one person can still be recognised, and so is every mention of a replaced id.
 */
export function renamePeople(graph: Graph): Graph {
  const rename = createRenamer(graph);
  const { id: renameId } = rename;
  return {
    ...replaceNodes(graph, (node) => renameNode(node, rename)),
    dottedLines: graph.dottedLines.map((line) => ({ ...line, from: renameId(line.from), to: renameId(line.to) })),
    places: new Map([...graph.places].map(([id, place]) => [renameId(id), { ...place, under: renameId(place.under) }])),
    children: new Map([...graph.children].map(([id, children]) => [renameId(id), children.map(renameId)])),
    focus: graph.focus.map((owner) => renameFocus(owner, rename)),
    ...(graph.root !== undefined && { root: renameId(graph.root) }),
  };
}

interface Renamer {
  readonly id: (id: NodeId) => NodeId;
  readonly person: (person: string) => string;
}

function createRenamer({ nodes }: Graph): Renamer {
  const taken = new Set<NodeId>();
  for (const { id, kind } of nodes.values()) if (kind === "unit" || kind === "committee") taken.add(id);
  const take = createCounter(taken);
  const ids = new Map<NodeId, NodeId>();
  const people = new Map<string, string>();
  for (const node of nodes.values()) {
    if (node.kind !== "officer" && node.kind !== "post") continue;
    ids.set(node.id, take(node.kind === "officer" ? (node.role.id ?? "officer") : "post"));
    if (node.person !== undefined && !people.has(node.person)) people.set(node.person, `person-${people.size + 1}`);
  }
  return { id: (id) => ids.get(id) ?? id, person: (person) => people.get(person) ?? person };
}

/** Returns a function that turns a word into an id that is not taken: `cio`, then `cio-2`, and so on. */
function createCounter(taken: Set<NodeId>): (word: string) => NodeId {
  const counts = new Map<string, number>();
  return (word) => {
    let id: NodeId = word;
    let count = counts.get(word) ?? 1;
    for (; taken.has(id); id = `${word}-${count}`) count += 1;
    counts.set(word, count);
    taken.add(id);
    return id;
  };
}

function renameNode(node: GraphNode, rename: Renamer): GraphNode {
  switch (node.kind) {
    case "officer":
      return renameOfficer(node, rename);
    case "unit":
      return renameUnit(node, rename);
    case "post":
      return renamePost(node, rename);
    case "committee":
      return renameCommittee(node, rename);
  }
}

function renameOfficer(officer: Officer, rename: Renamer): Officer {
  const { manager } = officer;
  return {
    ...officer,
    ...renameOwn(officer, rename),
    ...(manager !== undefined && { manager: { ...manager, to: rename.id(manager.to) } }),
  };
}

function renamePost(post: Post, rename: Renamer): Post {
  return { ...post, ...renameOwn(post, rename), manager: { ...post.manager, to: rename.id(post.manager.to) } };
}

function renameFocus(owner: FocusOwner, { id }: Renamer): FocusOwner {
  return {
    ...owner,
    ...(owner.owner !== undefined && { owner: id(owner.owner) }),
    ...(owner.backup !== undefined && { backup: id(owner.backup) }),
    responsible: owner.responsible.map(id),
    consulted: owner.consulted.map(id),
    informed: owner.informed.map(id),
  };
}

function renameOwn({ id, person, assistantTo, deputy, acting }: Officer | Post, rename: Renamer) {
  return {
    id: rename.id(id),
    ...(acting !== undefined && { acting: renameMember(acting, rename) }),
    ...(person !== undefined && { person: rename.person(person) }),
    ...(assistantTo !== undefined && { assistantTo: rename.id(assistantTo) }),
    ...(deputy !== undefined && { deputy: rename.id(deputy) }),
  };
}

function renameUnit(unit: Unit, rename: Renamer): Unit {
  return {
    ...unit,
    answer: renameAnswer(unit.answer, rename),
    heads: unit.heads.map((head) => renameHead(head, rename)),
    responsible: unit.responsible.map(rename.id),
    consulted: unit.consulted.map(rename.id),
    informed: unit.informed.map(rename.id),
  };
}

function renameAnswer(answer: Answer, rename: Renamer): Answer {
  switch (answer.kind) {
    case "own":
    case "inherited":
      return { ...answer, by: rename.id(answer.by) };
    case "contested":
      return { ...answer, by: answer.by.map(rename.id) };
    case "none":
    case "unowned":
      return answer;
  }
}

function renameHead(head: Head, rename: Renamer): Head {
  return {
    ...head,
    ...(head.post !== undefined && { post: rename.id(head.post) }),
    ...(head.acting !== undefined && { acting: renameMember(head.acting, rename) }),
  };
}

function renameCommittee(committee: Committee, rename: Renamer): Committee {
  return {
    ...committee,
    ...(committee.chair !== undefined && { chair: renameMember(committee.chair, rename) }),
    members: committee.members.map((member) => renameMember(member, rename)),
  };
}

function renameMember(member: Member, rename: Renamer): Member {
  return { ...member, ...(member.id !== undefined && { id: rename.id(member.id) }) };
}
