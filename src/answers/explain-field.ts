import { DEPARTMENT_KINDS } from "../catalog/index.js";
import type { DepartmentKind, FocusArea } from "../catalog/index.js";
import type { Card } from "../model/card.js";
import type { Coverage, CoveragePart } from "../model/coverage.js";
import type { Graph, NodeId } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import { displayName, joinWithOr, nameOfRole } from "../wording/index.js";
import { nameWithHolder, part } from "./card-parts.js";
import type { UnitsByKind } from "./unit-kinds.js";

/** The facts of a company that cards about focus areas and kinds need. */
export interface FieldCompany {
  readonly graph: Graph;
  readonly coverage: Coverage;
  readonly units: UnitsByKind;
}

const SURENESS = {
  high: "It rarely belongs to another officer.",
  medium: "It usually belongs to this officer, with exceptions.",
  low: "Companies differ: any of several officers may have it.",
} as const;

/** Explains a focus area: its duties, its usual officer and, if there is a company, who has which part in it. */
export function explainArea(area: FocusArea, company?: FieldCompany): Card {
  const kinds = DEPARTMENT_KINDS.filter(({ focus }) => focus === area.id).map(({ name }) => name);
  return {
    kind: "area",
    id: area.id,
    title: `${area.name}, a focus area`,
    lead: area.what,
    parts: [
      ...part("Duties", area.duties),
      ...part("Usual officer", [nameOfRole(area.officer)]),
      ...part("Departments that serve it", [kinds.join(", ")]),
      ...(company === undefined ? [] : part(`In ${company.graph.company.name}`, tellCoverage(area, company))),
    ],
  };
}

const PARTS: Readonly<Record<CoveragePart, string>> = {
  accountable: "accountable",
  responsible: "responsible",
  consulted: "consulted",
  informed: "informed",
  suggested: "probably, by the name of the department; the file does not say so",
};

function tellCoverage({ id }: FocusArea, { graph, coverage }: FieldCompany): readonly string[] {
  const covered = coverage.areas.find((area) => area.id === id);
  const cells = coverage.cells.filter((cell) => cell.area === id);
  const gap = covered?.accountable.length === 0 && covered.state !== "not-applicable";
  return [
    ...(gap ? ["Nobody is accountable for it."] : []),
    ...(covered?.notApplicable === undefined ? [] : [`Not needed: ${covered.notApplicable}`]),
    ...cells.map(({ who, part: has }) => `${nameWithHolder(graph, who)}: ${PARTS[has]}`),
    ...(covered?.backup === undefined ? [] : [`${nameWithHolder(graph, covered.backup)}: steps in`]),
  ];
}

/** Explains a kind of department: other names, its usual officer and, if there is a company, the units of this kind. */
export function explainKind(kind: DepartmentKind, company?: FieldCompany): Card {
  const { id, name, otherNames, usual, confidence, contested, focus, line, note } = kind;
  const others = contested.length === 0 ? "" : ` Also possible: ${joinWithOr(contested.map(nameOfRole))}.`;
  return {
    kind: "kind",
    id,
    title: `${name}, a kind of department`,
    lead: `The ${nameOfRole(usual)} usually answers for it.`,
    parts: [
      ...part("How sure", [`${SURENESS[confidence]}${others}`]),
      ...part("Also called", [otherNames]),
      ...part("Focus area", [focus]),
      ...part("Line of defence", [String(line)]),
      ...part("Note", [note]),
      ...(company === undefined ? [] : part(`In ${company.graph.company.name}`, tellUnitsOf(id, company))),
    ],
  };
}

function tellUnitsOf(kind: string, { graph, units }: FieldCompany): readonly string[] {
  const found = units.ofKind(kind);
  if (found.length === 0) return ["No department is of this kind."];
  const tellPosts = (ids: readonly NodeId[]) =>
    ids.length === 0 ? "nobody answers" : ids.map((id) => nameWithHolder(graph, id)).join(" and ");
  return found.map((unit) => `${displayName(graph, unit.id)}: ${tellPosts(answerersOf(unit))}`);
}
