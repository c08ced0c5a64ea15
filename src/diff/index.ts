/**
 * The difference of two organisations. In: two graphs. Out: `Diff`, which holds every difference twice: as edits that
 * turn one graph into the other, and as changes that a manager can read. The surprise: nothing depends on the order of
 * a file, and an entry without an id of its own is recognised by its name, so that adding a second one of that name
 * changes nothing about the first.
 */
import type { Diff } from "../model/diff.js";
import { COMPANY } from "../model/graph.js";
import type { Graph } from "../model/graph.js";
import { listChanges } from "./changes/index.js";
import { listEdits } from "./edits.js";
import { listEntries } from "./entries.js";
import { compareFigures } from "./figures.js";
import { findLikelyRenames } from "./likely-renames.js";
import { matchEntries } from "./match.js";
import type { Matching } from "./match.js";
import { findMergers } from "./mergers.js";

/** Compares two states of an organisation. */
export function diffGraphs(before: Graph, after: Graph): Diff {
  const matching = matchEntries(listEntries(before), listEntries(after));
  const toNew = new Map([[COMPANY, COMPANY], ...matching.pairs.map((pair) => [pair.before.id, pair.after.id] as const)]);
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

/** Finds out which units that are gone or new were renamed, merged or split. */
function explain(matching: Matching) {
  const likely = findLikelyRenames(matching);
  const renamed = new Set(likely.flatMap(({ before, after }) => [before, after]));
  const isSettled = renamed.has.bind(renamed);
  const { pairs, removed, added } = matching;
  const backwards = {
    pairs: pairs.map(({ before, after }) => ({ before: after, after: before })),
    removed: added,
    added: removed,
  };
  return { likely, mergers: findMergers(matching, isSettled), splits: findMergers(backwards, isSettled) };
}
