import type { Graph, NodeId } from "../../model/graph.js";
import type { RoleHere, RoleProfile } from "../../model/role-profile.js";
import { countOf, countPeople, displayName, joinWithAnd, listNames } from "../../wording/index.js";

/** Limit on the units that a card names; the rest are counted. */
const MOST_UNITS = 5;

/**
 * Describes a role in this company in sentences: its reporting line and its units or, if nobody holds it, who answers
 * for its areas.
 */
export function tellHere(graph: Graph, profile: RoleProfile, here: RoleHere, namesUnits: boolean): string {
  if (here.holders.length === 0) return tellStandIns(graph, profile);
  const sentences = [tellLine(graph, here), tellUnits(graph, here, namesUnits), tellShared(graph, here, namesUnits)];
  return sentences.filter((text) => text !== "").join(" ");
}

function tellLine(graph: Graph, { reportsTo, dottedTo }: RoleHere): string {
  const name = (ids: readonly NodeId[]) => joinWithAnd(ids.map((id) => displayName(graph, id)));
  if (reportsTo.length === 0) return dottedTo.length === 0 ? "" : `Dotted line to ${name(dottedTo)}.`;
  const dotted = dottedTo.length === 0 ? "" : `, with a dotted line to ${name(dottedTo)}`;
  return `Reports to ${name(reportsTo)}${dotted}.`;
}

function tellUnits(graph: Graph, { units, topUnits, people }: RoleHere, namesUnits: boolean): string {
  if (units.length === 0) return "Answers for no unit alone.";
  const counts = [countOf(units.length, "unit"), ...(people === undefined ? [] : [countPeople(people)])];
  return `Answers for ${counts.join(" with ")}${namesUnits ? `: ${nameUnits(graph, topUnits)}` : ""}.`;
}

function tellShared(graph: Graph, { contestedUnits }: RoleHere, namesUnits: boolean): string {
  if (contestedUnits.length === 0) return "";
  const units = namesUnits ? nameUnits(graph, contestedUnits) : countOf(contestedUnits.length, "unit");
  return `Contested with others: ${units}.`;
}

function nameUnits(graph: Graph, ids: readonly NodeId[]): string {
  return listNames(
    ids.map((id) => displayName(graph, id)),
    { most: MOST_UNITS },
  );
}

/**
 * Says who answers for the areas of a role that nobody holds: "Others answer for its areas: CTO 3. Nobody answers for
 * 1."
 */
function tellStandIns(graph: Graph, { keyAreas }: RoleProfile): string {
  const counts = new Map<string, number>();
  let nobody = 0;
  for (const { here } of keyAreas) {
    if (here === undefined || here.state === "not-applicable") continue;
    const isAnswered = here.state === "owned" || here.state === "contested";
    if (!isAnswered) nobody++;
    for (const id of isAnswered ? here.by : [])
      counts.set(displayName(graph, id), (counts.get(displayName(graph, id)) ?? 0) + 1);
  }
  const others = [...counts].map(([name, count]) => `${name} ${count}`);
  return [
    ...(others.length === 0 ? [] : [`Others answer for its areas: ${others.join(", ")}.`]),
    ...(nobody === 0 ? [] : [`Nobody is stated to answer for ${countOf(nobody, "area")}.`]),
  ].join(" ");
}
