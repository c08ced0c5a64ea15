import type { CoverageCell, CoverageColumn } from "../../model/coverage.js";
import type { Graph, GraphNode, NodeId, Officer, Unit } from "../../model/graph.js";
import { answerersOf, colourOfPost, colourOfUnit, isTechnologyOfficer, ownerOfColour } from "../../model/queries.js";
import type { OfficerColour } from "../../model/queries.js";
import type { Part } from "../../model/panel.js";
import { countOf, displayName, officerTitle, startSentence } from "../../wording/index.js";
import type { CoveredCompany } from "./describe-rows.js";
import type { MatrixColumn } from "./matrix-content.js";

/** Limit on the number of columns for units whose parts in areas are only suggested by their kinds. */
const MOST_SUGGESTED = 60;

/** Columns of a matrix, and the number of units with a suggested part that have no column. */
export interface DescribedColumns {
  readonly columns: readonly MatrixColumn[];
  readonly leftOut: number;
}

/**
 * Describes the columns of a matrix: the officers with a part in an area (the CIO, CTO and CISO even without one), then
 * the units and posts with a part. A unit with only suggested parts gets a column only if it is not inside another unit
 * with the same suggestions, and only up to a limit on such columns.
 */
export function describeColumns(company: CoveredCompany): DescribedColumns {
  const parts = new Map<NodeId, CoverageCell[]>();
  for (const cell of company.coverage.cells) parts.set(cell.who, [...(parts.get(cell.who) ?? []), cell]);
  const columns: MatrixColumn[] = [];
  let suggested = 0;
  for (const column of company.coverage.columns) {
    const own = parts.get(column.node) ?? [];
    const isGuess = column.kind === "unit" && own.every(({ part }) => part === "suggested");
    if (isGuess && own.length > 0 && isWithinAnother(company.graph, column.node, parts)) continue;
    if (isGuess && own.length > 0 && ++suggested > MOST_SUGGESTED) continue;
    columns.push(
      ...describeColumn(
        company,
        column,
        own.map(({ part }) => part),
      ),
    );
  }
  return { columns, leftOut: Math.max(0, suggested - MOST_SUGGESTED) };
}

function describeColumn(
  company: CoveredCompany,
  column: CoverageColumn,
  parts: readonly Part[],
): readonly MatrixColumn[] {
  const node = company.graph.nodes.get(column.node);
  if (node?.kind === "officer") return isShown(node, parts) ? [describeOfficer(company, node, parts)] : [];
  if (parts.length === 0) return [];
  return [node?.kind === "unit" ? describeUnit(company, node, parts) : describePost(company, column, parts)];
}

/** Tells whether a unit is inside another one for which the same areas are suggested. */
function isWithinAnother({ nodes }: Graph, id: NodeId, parts: ReadonlyMap<NodeId, readonly CoverageCell[]>): boolean {
  const areas = parts.get(id) ?? [];
  let above = findAround(nodes.get(id));
  while (above !== undefined) {
    const around = new Set(parts.get(above)?.map(({ area }) => area));
    if (areas.every(({ area }) => around.has(area))) return true;
    above = findAround(nodes.get(above));
  }
  return false;
}

function findAround(node: GraphNode | undefined): NodeId | undefined {
  return node?.kind === "unit" ? node.nestedIn : undefined;
}

function isShown({ roles }: Officer, parts: readonly Part[]): boolean {
  return parts.length > 0 || roles.some(({ id }) => isTechnologyOfficer(id));
}

function describeOfficer({ graph, coloured }: CoveredCompany, officer: Officer, parts: readonly Part[]): MatrixColumn {
  const colour = colourOfPost(graph, officer.id, coloured);
  const name = displayName(graph, officer.id);
  const title = officerTitle(officer);
  return {
    kind: "officer",
    id: officer.id,
    label: name === title ? title : `${name}: ${title}`,
    name,
    ...(name !== title && { title }),
    isVacant: officer.status === "vacant" && officer.acting === undefined,
    colour,
    owner: ownerOfColour(colour),
    stripe: [colour],
    description: tellParts(parts),
  };
}

function describeUnit({ graph, coloured }: CoveredCompany, unit: Unit, parts: readonly Part[]): MatrixColumn {
  const state = colourOfUnit(graph, unit, coloured);
  const stripe = answerersOf(unit).map((id) => colourOfPost(graph, id, coloured));
  const owner = ownerOfColour(state);
  const [first] = stripe;
  const colour: OfficerColour = stripe.length === 1 && first !== undefined ? first : "other";
  return { ...nameColumn(unit.id, unit.name), colour, owner, stripe, description: tellParts(parts) };
}

function describePost({ graph }: CoveredCompany, { node }: CoverageColumn, parts: readonly Part[]): MatrixColumn {
  const name = displayName(graph, node);
  return { ...nameColumn(node, name), colour: "other", owner: "none", stripe: [], description: tellParts(parts) };
}

function nameColumn(id: NodeId, name: string) {
  return { kind: "unit", id, label: name, name, isVacant: false } as const;
}

/** Writes "Accountable for 4 areas, consulted on 2." */
function tellParts(parts: readonly Part[]): string {
  const count = (wanted: Part) => parts.filter((part) => part === wanted).length;
  const told = WORDS.flatMap(([part, words]) =>
    count(part) === 0 ? [] : [`${words} ${countOf(count(part), "area")}`],
  );
  return told.length === 0 ? "No part in any area." : `${startSentence(told.join(", "))}.`;
}

const WORDS: readonly (readonly [Part, string])[] = [
  ["accountable", "accountable for"],
  ["responsible", "responsible for"],
  ["consulted", "consulted on"],
  ["informed", "informed of"],
  ["suggested", "suggested for"],
];
