import type { RuleSource, SourceKind } from "../model/rule.js";

/** How a reader tells a law from a rule of thumb. */
const WORDS: Readonly<Record<SourceKind, string>> = {
  requirement: "required by",
  interpretation: "our reading of",
  recommendation: "advised by",
  heuristic: "rule of thumb",
  convention: "usual practice",
  logic: "follows from",
};

/** `required by: 23 NYCRR 500.4(a)`; a statement that was not compared with its source says so. */
export function describeSource({ kind, text, isChecked }: RuleSource): string {
  return `${WORDS[kind]}: ${text}${isChecked ? "" : " (to be looked up before it is quoted)"}`;
}
