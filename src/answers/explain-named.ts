import { DEPARTMENT_KINDS, FOCUS_AREAS, indexKnownWords, recogniseUnits } from "../catalog/index.js";
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
import type { KindsOfUnits } from "./kinds.js";
import { profileRole } from "./role-profile.js";
import { UnitsByKind } from "./unit-kinds.js";

/** A company that cards are about. */
export interface ExplainedCompany {
  readonly graph: Graph;
  /** The company's own words for kinds of departments. */
  readonly ownWords: Readonly<Record<string, string>>;
  /** Findings of a check of this company. */
  readonly findings: readonly Finding[];
}

type Prepared = FieldCompany & { readonly kinds: KindsOfUnits };

/** Explains one thing; nothing for rules, whose cards are elsewhere, and for ids that do not exist. */
export function explainNamed({ kind, id }: Named, company?: ExplainedCompany): Card | undefined {
  const prepared = company && prepare(company);
  switch (kind) {
    case "role": {
      const profile = profileRole(id, prepared);
      return profile && explainRole(profile, company?.graph);
    }
    case "area": {
      const area = FOCUS_AREAS.find((each) => each.id === id);
      return area && explainArea(area, prepared);
    }
    case "kind": {
      const found = DEPARTMENT_KINDS.find((each) => each.id === id);
      return found && explainKind(found, prepared);
    }
    case "rule":
      return undefined;
    case "unit":
    case "officer":
    case "post":
    case "committee":
      return company && prepared && explainNode(id, company, prepared);
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

function prepare({ graph, ownWords }: ExplainedCompany): Prepared {
  const kinds = recogniseUnits(graph, ownWords);
  return { graph, kinds, coverage: coverAreas(graph, kinds), units: new UnitsByKind(graph, kinds, indexKnownWords()) };
}

function explainNode(
  id: string,
  { graph, findings }: ExplainedCompany,
  { kinds, coverage }: Prepared,
): Card | undefined {
  const node = graph.nodes.get(id);
  switch (node?.kind) {
    case "unit":
      return explainUnit(graph, node, { match: kinds.get(id), coverage, findings });
    case "officer":
    case "post":
      return explainPost(graph, node, { coverage, findings });
    case "committee":
      return explainCommittee(graph, node, findings);
    case undefined:
      return undefined;
  }
}
