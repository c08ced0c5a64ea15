import type { RuleSource, SourceKind } from "../model/rule.js";

/** Words that let a reader tell a law from a rule of thumb. */
const WORDS: Readonly<Record<SourceKind, string>> = {
  requirement: "required by",
  interpretation: "orgwright's reading of",
  recommendation: "advised by",
  heuristic: "rule of thumb",
  convention: "usual practice",
  logic: "follows from",
  house: "written down in",
};

/** Describes a source: `required by: 23 NYCRR 500.4(a)`. */
export function describeSource({ kind, text }: RuleSource): string {
  return `${WORDS[kind]}: ${text}`;
}

/** Describes sources, with one line for each kind. */
export function describeSources(sources: readonly RuleSource[]): readonly string[] {
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
    const ofKind = sources.filter((source) => source.kind === kind);
    return `${WORDS[kind]}: ${ofKind.map(({ text }) => text).join("; ")}`;
  });
}
