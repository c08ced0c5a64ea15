import type { NodeId } from "../../model/graph.js";
import type { Badge, Point } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { CARD } from "./card-sizes.js";
import { setLine } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import type { TextStyle } from "../text/text-style.js";

export interface BadgeContent {
  readonly text: string;
  readonly owner: Badge["owner"];
  readonly look: Badge["look"];
  readonly standsFor?: NodeId;
}

export interface SizedBadge extends BadgeContent {
  readonly widthPx: number;
}

export function sizeBadges(badges: readonly BadgeContent[], style: TextStyle, measure: TextMeasure): SizedBadge[] {
  return badges.map((badge) => {
    const textWidth = measure.widthPx(badge.text, style.sizePx, style.weight) * FONT_SPARE;
    return { widthPx: textWidth + 2 * CARD.badgePaddingPx, ...badge };
  });
}

/** Returns the width of badges side by side; 0 if there are none. */
export function widthOfBadges(badges: readonly SizedBadge[]): number {
  if (badges.length === 0) return 0;
  return badges.reduce((sum, badge) => sum + badge.widthPx + CARD.badgeGapPx, -CARD.badgeGapPx);
}

/** Fills rows with as many badges as fit; a badge wider than a row gets a row to itself. */
export function fillBadgeRows(badges: readonly SizedBadge[], widthPx: number): SizedBadge[][] {
  const rows: SizedBadge[][] = [];
  for (const badge of badges) {
    const row = rows.at(-1);
    if (row !== undefined && widthOfBadges([...row, badge]) <= widthPx) row.push(badge);
    else rows.push([badge]);
  }
  return rows;
}

/** Sets badges side by side in order, the first at the given corner. */
export function setBadges(badges: readonly SizedBadge[], at: Point, style: TextStyle, measure: TextMeasure): Badge[] {
  let x = at.x;
  return badges.map((badge) => {
    const left = x;
    x += badge.widthPx + CARD.badgeGapPx;
    return {
      x: left,
      y: at.y,
      width: badge.widthPx,
      height: style.lineHeightPx,
      owner: badge.owner,
      look: badge.look,
      ...(badge.standsFor !== undefined && { standsFor: badge.standsFor }),
      text: setLine(badge.text, { x: left + badge.widthPx / 2, y: at.y }, style, measure, {
        tone: "ink",
        anchor: "middle",
      }),
    };
  });
}
