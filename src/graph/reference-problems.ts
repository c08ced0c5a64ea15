import type { Reference } from "../model/company.js";
import type { Problem } from "../model/finding.js";
import type { LeftOut, NodeId } from "../model/graph.js";
import type { Origin } from "../model/source.js";
import { listNames, nameKind, quote } from "../wording/index.js";
import type { Wanted } from "./wanted.js";
import type { Draft } from "./register.js";

/** Returns the key under which a reference is written in the file. */
export function findField(origin: Origin): string {
  return origin.path.findLast((step) => typeof step === "string") ?? "The file";
}

/**
 * Creates the warning about a reference to an entry that does not exist on the date of the chart. The file is not
 * wrong, but readers of the chart should know that a line is missing.
 */
export function createAbsentProblem(
  { text, origin }: Reference,
  { because }: LeftOut,
  date: string | undefined,
): Problem {
  const when = date === undefined ? "" : ` on ${date}, the date of the chart`;
  return {
    rule: "unknown-reference",
    severity: "warn",
    message: `${findField(origin)} points at ${quote(text)}, which ${because === "ended" ? "does not exist any more" : "does not exist yet"}${when}.`,
    help: "Point at the entry that takes its place, or give this entry its own dates.",
    origin,
    subjects: [text],
  };
}

/**
 * Creates the problem for a reference to an entry of the wrong kind; `known` is a sentence that lists what could be
 * meant.
 */
export function createWrongKindProblem(
  { text, origin }: Reference,
  wanted: Wanted,
  draft: Draft,
  known: string,
): Problem {
  const kind = nameKind(draft);
  return {
    rule: "unknown-reference",
    message: `${findField(origin)} points at ${quote(text)}, which is ${kind === "officer" ? "an" : "a"} ${kind}, not ${wanted.phrase}.`,
    help: `Write the id of ${wanted.phrase} here.${known === "" ? "" : ` ${known}`}`,
    origin,
    subjects: [text],
    related: [{ message: `${quote(text)} is this ${kind}`, origin: draft.entry.origin }],
  };
}

/** Number of candidates of an ambiguous reference that are shown with their places. */
export const RELATED_AT_MOST = 8;

/**
 * Creates the problem for an ambiguous reference. `candidates` has all entries that the reference may mean. `shown`
 * has only the first few of them, since a file may have thousands of such references with thousands of candidates each.
 */
export function createAmbiguityProblem(
  { text, origin }: Reference,
  candidates: readonly NodeId[],
  shown: readonly Draft[],
): Problem {
  return {
    rule: "duplicate-id",
    message: `${findField(origin)} points at ${quote(text)}, which may mean ${candidates.length} entries: ${listNames(candidates.slice(0, RELATED_AT_MOST + 1).map(quote), { count: candidates.length })}. Give the one you mean an id of its own.`,
    help: "Add 'id:' to the entry that is meant and write that id here.",
    origin,
    subjects: [text],
    related: shown.map(({ id, entry }) => ({ message: `${quote(id)} may be meant`, origin: entry.origin })),
  };
}
