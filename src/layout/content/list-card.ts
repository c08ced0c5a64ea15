import { STRIPE_GAP_PX } from "../../model/layout.js";
import type { BoxRow, Point, Rect } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { CARD, COMPACT_CARD, FULL_CARD, ROW } from "./card-sizes.js";
import { setBadges, sizeBadges, widthOfBadges } from "./badges.js";
import { designCard } from "./card.js";
import type { Card, CardContent, CardOptions } from "./card.js";
import { splitEvenly } from "./split-evenly.js";
import { setLine, TextColumn } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import type { BoxAttributes } from "./box-attributes.js";

/** Texts and attributes of one row of a list card. */
export interface RowContent extends CardContent {
  readonly id: string;
  readonly attributes: BoxAttributes;
  readonly kind: BoxRow["kind"];
  /** Number of rows above this one in the reporting line; absent if there are none. */
  readonly depth?: number;
}

/** Largest number of columns of rows, and the least number of rows for which a column is worth its width. */
const MOST_COLUMNS = 6;
const ROWS_PER_COLUMN = 3;

/**
 * Designs a card with a row for each child, instead of a box and a line for each. If posts are among the rows, which
 * may be many, returns more cards with the rows in several columns, because one column could be higher than a page.
 */
export function designListCards(
  content: CardContent,
  rows: readonly RowContent[],
  options: CardOptions,
): readonly [Card, ...Card[]] {
  const designed = rows.map((row) => designRow(row, options.widthPx, options.measure));
  const most = rows.some(({ kind }) => kind === "post") ? Math.floor(rows.length / ROWS_PER_COLUMN) : 1;
  const wider: Card[] = [];
  for (let count = 2; count <= Math.min(most, MOST_COLUMNS); count++) {
    const columns = splitEvenly(designed, count, (row) => row.height);
    if (columns.length === count) wider.push(designColumns(content, columns, options));
  }
  return [designColumns(content, [designed], options), ...wider];
}

function designColumns(content: CardContent, columns: readonly (readonly BoxRow[])[], options: CardOptions): Card {
  const isCompact = options.style === COMPACT_CARD;
  const style = { ...(isCompact ? COMPACT_CARD : FULL_CARD), hasFooter: false };
  const head = designCard(content, { ...options, style, widthPx: options.widthPx * columns.length });
  const headHeightPx = head.heightPx - style.paddingY / 2;
  const firstTop = headHeightPx + ROW.endPx;
  let bottom = firstTop;
  const rows = columns.flatMap((column, index) => {
    let top = firstTop;
    return column.map((row) => {
      const moved = moveRow(row, { x: index * options.widthPx, y: top });
      top += row.height;
      bottom = Math.max(bottom, top);
      return moved;
    });
  });
  return { ...head, headHeightPx, heightPx: bottom + ROW.endPx, rows };
}

/** Moves a row with everything in it. */
function moveRow(row: BoxRow, by: Point): BoxRow {
  const move = <T extends Point>(thing: T): T => ({ ...thing, x: thing.x + by.x, y: thing.y + by.y });
  return {
    ...move(row),
    ...(row.stripeRect !== undefined && { stripeRect: move(row.stripeRect) }),
    texts: row.texts.map(move),
    badges: row.badges.map((badge) => ({ ...move(badge), text: move(badge.text) })),
  };
}

/** Places the stripe of a row; that of the old state stands left of it, so that all names begin at the same place. */
function placeStripe({ hasStripeBefore = false }: CardContent, indentPx: number, heightPx: number): Rect {
  const beforePx = hasStripeBefore ? ROW.stripePx + STRIPE_GAP_PX : 0;
  const x = ROW.stripeLeftPx + indentPx - beforePx;
  return { x, y: CARD.badgeGapPx + 1, width: ROW.stripePx + beforePx, height: heightPx - 8 };
}

/** Designs a row with its top left corner at the origin. */
function designRow(content: RowContent, widthPx: number, measure: TextMeasure): BoxRow {
  const { headcount, attributes } = content;
  const right = widthPx - ROW.rightPx;
  const countWidth =
    headcount === undefined ? 0 : measure.widthPx(headcount, ROW.count.sizePx, ROW.count.weight) * FONT_SPARE + 6;
  const indentPx = (content.depth ?? 0) * ROW.indentPx;
  const left = ROW.textLeftPx + indentPx;
  const column = new TextColumn(left, ROW.paddingY, right - countWidth - left, measure);
  column.add(content.name, ROW.name, { tone: "ink", italic: attributes.isVacant });
  const countTop = ROW.paddingY;
  for (const line of content.lines) column.add(line.text, ROW.person, line);

  const badges = sizeBadges(content.badges, ROW.badge, measure);
  // Only the first line has the headcount beside it.
  const isFirstLine = column.texts.length === 1;
  const edge = isFirstLine ? right - countWidth : right;
  const room = column.roomAfterLast + (isFirstLine ? 0 : countWidth) - 6;
  const isBeside = badges.length === 0 || widthOfBadges(badges) <= room;
  const badgeTop = isBeside ? column.lastTop + 0.5 : column.bottom + 0.5;
  const badgeLeft = isBeside ? edge - widthOfBadges(badges) : left;
  const bottom = isBeside ? column.bottom : column.bottom + ROW.badge.lineHeightPx + 1;
  const height = bottom + ROW.paddingY;
  return {
    node: content.id,
    kind: content.kind,
    x: 0,
    y: 0,
    width: widthPx,
    height,
    label: attributes.label,
    description: attributes.description,
    answerers: attributes.answerers,
    isOfficerUnknown: attributes.isOfficerUnknown === true,
    facts: attributes.facts,
    owner: attributes.owner,
    stripe: attributes.stripe,
    ...(attributes.stripeBefore !== undefined && { stripeBefore: attributes.stripeBefore }),
    ...(attributes.change !== undefined && { change: attributes.change }),
    ...(content.hasStripe && { stripeRect: placeStripe(content, indentPx, height) }),
    ...(content.depth !== undefined && { depth: content.depth }),
    isVacant: attributes.isVacant,
    isBroken: attributes.isBroken,
    texts: [
      ...column.texts,
      ...(headcount === undefined
        ? []
        : [setLine(headcount, { x: right, y: countTop }, ROW.count, measure, { tone: "muted", anchor: "end" })]),
    ],
    badges: setBadges(badges, { x: badgeLeft, y: badgeTop }, ROW.badge, measure),
  };
}
