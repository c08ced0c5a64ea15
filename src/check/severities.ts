import type { Problem, Severity } from "../model/finding.js";
import type { RuleCard, RuleSettings, SeverityLevel } from "../model/rule.js";

/** Levels of severity in rising order; `off` is lower than a note. */
export const LEVELS: readonly SeverityLevel[] = ["off", "info", "warn", "error"];

/** Returns the severity of a rule under these settings. */
export function levelOf({ id, severity }: RuleCard, settings: RuleSettings): SeverityLevel {
  return settings[id]?.severity ?? severity;
}

/** Returns the severity of one problem, given the severity of its rule. */
export function levelOfProblem({ severity, atMost, isSofter }: Problem<string>, ofRule: SeverityLevel): SeverityLevel {
  if (ofRule === "off") return "off";
  if (severity !== undefined) return severity;
  const own = isSofter === true ? softer(ofRule) : ofRule;
  return atMost === undefined ? own : quieterOf(own, atMost);
}

function softer(level: SeverityLevel): SeverityLevel {
  return LEVELS[LEVELS.indexOf(level) - 1] ?? "off";
}

function quieterOf(one: SeverityLevel, other: Severity): SeverityLevel {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other) ? one : other;
}
