import type { Answer, Committee, Graph, Head, NodeId, Officer, Post, Unit } from "../../model/graph.js";
import { COMPANY } from "../../model/graph.js";

/** `1240.5` becomes "1,241": rounded, with separators that do not depend on the machine's locale. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/gu, ",");
}

/** "1 unit", "2 units". */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** The name a node is spoken of by. */
export function displayName(graph: Graph, id: NodeId): string {
  if (id === COMPANY) return graph.company.name;
  const node = graph.nodes.get(id);
  switch (node?.kind) {
    case "officer":
      return node.role.abbreviation;
    case "unit":
    case "committee":
      return node.name;
    case "post":
      return postName(node);
    case undefined:
      return id;
  }
}

export function postName(post: Post): string {
  return post.title ?? (post.names.length > 0 ? joinNames(post.names) : post.id);
}

/** Its own title, else that of its role, with the part of the company it is for. */
export function officerTitle({ title, role, scope }: Officer): string {
  const isWhole = scope === undefined || scope.toLowerCase() === "company";
  return title ?? (isWhole ? role.title : `${role.title}, ${scope}`);
}

/** Several holders share the post. */
export function joinNames(names: readonly string[]): string {
  return names.join(" & ");
}

/** Who holds a post, or does the work meanwhile. */
export type Holder = Pick<Head, "names" | "title" | "status" | "acting" | "since">;

type Seat = Pick<Post, "names" | "status" | "acting" | "since">;

/** The holder of a post whose title is said elsewhere. */
export function holderOf({ names, status, acting, since }: Seat): Holder {
  return { names, status, ...(acting !== undefined && { acting }), ...(since !== undefined && { since }) };
}

/** Who holds a post, with what is special about it; `undefined` when the file does not say. */
export function holderText(holder: Holder): string | undefined {
  // Names withheld, somebody acts all the same.
  if (holder.acting?.name === "") return "Acting";
  if (holder.acting !== undefined && holder.names.length === 0) return `${holder.acting.name} (acting)`;
  if (holder.status === "vacant") return "Vacant";
  const who = holder.names.length > 0 ? joinNames(holder.names) : holder.title;
  if (holder.status === "active") return who;
  if (who === undefined) return capitalise(holder.status);
  const isLater = holder.status === "planned" && holder.since !== undefined;
  return `${who} (${isLater ? `from ${holder.since}` : holder.status})`;
}

function capitalise(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Kind, accountability with its reason, line, head and people of a unit, in sentences. */
export function describeUnit(graph: Graph, unit: Unit): string {
  const kind = unit.level === "team" ? "Team" : "Department";
  const under = graph.places.get(unit.id)?.under;
  const line = under === undefined ? "" : `Hangs under ${displayName(graph, under)}.`;
  return [`${kind}.`, `${describeAnswer(graph, unit.answer)}.`, line, tellUnitFacts(graph, unit)]
    .filter(Boolean)
    .join(" ");
}

/** "Planned. Head: Leila Haddad. 17 people."; empty when the file says nothing of it. */
export function tellUnitFacts({ isAnonymous }: Graph, unit: Unit): string {
  const unknown = isAnonymous === true ? [] : ["not named"];
  const heads = unit.headVacant ? ["Vacant"] : unit.heads.flatMap((one) => holderText(one) ?? unknown);
  return [
    ...(unit.status === "planned" ? ["Planned."] : []),
    ...(heads.length === 0 ? [] : [`Head: ${heads.join(", ")}.`]),
    ...(unit.headcount === undefined ? [] : [`${countPeople(unit.headcount)}.`]),
  ].join(" ");
}

/** "1 person", "17 people". */
export function countPeople(count: number): string {
  return Math.round(count) === 1 ? "1 person" : `${formatCount(count)} people`;
}

export function describeAnswer(graph: Graph, answer: Answer): string {
  const from = "from" in answer ? ` (as for ${displayName(graph, answer.from)})` : "";
  switch (answer.kind) {
    case "own":
      return `${displayName(graph, answer.by)} answers for it${answer.why === undefined ? "" : `: ${answer.why}`}`;
    case "inherited":
      return `${displayName(graph, answer.by)} answers for it (inherited from ${displayName(graph, answer.from)})`;
    case "contested":
      return `Contested between ${answer.by.map((by) => displayName(graph, by)).join(" and ")}${from}`;
    case "none":
      return `No officer, by decision${answer.why === undefined ? "" : `: ${answer.why}`}${from}`;
    case "unowned":
      return `Nobody answers for it${from}`;
  }
}

export function describeOfficer(graph: Graph, officer: Officer): string {
  const to = officer.manager === undefined ? "" : `Reports to ${displayName(graph, officer.manager.to)}.`;
  return [`${officer.role.title}.`, tellHolder(graph, officer), to].filter(Boolean).join(" ");
}

/** "Tom Berg (interim)."; empty where names were withheld. */
export function tellHolder({ isAnonymous }: Graph, post: Seat): string {
  const text = holderText(holderOf(post));
  if (text === undefined && isAnonymous === true) return "";
  return `${text ?? "Holder not named"}.`;
}

export function describeCommittee(committee: Committee): string {
  return ["Committee.", tellMembers(committee)].filter(Boolean).join(" ");
}

/** "Chair: Ada Okafor. Members: Tom Berg, Mei Lin."; empty when the file names nobody. */
export function tellMembers({ chair, members }: Committee): string {
  return [
    ...(chair === undefined ? [] : [`Chair: ${chair.name}.`]),
    ...(members.length === 0 ? [] : [`Members: ${members.map((member) => member.name).join(", ")}.`]),
  ].join(" ");
}

/** Whether another officer answers for a unit than the one above it that it sits under. */
export function differsFromLine(graph: Graph, unit: Unit, above: Officer | undefined): boolean {
  if (unit.answer.kind !== "own" && unit.answer.kind !== "inherited") return false;
  return above !== undefined && above.id !== unit.answer.by && isTechnologyRelevant(graph, unit, above);
}

/** Sitting under the top officer is no statement about who answers: everything does in the end. */
function isTechnologyRelevant(graph: Graph, unit: Unit, above: Officer): boolean {
  return above.id !== graph.root || graph.places.get(unit.id)?.because === "reports-to";
}
