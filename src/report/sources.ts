import type { RuleCard, RuleSource, SourceKind } from "../model/rule.js";
import type { SourceDetail } from "./reporter.js";

/** Words before a source that say whether it is a law, a recommendation or only a rule of thumb. */
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

/**
 * Describes the sources of a rule. Depending on the detail, returns no line, one line that names the first sources, or
 * one line for each kind of source.
 */
export function listSources({ group, sources }: RuleCard, detail: SourceDetail): readonly string[] {
  if (detail === "none") return [];
  if (detail === "full") return describeSources(sources);
  // Sources of other kinds cannot be looked up, and the reason for the rule already states their content.
  const told = group === "input" ? [] : sources.filter(({ kind }) => NAMED_KINDS.includes(kind));
  return told.length === 0 ? [] : [`source: ${shorten(told)}`];
}

/** Kinds of sources with a name that can be looked up. */
const NAMED_KINDS: readonly SourceKind[] = ["requirement", "interpretation", "recommendation", "house"];

/** Names the first sources without the content of their clauses, which only the detail `full` gives. */
function shorten(sources: readonly RuleSource[]): string {
  const names = sources.map(({ text }) => text.replace(CONTENT, ""));
  const shown = names.length > MOST_NAMED + 1 ? names.slice(0, MOST_NAMED) : names;
  const left = names.length - shown.length;
  return shown.join("; ") + (left === 0 ? "" : ` and ${left} more`);
}

/**
 * Number of sources that are named if there are many. If there is only one more, that source is named as well, instead
 * of `and 1 more`.
 */
const MOST_NAMED = 2;

/**
 * Matches the content of a clause, which follows the clause in brackets. A single letter in brackets is part of the
 * clause's number instead.
 */
const CONTENT = / \([^()]{4,}\)$/u;
