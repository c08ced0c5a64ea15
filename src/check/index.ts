/**
 * In: what the stages said is wrong with one file, and where its keys stand. Out: findings with severity,
 * place and fingerprint. The surprise: nothing is checked here. Input rules are raised by `source`,
 * `company` and `graph`, where the fact is known; here every one of them is settled in the same way.
 */
export { RULE_CARDS } from "./rules/index.js";
export { settleFindings, sortFindings } from "./settle.js";
export type { Places } from "./settle.js";
