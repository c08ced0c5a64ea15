/**
 * The difference of two organisations. In: two graphs. Out: `Diff`, which holds every difference twice: as edits that
 * turn one graph into the other, and as changes that a manager can read. The surprise: nothing depends on the order of
 * a file. An entry without an id of its own is recognised by its name, so adding a second entry of that name changes
 * nothing about the first.
 */
import type { ComparedCompanies, Diff } from "../model/diff.js";
import type { Finding } from "../model/finding.js";
import { COMPANY } from "../model/graph.js";
import type { Graph, NodeId } from "../model/graph.js";
import { listChanges } from "./changes/index.js";
import type { Explained } from "./changes/presence.js";
import { listEdits } from "./edits.js";
import { listEntries } from "./entries.js";
import type { ComparedEntry } from "./entries.js";
import { compareFigures } from "./figures.js";
import { findLikelyRenames } from "./likely-renames.js";
import { matchEntries } from "./match.js";
import type { Matching } from "./match.js";
import { findMergers } from "./mergers.js";
import type { Merger } from "./mergers.js";

export type { DiffPicture } from "./picture/index.js";
export { pictureBothStates, pictureDiff, pictureStates } from "./picture/index.js";

/** One state of a company: its graph, its findings, and the name that reports give it. */
export interface ComparedState {
  readonly name: string;
  readonly graph: Graph;
  readonly findings: readonly Finding[];
}

/** Compares two opened companies, with their findings. */
export function compareOpened(before: ComparedState, after: ComparedState): ComparedCompanies {
  return {
    before: before.name,
    after: after.name,
    diff: diffGraphs(before.graph, after.graph),
    fixed: listUnknown(before.findings, after.findings),
    raised: listUnknown(after.findings, before.findings),
  };
}

/**
 * Returns the findings that are not among the others, compared by fingerprint, which stays the same when lines move.
 */
function listUnknown(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return findings.filter(({ fingerprint }) => !known.has(fingerprint));
}

/** Compares two states of an organisation. */
export function diffGraphs(before: Graph, after: Graph): Diff {
  const matching = matchEntries(listEntries(before), listEntries(after));
  const toNew = new Map([
    [COMPANY, COMPANY],
    ...matching.pairs.map((pair) => [pair.before.id, pair.after.id] as const),
  ]);
  const toOld = new Map([...toNew].map(([old, id]) => [id, old]));
  const edits = listEdits(matching, toNew);
  const context = { before, after, edits, toNew, toOld };
  return {
    changes: listChanges(context, explain(matching)),
    edits: edits.map(({ edit }) => edit),
    ids: matching.pairs.flatMap((pair) => {
      const [was, is] = [pair.before.id, pair.after.id];
      return was === is ? [] : [{ subject: pair.after.kind, before: was, after: is }];
    }),
    figures: compareFigures(before, after, toNew),
  };
}

/** Returns the new ids of the officers, posts, units and committees that are in both states, by their old ids. */
export function matchIds(before: Graph, after: Graph): ReadonlyMap<NodeId, NodeId> {
  const { pairs } = matchEntries(listEntries(before), listEntries(after));
  const nodes = pairs.filter((pair) => after.nodes.get(pair.after.id)?.kind === pair.after.kind);
  return new Map(nodes.map((pair) => [pair.before.id, pair.after.id]));
}

/** Finds out which of the removed and added units were renamed, merged or split. */
function explain(matching: Matching): Explained {
  const backwards = turn(matching);
  const several = [matching, backwards].map((one) => findMergers(one).filter(({ units }) => units.length > 1));
  const left = leaveOut(matching, several.flat());
  const likely = findLikelyRenames(left);
  const renamed = likely.flatMap(({ before, after }) => [before, after]);
  const rest = leaveOut(left, [{ units: renamed }]);
  const [mergers = [], splits = []] = several;
  return {
    likely,
    mergers: [...mergers, ...findMergers(rest)],
    splits: [...splits, ...findMergers(turn(rest))],
  };
}

/** Returns the matching with the two states exchanged. */
function turn({ pairs, removed, added }: Matching): Matching {
  return {
    pairs: pairs.map(({ before, after }) => ({ before: after, after: before })),
    removed: added,
    added: removed,
  };
}

/** Returns a matching without units that are explained already. */
function leaveOut(matching: Matching, explained: readonly Pick<Merger, "units">[]): Matching {
  const settled = new Set(explained.flatMap(({ units }) => units));
  const isOpen = (entry: ComparedEntry) => !settled.has(entry);
  return { ...matching, removed: matching.removed.filter(isOpen), added: matching.added.filter(isOpen) };
}
