import { NO_DEADLINE } from "../model/deadline.js";
import type { Checkpoint } from "../model/deadline.js";
import type { Problem } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { RuleCard, RuleSetting } from "../model/rule.js";
import type { CheckSettings } from "../model/settings.js";
import type { FaultOrigin } from "./fault-origins.js";
import { fillOptions } from "./define-rule.js";
import type { Fault, Rule } from "./define-rule.js";
import { LISTED_AT_MOST } from "./listing-limit.js";
import { findNames } from "./personal-data.js";
import { createOwnRule } from "./own-rules.js";
import { STRUCTURE_RULES } from "./rules/index.js";
import { levelOf, levelOfProblem } from "./severities.js";
import { Structure } from "./structure.js";

export interface CheckRequest {
  readonly settings: CheckSettings;
  /** ISO date of the check; without one, nothing is overdue. */
  readonly now?: string | undefined;
  readonly checkpoint?: Checkpoint | undefined;
}

/**
 * Applies every rule to a graph, except for rules that are off. Lists problems rule by rule, and those of one rule in
 * file order.
 */
export function checkGraph(
  graph: Graph,
  { settings, now, checkpoint = NO_DEADLINE }: CheckRequest,
): readonly Problem<string>[] {
  const structure = new Structure(graph, settings.words);
  const own = (settings.ownRules ?? []).map(createOwnRule);
  const faults = [...STRUCTURE_RULES, ...own]
    .filter(({ card }) => levelOf(card, settings.rules) !== "off")
    .flatMap((rule) => {
      checkpoint();
      const ask = ({ options: set }: RuleSetting) => {
        const options = fillOptions(rule.card.options, set);
        return rule.check({ graph, structure, options, checkpoint, ...(now !== undefined && { now }) });
      };
      const { asWell = [], ...setting } = settings.rules[rule.card.id] ?? {};
      if (asWell.length > 0) return askAll(rule, [setting, ...asWell], ask);
      // Keep every fault of a rule that an exception names: any of them may be the one that the exception accepts.
      return graph.exceptions.some((exception) => exception.rule === rule.card.id)
        ? Array.from(ask(setting), (fault) => toProblem(rule.card, fault))
        : toProblems(rule.card, ask(setting));
    });
  return [...faults, ...findNames(graph, settings.rules)];
}

/**
 * Lists each fault once, with the severity of the first setting that finds it; settings are sorted by severity, the
 * highest first.
 */
function askAll(
  { card }: Rule,
  settings: readonly RuleSetting[],
  ask: (setting: RuleSetting) => Iterable<Fault>,
): readonly Problem<string>[] {
  const found = new Map<string, Problem<string>>();
  for (const setting of settings)
    for (const fault of ask(setting)) {
      const problem = toProblem(card, fault);
      const severity = levelOfProblem(problem, setting.severity ?? card.severity);
      const key = JSON.stringify([problem.subjects, problem.fact]);
      if (severity !== "off" && !found.has(key)) found.set(key, { ...problem, severity });
    }
  return [...found.values()];
}

/**
 * Keeps the faults that can be listed, and one more that holds the number of the rest: keeping all of them would waste
 * memory.
 */
function toProblems(card: RuleCard, faults: Iterable<Fault>): readonly Problem<string>[] {
  const problems: Problem<string>[] = [];
  const groups = new Map<string, { count: number; lastAt: number }>();
  for (const fault of faults) {
    const softening = `${fault.atMost ?? ""} ${String(fault.isSofter)}`;
    const group = groups.get(softening) ?? { count: 0, lastAt: 0 };
    groups.set(softening, group);
    if (++group.count <= LISTED_AT_MOST + 1) group.lastAt = problems.push(toProblem(card, fault)) - 1;
  }
  for (const { count, lastAt } of groups.values()) {
    const more = count - LISTED_AT_MOST - 1;
    const last = problems[lastAt];
    if (last !== undefined && more > 0) problems[lastAt] = { ...last, more };
  }
  return problems;
}

function toProblem(card: RuleCard, { at, related, help, fact = "", ...facts }: Fault): Problem<string> {
  return {
    ...facts,
    fact,
    ...toOrigins(at),
    rule: card.id,
    help: help ?? card.fix,
    ...(related && { related: related.map((place) => ({ message: place.message, ...toOrigins(place.at) })) }),
  };
}

function toOrigins([origin, ...orAt]: FaultOrigin) {
  return { origin, orAt };
}
