import { FOCUS_AREAS } from "../catalog/index.js";
import type { FocusArea, UnitRecogniser } from "../catalog/index.js";
import { COVERAGE_PARTS } from "../model/coverage.js";
import type { Coverage, CoverageCell, CoverageColumn, CoveragePart, CoveredArea } from "../model/coverage.js";
import type { FocusOwner, Graph, NodeId, Unit } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import type { Origin } from "../model/source.js";

/** Parts that units and posts have in one focus area, in the order in which they are found. */
type Parts = readonly Omit<CoverageCell, "area">[];

/**
 * Finds who has which part in the twelve focus areas. The company's own list of areas decides who answers. If that list
 * names no owner of an area, the departments that list the area are its owners. The kinds of departments only give
 * suggestions, and only for areas that the file does not mention.
 */
export function coverAreas(graph: Graph, recognise: UnitRecogniser): Coverage {
  const areas = FOCUS_AREAS.map((area) => coverArea(graph, area, recognise));
  const named = new Set(areas.flatMap(({ cells }) => cells.map(({ who }) => who)));
  const columns = listColumns(graph, named);
  const order = new Map(columns.map(({ node }, index) => [node, index]));
  const cells = areas.flatMap((each) =>
    each.cells.toSorted((a, b) => (order.get(a.who) ?? 0) - (order.get(b.who) ?? 0)),
  );
  return { areas: areas.map(({ area }) => area), columns, cells };
}

function coverArea(
  graph: Graph,
  area: FocusArea,
  recognise: UnitRecogniser,
): { readonly area: CoveredArea; readonly cells: readonly CoverageCell[] } {
  const stated = graph.focus.find((entry) => entry.area === area.id);
  const units = graph.units.filter(({ focus }) => focus.includes(area.id));
  const isSilent = stated === undefined && units.length === 0;
  const owners = stated?.owner === undefined ? units.map(({ id }) => id) : [stated.owner];
  const parts = isSilent ? suggestParts(graph, area, recognise) : listParts(graph, { stated, units, owners });
  const accountable = listWith(parts, "accountable");
  const { backup, notApplicable } = stated ?? {};
  const origin = stated?.origin ?? units[0]?.origin;
  return {
    area: {
      id: area.id,
      name: area.name,
      what: area.what,
      duties: area.duties,
      usual: area.officer,
      state: decideState({ accountable, owners, parts, isNeeded: notApplicable === undefined }),
      accountable,
      owners,
      ...(backup !== undefined && { backup }),
      ...(notApplicable !== undefined && { notApplicable }),
      ...(origin !== undefined && { origin }),
    },
    cells: dropRepeats(parts).map((part) => ({ area: area.id, ...part })),
  };
}

interface Facts {
  readonly accountable: readonly NodeId[];
  readonly owners: readonly NodeId[];
  readonly parts: Parts;
  readonly isNeeded: boolean;
}

function decideState({ accountable, owners, parts, isNeeded }: Facts): CoveredArea["state"] {
  if (accountable.length > 1) return "contested";
  if (accountable.length === 1) return "owned";
  if (!isNeeded) return "not-applicable";
  if (owners.length > 0) return "unanswered";
  return parts.some(({ part }) => part === "suggested") ? "suggested" : "unowned";
}

interface Statement {
  readonly stated: FocusOwner | undefined;
  /** Units that list the area. */
  readonly units: readonly Unit[];
  readonly owners: readonly NodeId[];
}

function listParts(graph: Graph, { stated, units, owners }: Statement): Parts {
  const at = (id: NodeId) => (stated?.owner === id ? stated.origin : originOf(graph, id));
  const owned = owners.flatMap((owner) => listOwnerParts(graph, owner, at(owner)));
  const doers = units.map(({ id, origin }) => ({ who: id, part: "responsible" as const, origin }));
  const others = [...(stated === undefined ? [] : [stated]), ...units].flatMap(listNamed);
  return [...owned, ...doers, ...others];
}

/**
 * Lists who has which part in a focus area with this owner. If the owner is an officer, the officer is accountable. If
 * the owner is a department, it does the work, and the officer who answers for it is accountable.
 */
function listOwnerParts(graph: Graph, owner: NodeId, origin: Origin): Parts {
  const node = graph.nodes.get(owner);
  if (node?.kind === "officer") return [{ who: owner, part: "accountable", origin }];
  const unit = node?.kind === "post" ? graph.nodes.get(node.unit ?? "") : node;
  if (unit?.kind !== "unit") return node === undefined ? [] : [{ who: owner, part: "accountable", origin }];
  const answering = answerersOf(unit).map((who) => ({ who, part: "accountable" as const, origin }));
  return [...answering, { who: unit.id, part: "responsible", origin }];
}

function listNamed({ responsible, consulted, informed, origin }: FocusOwner | Unit): Parts {
  const lists = { responsible, consulted, informed };
  return Object.entries(lists).flatMap(([part, ids]) =>
    ids.map((who) => ({ who, part: part as keyof typeof lists, origin })),
  );
}

/** Suggests the departments of a kind that usually covers this area, and the officers who answer for them. */
function suggestParts(graph: Graph, { id }: FocusArea, recognise: UnitRecogniser): Parts {
  const fitting = graph.units.filter((unit) => recognise(unit)?.kind?.focus === id);
  return fitting.flatMap((unit) =>
    [...answerersOf(unit), unit.id].map((who) => ({ who, part: "suggested" as const, origin: unit.origin })),
  );
}

function listWith(parts: Parts, wanted: CoveragePart): readonly NodeId[] {
  return [...new Set(parts.flatMap(({ who, part }) => (part === wanted ? [who] : [])))];
}

/** Drops parts that are stated twice, and sorts parts by importance, accountable first. */
function dropRepeats(parts: Parts): Parts {
  const first = new Map<string, Parts[number]>();
  for (const each of parts) {
    const key = `${each.part} ${each.who}`;
    if (!first.has(key)) first.set(key, each);
  }
  const rank = ({ part }: Parts[number]) => COVERAGE_PARTS.indexOf(part);
  return [...first.values()].sort((a, b) => rank(a) - rank(b));
}

function listColumns(graph: Graph, named: ReadonlySet<NodeId>): readonly CoverageColumn[] {
  return [
    ...graph.officers.map(({ id }) => ({ node: id, kind: "officer" as const })),
    ...graph.units.filter(({ id }) => named.has(id)).map(({ id }) => ({ node: id, kind: "unit" as const })),
    ...graph.posts.filter(({ id }) => named.has(id)).map(({ id }) => ({ node: id, kind: "post" as const })),
  ];
}

function originOf(graph: Graph, id: NodeId): Origin {
  return graph.nodes.get(id)?.origin ?? graph.company.origin;
}
