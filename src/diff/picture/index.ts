import type { Diff, FiguresChange } from "../../model/diff.js";
import type { DrawnDiff } from "../../model/drawn-diff.js";
import { separateStates, standSideBySide } from "./both-states.js";
import type { NodeId } from "../../model/graph.js";
import type { NamedState, PictureContext } from "./context.js";
import { StateIds } from "./state-ids.js";
import { uniteStates } from "./unite.js";
import type { MarkedGraph } from "./unite.js";

export type { MarkedGraph };

/** A graph that a chart of a difference draws, and what the chart says about it besides its heading. */
export interface DiffPicture extends MarkedGraph, Pick<DrawnDiff, "figures"> {}

/** Puts two states into one graph: the new state with the ghosts of the old one, and a mark on each box that changed. */
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

/** The two states on charts of their own, and the ids of entries of the old state on its chart. */
export interface SeparatePictures {
  readonly old: DiffPicture;
  readonly now: DiffPicture;
  readonly idInOld: (id: NodeId) => NodeId;
}

/** Pictures each state by itself, with marks on what changed. */
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

/** Figures with the ids of the picture: an officer without figures in the new state has an old id. */
function translateFigures({ diff: { figures }, ids }: PictureContext): readonly FiguresChange[] {
  return figures.map((row) =>
    row.kind === "officer" && row.after === undefined ? { ...row, id: ids.translate(row.id) } : row,
  );
}
