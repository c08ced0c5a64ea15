/**
 * Graph -> problems -> findings. In: a graph, the problems that other stages reported about its file, and the settings
 * of rules. Out: findings with severity, place and fingerprint, and those that an exception accepts. The surprise:
 * rules about the input have a card here but no test; `source`, `company` and `graph` report their problems where the
 * fact is known. A rule about the structure is a pure function that names the key at fault. Problems of both kinds
 * become findings in the same way.
 */
export { applyBaseline } from "./apply-baseline.js";
export type { BaselineReading } from "./apply-baseline.js";
export { BASELINE_FILE, canBeKnown, writeBaseline } from "./baseline.js";
export { checkInput, checkOpened } from "./check-opened.js";
export { defineRule } from "./define-rule.js";
export type { Fault, Rule, RuleContext } from "./define-rule.js";
export { findEntries } from "./chart-marks.js";
export { findMarks } from "./find-marks.js";
export type { FindMarksOptions } from "./find-marks.js";
export { createOwnCard, listOwnCards } from "./own-rules.js";
export { POLICY_IDS, POLICY_PACKS } from "./packs/index.js";
export { combinePolicies, overlaySettings } from "./policies.js";
export { RULE_CARDS } from "./rules/index.js";
export { checkGraph } from "./run.js";
export type { CheckRequest } from "./run.js";
export { resolveFindings, sortFindings } from "./resolve-findings.js";
export type { LocatedFile, ResolveRequest } from "./resolve-findings.js";
