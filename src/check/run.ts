import type { Problem } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { RuleSetting } from "../model/rule.js";
import type { CheckSettings } from "../model/settings.js";
import type { Anchor } from "./anchors.js";
import { fillOptions } from "./define-rule.js";
import type { Fault, Rule } from "./define-rule.js";
import { findNames } from "./personal-data.js";
import { createOwnRule } from "./own-rules.js";
import { STRUCTURE_RULES } from "./rules/index.js";
import { levelOf, levelOfProblem } from "./severities.js";
import { Structure } from "./structure.js";

export interface CheckRequest {
  readonly settings: CheckSettings;
  /** ISO date of the check; without one nothing is overdue. */
  readonly now?: string | undefined;
}

/** Asks every rule that is not off about a graph. Pure; problems rule by rule, each in file order. */
export function checkGraph(graph: Graph, { settings, now }: CheckRequest): readonly Problem<string>[] {
  const structure = new Structure(graph, settings.words);
  const own = (settings.ownRules ?? []).map(createOwnRule);
  const faults = [...STRUCTURE_RULES, ...own]
    .filter(({ card }) => levelOf(card, settings.rules) !== "off")
    .flatMap((rule) => {
      const ask = ({ options: set }: RuleSetting) => {
        const options = fillOptions(rule.card.options, set);
        const faults = rule.check({ graph, structure, options, ...(now !== undefined && { now }) });
        return [...faults].map((fault) => toProblem(rule, fault));
      };
      const { asWell = [], ...setting } = settings.rules[rule.card.id] ?? {};
      return asWell.length === 0 ? ask(setting) : askAll(rule, [setting, ...asWell], ask);
    });
  return [...faults, ...findNames(graph, settings.rules)];
}

/** What is found under several settings, each once and as loud as the first that finds it: they come loudest first. */
function askAll(
  { card }: Rule,
  settings: readonly RuleSetting[],
  ask: (setting: RuleSetting) => readonly Problem<string>[],
): readonly Problem<string>[] {
  const found = new Map<string, Problem<string>>();
  for (const setting of settings)
    for (const problem of ask(setting)) {
      const severity = levelOfProblem(problem, setting.severity ?? card.severity);
      const key = JSON.stringify([problem.subjects, problem.fact]);
      if (severity !== "off" && !found.has(key)) found.set(key, { ...problem, severity });
    }
  return [...found.values()];
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
