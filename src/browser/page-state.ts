/**
 * Reads and writes the state of a page as the part of its address after `#`:
 * `unit=it&view=matrix&q=risk&lens=ciso&closed=a,b`.
 */
import type { NodeId } from "../model/graph.js";
import { VIEW_KINDS } from "../model/view.js";
import type { ViewKind } from "../model/view.js";

/** The choices of a reader on a page. An absent field stands for the value with which the page opens. */
export interface PageState {
  /** Box in focus. */
  readonly unit?: NodeId | undefined;
  readonly view?: ViewKind | undefined;
  /** Text of the search. */
  readonly q?: string | undefined;
  /** Officer or state of units that is shown alone. */
  readonly lens?: string | undefined;
  /** Boxes that are closed; absent if they are those that the page opens with. */
  readonly closed?: readonly NodeId[] | undefined;
}

/** Reads the state from an address. A word without a meaning is ignored, since people edit links by hand. */
export function readState(hash: string): PageState {
  const words = new URLSearchParams(hash.replace(/^#/u, ""));
  const closed = words.get("closed");
  return {
    unit: words.get("unit") ?? undefined,
    view: VIEW_KINDS.find((kind) => kind === words.get("view")),
    q: words.get("q") ?? undefined,
    lens: words.get("lens") ?? undefined,
    closed: closed?.split(",").filter((id) => id !== ""),
  };
}

/** Returns the state as text for an address; empty if a reader has chosen nothing. */
export function writeState({ unit, view, q, lens, closed }: PageState): string {
  const words = Object.entries({ unit, view, q, lens, closed: closed?.join(",") });
  return words.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeWord(value)}`])).join("&");
}

/** Leaves commas as they are, which keeps a list of ids readable. */
function encodeWord(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",");
}
