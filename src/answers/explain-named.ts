import { createUnitRecogniser, DEPARTMENT_KINDS, FOCUS_AREAS, indexKnownWords } from "../catalog/index.js";
import type { Card, Comparison, Named } from "../model/card.js";
import type { Finding } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import { coverAreas } from "./coverage.js";
import { compareRoles } from "./compare-roles.js";
import { explainArea, explainKind } from "./explain-field.js";
import type { FieldCompany } from "./explain-field.js";
import { explainCommittee, explainPost } from "./explain-post.js";
import { explainRole } from "./explain-role.js";
import { explainUnit } from "./explain-unit.js";
import { profileRole } from "./role-profile.js";
import { UnitsByKind } from "./unit-kinds.js";

/** A company that cards are about. */
export interface ExplainedCompany {
  readonly graph: Graph;
  /** The company's own words for kinds of departments. */
  readonly ownWords: Readonly<Record<string, string>>;
  /** Checks this company. Called only for cards about entries of this company. */
  readonly findings: () => readonly Finding[];
}

/**
 * Explains what an id names. Returns nothing for ids that do not exist, and for rules, which have cards of their own.
 */
export function explainNamed({ kind, id }: Named, company?: ExplainedCompany): Card | undefined {
  switch (kind) {
    case "role": {
      const profile = profileRole(id, company && prepare(company));
      return profile && explainRole(profile, company?.graph);
    }
    case "area": {
      const area = FOCUS_AREAS.find((each) => each.id === id);
      return area && explainArea(area, company && prepare(company));
    }
    case "kind": {
      const found = DEPARTMENT_KINDS.find((each) => each.id === id);
      return found && explainKind(found, company && prepare(company));
    }
    case "rule":
      return undefined;
    case "unit":
    case "officer":
    case "post":
    case "committee":
      return company && explainNode(id, company);
  }
}

/** Explains several roles side by side; roles without a card are left out. */
export function explainRoles(roles: readonly string[], company?: ExplainedCompany): Comparison {
  const prepared = company && prepare(company);
  return compareRoles(
    roles.flatMap((role) => profileRole(role, prepared) ?? []),
    company?.graph,
  );
}

function prepare({ graph, ownWords }: ExplainedCompany): FieldCompany {
  const recognise = createUnitRecogniser(graph, ownWords);
  return {
    graph,
    coverage: coverAreas(graph, recognise),
    units: new UnitsByKind(graph, recognise, indexKnownWords()),
  };
}

function explainNode(id: string, { graph, ownWords, ...company }: ExplainedCompany): Card | undefined {
  const node = graph.nodes.get(id);
  // The card of a unit or post shows only the areas that the file states, so kinds are not recognised from names here.
  const coverage = coverAreas(graph, () => undefined);
  const findings = node === undefined ? [] : company.findings();
  switch (node?.kind) {
    case "unit":
      return explainUnit(graph, node, { match: createUnitRecogniser(graph, ownWords)(node), coverage, findings });
    case "officer":
    case "post":
      return explainPost(graph, node, { coverage, findings });
    case "committee":
      return explainCommittee(graph, node, findings);
    case undefined:
      return undefined;
  }
}
