import type { Committee, Graph, Officer, Unit } from "../model/graph.js";
import { describeAnswer } from "./answers.js";
import { countPeople } from "./counts.js";
import { deputyText, holderText, tellHolder } from "./holders.js";
import { displayName } from "./nodes.js";

/**
 * Describes a unit in sentences: its kind, who answers for it and why, the box it hangs under, its head and its people.
 */
export function describeUnit(graph: Graph, unit: Unit): string {
  const kind = unit.level === "team" ? "Team" : "Department";
  const under = graph.places.get(unit.id)?.under;
  const line = under === undefined ? "" : `Hangs under ${displayName(graph, under)}.`;
  return [`${kind}.`, `${describeAnswer(graph, unit.answer)}.`, line, tellUnitFacts(graph, unit)]
    .filter(Boolean)
    .join(" ");
}

/** Returns "Planned. Head: Leila Haddad. 17 people.", or an empty string if the file states none of these facts. */
export function tellUnitFacts({ isAnonymous }: Graph, unit: Unit): string {
  const unknown = isAnonymous === true ? [] : ["not named"];
  const heads = unit.headVacant ? ["Vacant"] : unit.heads.flatMap((one) => holderText(one) ?? unknown);
  return [
    ...(unit.status === "planned" ? ["Planned."] : []),
    ...(heads.length === 0 ? [] : [`Head: ${heads.join(", ")}.`]),
    ...(unit.headcount === undefined ? [] : [`${countPeople(unit.headcount)}.`]),
  ].join(" ");
}

/** Describes an officer in sentences: role, holder, deputy and manager. */
export function describeOfficer(graph: Graph, officer: Officer): string {
  const to = officer.manager === undefined ? "" : `Reports to ${displayName(graph, officer.manager.to)}.`;
  const deputy = deputyText(graph, officer);
  const sentences = [
    `${officer.role.title}.`,
    tellHolder(graph, officer),
    deputy === undefined ? "" : `${deputy}.`,
    to,
  ];
  return sentences.filter(Boolean).join(" ");
}

/** Describes a committee in sentences: its chair and its members. */
export function describeCommittee(committee: Committee): string {
  return ["Committee.", tellMembers(committee)].filter(Boolean).join(" ");
}

/** Returns "Chair: Ada Okafor. Members: Tom Berg, Mei Lin.", or an empty string if the file names nobody. */
export function tellMembers({ chair, members }: Committee): string {
  return [
    ...(chair === undefined ? [] : [`Chair: ${chair.name}.`]),
    ...(members.length === 0 ? [] : [`Members: ${members.map((member) => member.name).join(", ")}.`]),
  ].join(" ");
}
