import type { Problem } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { CheckSettings } from "../model/settings.js";
import type { Anchor } from "./anchors.js";
import { fillOptions } from "./define-rule.js";
import type { Fault, Rule } from "./define-rule.js";
import { findNames } from "./personal-data.js";
import { STRUCTURE_RULES } from "./rules/index.js";
import { levelOf } from "./severities.js";
import { Structure } from "./structure.js";

export interface CheckRequest {
  readonly settings: CheckSettings;
  /** ISO date of the check; without one nothing is overdue. */
  readonly now?: string | undefined;
}

/** Asks every rule that is not off about a graph. Pure; problems rule by rule, each in file order. */
export function checkGraph(graph: Graph, { settings, now }: CheckRequest): readonly Problem<string>[] {
  const structure = new Structure(graph, settings.words);
  const faults = STRUCTURE_RULES.filter(({ card }) => levelOf(card, settings.rules) !== "off").flatMap((rule) => {
    const options = fillOptions(rule.card.options, settings.rules[rule.card.id]?.options);
    const faults = rule.check({ graph, structure, options, ...(now !== undefined && { now }) });
    return [...faults].map((fault) => toProblem(rule, fault));
  });
  return [...faults, ...findNames(graph, settings.rules)];
}

function toProblem({ card }: Rule, { at, related, help, fact = "", ...facts }: Fault): Problem<string> {
  return {
    ...facts,
    fact,
    ...toPlace(at),
    rule: card.id,
    help: help ?? card.fix,
    ...(related && { related: related.map((place) => ({ message: place.message, ...toPlace(place.at) })) }),
  };
}

function toPlace([origin, ...orAt]: Anchor) {
  return { origin, orAt };
}
