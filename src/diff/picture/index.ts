import type { Diff, FiguresChange } from "../../model/diff.js";
import type { DrawnDiff } from "../../model/drawn-diff.js";
import { separateStates, standSideBySide } from "./both-states.js";
import type { NodeId } from "../../model/graph.js";
import type { NamedState, PictureContext } from "./context.js";
import { StateIds } from "./state-ids.js";
import { uniteStates } from "./unite.js";
import type { MarkedGraph } from "./unite.js";

export type { MarkedGraph };

/** The graph for a chart of a difference, with the marks and figures on that chart. */
export interface DiffPicture extends MarkedGraph, Pick<DrawnDiff, "figures"> {}

/**
 * Puts two states into one graph: the new state with the ghosts of the old one, and a mark on each box that changed.
 */
export function pictureDiff(before: NamedState, after: NamedState, diff: Diff): DiffPicture {
  const context = createContext(before, after, diff);
  return { ...uniteStates(context), figures: translateFigures(context) };
}

/** Puts two states into one graph beside each other, with marks on the boxes of both. */
export function pictureBothStates(before: NamedState, after: NamedState, diff: Diff): DiffPicture {
  const context = createContext(before, after, diff);
  const names = { before: before.name, after: after.name };
  return { ...standSideBySide(context, names), figures: translateFigures(context) };
}

/** The two states on charts of their own. `idInOld` returns the id that an entry has on the chart of the old state. */
export interface SeparatePictures {
  readonly old: DiffPicture;
  readonly now: DiffPicture;
  readonly idInOld: (id: NodeId) => NodeId;
}

/** Returns a picture of each state by itself, with marks on what changed. */
export function pictureStates(before: NamedState, after: NamedState, diff: Diff): SeparatePictures {
  const context = createContext(before, after, diff);
  const { ids } = context;
  const idInOld = (id: NodeId) => ids.ghostOf(ids.oldOf(id));
  const { old, now } = separateStates(context);
  return {
    old: { ...old, figures: listOldFigures(diff, idInOld) },
    now: { ...now, figures: translateFigures(context) },
    idInOld,
  };
}

/** Returns the figures of the old state alone, as if nothing had changed. */
function listOldFigures({ figures }: Diff, idInOld: (id: NodeId) => NodeId): readonly FiguresChange[] {
  return figures.flatMap(({ before, ...row }) =>
    before === undefined ? [] : [{ ...row, id: idInOld(row.id), before, after: before }],
  );
}

function createContext(before: NamedState, after: NamedState, diff: Diff): PictureContext {
  return { before: before.graph, after: after.graph, diff, ids: new StateIds(diff, after.graph) };
}

/**
 * Returns the figures with the ids of the picture. Only an officer without figures in the new state has an old id,
 * which is translated.
 */
function translateFigures({ diff: { figures }, ids }: PictureContext): readonly FiguresChange[] {
  return figures.map((row) =>
    row.kind === "officer" && row.after === undefined ? { ...row, id: ids.translate(row.id) } : row,
  );
}
