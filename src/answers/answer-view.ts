import { createUnitRecogniser } from "../catalog/index.js";
import type { Graph } from "../model/graph.js";
import type { CheckSettings } from "../model/settings.js";
import type { ChartView, ViewSubject } from "../model/view.js";
import { coverAreas } from "./coverage.js";
import { profileRole } from "./role-profile.js";

/**
 * Finds what a view shows in addition to the graph: either who has which part in the focus areas, or the profiles of
 * roles. `words` are the company's own words for kinds of departments.
 */
export function answerView(
  graph: Graph,
  { kind, roles }: Pick<ChartView, "kind" | "roles">,
  words: CheckSettings["words"] = {},
): ViewSubject {
  if (kind === "chart") return { kind };
  const coverage = coverAreas(graph, createUnitRecogniser(graph, words));
  if (kind === "matrix") return { kind, coverage };
  return { kind, coverage, profiles: roles.flatMap((role) => profileRole(role, { graph, coverage }) ?? []) };
}
