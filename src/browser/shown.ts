import type { ShownPage } from "../model/explored.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { Rect } from "../model/placed.js";
import { ancestorsOf, boxOf } from "../model/queries.js";
import type { ChartView, ViewKind } from "../model/view.js";
import { collapseFirst } from "../model/folding.js";
import type { PageState } from "./page-state.js";

/** The part of a company that is shown. */
export interface Shown {
  readonly graph: Graph;
  readonly kind: ViewKind;
  readonly focus: NodeId | undefined;
  readonly collapsed: ReadonlySet<NodeId>;
}

/** Returns what is shown of a company at first. */
export function showFirst(graph: Graph, view: Partial<ChartView> = {}): Shown {
  return { graph, kind: view.kind ?? "chart", focus: undefined, collapsed: collapseFirst(graph, view) };
}

/**
 * Returns what a state of the page shows of a company. For a choice that the state does not contain, `first` applies.
 */
export function applyState(first: Shown, { unit, view, closed }: PageState): Shown {
  const { graph, kind, collapsed } = first;
  const focus = unit === undefined ? undefined : boxOf(graph, unit);
  return {
    graph,
    kind: view ?? kind,
    focus: findFocus(graph, focus),
    collapsed: closed === undefined ? collapsed : new Set(closed),
  };
}

/** Tells whether the same is shown as at first. */
export function isAsFirst(shown: Shown, first: Shown): boolean {
  return shown.kind === first.kind && shown.focus === first.focus && hasSame(shown.collapsed, first.collapsed);
}

function hasSame(one: ReadonlySet<NodeId>, other: ReadonlySet<NodeId>): boolean {
  return one.size === other.size && [...one].every((node) => other.has(node));
}

/** Returns the state of the page for its address. Leaves out choices that are the same as when the page opened. */
export function tellState(
  { kind, focus, collapsed }: Shown,
  first: Shown,
  { question, lens }: { readonly question: string; readonly lens: string },
): PageState {
  return {
    ...(focus !== undefined && { unit: focus }),
    ...(kind !== first.kind && { view: kind }),
    ...(question !== "" && { q: question }),
    ...(lens !== "" && { lens }),
    ...(!hasSame(collapsed, first.collapsed) && { closed: [...collapsed] }),
  };
}

/** Returns the box in focus; undefined if the company no longer has this box. */
export function findFocus(graph: Graph, focus: NodeId | undefined): NodeId | undefined {
  return focus !== undefined && graph.places.has(focus) ? focus : undefined;
}

/** Places of boxes and rows on a page, by their node. */
export type Places = ReadonlyMap<NodeId, Rect>;

export function placesOf(page: ShownPage | undefined): Places {
  return new Map((page?.boxes ?? []).flatMap((box) => [box, ...box.rows]).map((one) => [one.node, one]));
}

export function sizeOf({ widthPx, heightPx }: ShownPage) {
  return { width: widthPx, height: heightPx };
}

/**
 * Returns the box or row on the page that stands for an entry: its own box or row, or the nearest box above that is
 * shown.
 */
export function findShownBox(graph: Graph, places: Places, id: NodeId): NodeId | undefined {
  const box = boxOf(graph, id);
  return [id, box, ...ancestorsOf(graph, box)].find((one) => places.has(one));
}
