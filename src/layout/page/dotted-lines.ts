import type { DottedLine, NodeId } from "../../model/graph.js";
import { LINE_LOOKS } from "../../model/layout.js";
import type { LineLook } from "../../model/layout.js";
import type { ContentContext } from "../content/card-content.js";
import type { PageSubject } from "./paged-view.js";

/**
 * Dotted lines between the same two boxes of a chart, in one direction. A page shows them as one line or one number; at
 * least one of the boxes is on the page.
 */
export interface LineGroup {
  /** Boxes that stand for the ends of the lines. */
  readonly from: NodeId;
  readonly to: NodeId;
  readonly look: LineLook;
  readonly lines: readonly DottedLine[];
}

export interface NumberedGroup extends LineGroup {
  readonly number: number;
}

/**
 * Groups the dotted lines of a page, in file order; leaves out lines within one box or along a solid line, which say
 * nothing new. An overview also leaves out a line between a box that is only on other pages and a box that has a page
 * of its own, because the latter's page shows the line.
 */
export function groupDottedLines(
  { graph, boxIndex }: ContentContext,
  { kind, drawn, collapsed }: Pick<PageSubject, "kind" | "drawn" | "collapsed">,
): readonly LineGroup[] {
  const isShown = (from: NodeId, to: NodeId) => {
    const ends = [from, to].filter((end) => drawn.has(end));
    return ends.length === 2 || (kind !== "whole" && ends.some((end) => kind === "part" || !collapsed.has(end)));
  };
  const groups = new Map<string, { readonly from: NodeId; readonly to: NodeId; readonly lines: DottedLine[] }>();
  for (const line of graph.dottedLines) {
    const from = boxIndex.boxOf(line.from);
    const to = boxIndex.boxOf(line.to);
    if (from === undefined || to === undefined || from === to) continue;
    if (!isShown(from, to)) continue;
    if (graph.places.get(from)?.under === to || graph.places.get(to)?.under === from) continue;
    const key = JSON.stringify([from, to]);
    const group = groups.get(key) ?? { from, to, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => ({ ...group, look: lookOf(group.lines) }));
}

/** Returns the look of lines that are drawn as one; lines of several kinds look like a plain dotted line. */
function lookOf(lines: readonly DottedLine[]): LineLook {
  const looks = new Set(lines.map(lookOfLine));
  const [look = "dotted"] = looks;
  return looks.size === 1 ? look : "dotted";
}

function lookOfLine({ kind = "", isMove }: DottedLine): LineLook | undefined {
  return isMove === true ? "moved" : LINE_LOOKS.find((look) => look === kind.trim().toLowerCase());
}

export function numberGroups(groups: readonly LineGroup[]): readonly NumberedGroup[] {
  return groups.map((group, index) => ({ ...group, number: index + 1 }));
}

/** Counts the lines of each look, for the legend. */
export function countLooks(groups: readonly LineGroup[]): ReadonlyMap<LineLook, number> {
  const counts = new Map<LineLook, number>();
  for (const { look, lines } of groups) counts.set(look, (counts.get(look) ?? 0) + lines.length);
  return counts;
}
