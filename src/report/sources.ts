import type { RuleSource, SourceKind } from "../model/rule.js";

/** Words by which a reader can tell a law from a rule of thumb. */
const WORDS: Readonly<Record<SourceKind, string>> = {
  requirement: "required by",
  interpretation: "orgwright's reading of",
  recommendation: "advised by",
  heuristic: "rule of thumb",
  convention: "usual practice",
  logic: "follows from",
  house: "written down in",
};

/** Describes a source: `required by: 23 NYCRR 500.4(a)`. A statement that was not compared with it says so. */
export function describeSource(source: RuleSource): string {
  return `${WORDS[source.kind]}: ${describeText(source)}`;
}

/** Describes sources, all of one kind in one line. */
export function describeSources(sources: readonly RuleSource[]): readonly string[] {
  return [...new Set(sources.map(({ kind }) => kind))].map((kind) => {
    const ofKind = sources.filter((source) => source.kind === kind);
    return `${WORDS[kind]}: ${ofKind.map(describeText).join("; ")}`;
  });
}

function describeText({ text, isChecked }: RuleSource): string {
  return isChecked ? text : `${text} (look it up before you quote it)`;
}
