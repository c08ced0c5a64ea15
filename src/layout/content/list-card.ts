import { STRIPE_GAP_PX } from "../../model/layout.js";
import type { BoxRow, Point, Rect, TextLine } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { CARD, COMPACT_CARD, FULL_CARD, ROW } from "./card-sizes.js";
import { setBadges, sizeBadges, widthOfBadges } from "./badges.js";
import { sizeCard } from "./card.js";
import type { CardContent, CardOptions, SizedCard } from "./card.js";
import { splitEvenly } from "./split-evenly.js";
import { setLine, TextColumn } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import { transformRow } from "./transform.js";
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

/** A row whose height is known. Its texts are set with the top left corner of the row at the origin. */
interface SizedRow {
  readonly heightPx: number;
  readonly isUnwrapped: boolean;
  readonly setTexts: () => BoxRow;
}

/**
 * Sizes a card with a row for each child, instead of a box and a line for each. If posts are among the rows, also
 * returns wider versions of the card with the rows in several columns, because there may be so many posts that one
 * column would be higher than a page.
 */
export function sizeListCards(
  content: CardContent,
  rows: readonly RowContent[],
  options: CardOptions,
): readonly [SizedCard, ...SizedCard[]] {
  const sized = rows.map((row) => sizeRow(row, options.widthPx, options.measure));
  const most = rows.some(({ kind }) => kind === "post") ? Math.floor(rows.length / ROWS_PER_COLUMN) : 1;
  const wider: SizedCard[] = [];
  for (let count = 2; count <= Math.min(most, MOST_COLUMNS); count++) {
    const columns = splitEvenly(sized, count, (row) => row.heightPx);
    if (columns.length === count) wider.push(sizeColumns(content, columns, options));
  }
  return [sizeColumns(content, [sized], options), ...wider];
}

function sizeColumns(content: CardContent, columns: readonly (readonly SizedRow[])[], options: CardOptions): SizedCard {
  const isCompact = options.style === COMPACT_CARD;
  const style = { ...(isCompact ? COMPACT_CARD : FULL_CARD), hasFooter: false };
  const head = sizeCard(content, { ...options, style, widthPx: options.widthPx * columns.length });
  const headHeightPx = head.heightPx - style.paddingY / 2;
  const top = headHeightPx + ROW.endPx;
  const bottom = columns.reduce((lowest, rows) => Math.max(lowest, sumHeights(rows, top)), top);
  const heightPx = bottom + ROW.endPx;
  const setTexts = () => {
    const rows = columns.flatMap((column, index) => setColumn(column, { x: index * options.widthPx, y: top }));
    return { ...head.setTexts(), heightPx, headHeightPx, rows };
  };
  const rowCount = columns.reduce((sum, rows) => sum + rows.length, 0);
  const isUnwrapped = head.isUnwrapped && columns.every((rows) => rows.every((row) => row.isUnwrapped));
  return { widthPx: head.widthPx, heightPx, headHeightPx, rowCount, isUnwrapped, setTexts };
}

function sumHeights(rows: readonly SizedRow[], top: number): number {
  return rows.reduce((sum, row) => sum + row.heightPx, top);
}

function setColumn(rows: readonly SizedRow[], { x, y }: Point): readonly BoxRow[] {
  let top = y;
  return rows.map((row) => {
    const moved = transformRow(row.setTexts(), { scale: 1, x, y: top });
    top += row.heightPx;
    return moved;
  });
}

/**
 * Places the stripe of a row; a stripe for the old state goes to the left of it, so that all names begin at the same
 * place.
 */
function placeStripe({ hasStripeBefore = false }: CardContent, indentPx: number, heightPx: number): Rect {
  const beforePx = hasStripeBefore ? ROW.stripePx + STRIPE_GAP_PX : 0;
  const x = ROW.stripeLeftPx + indentPx - beforePx;
  return { x, y: CARD.badgeGapPx + 1, width: ROW.stripePx + beforePx, height: heightPx - 8 };
}

function sizeRow(content: RowContent, widthPx: number, measure: TextMeasure): SizedRow {
  const { headcount, attributes } = content;
  const right = widthPx - ROW.rightPx;
  const countWidth =
    headcount === undefined ? 0 : measure.widthPx(headcount, ROW.count.sizePx, ROW.count.weight) * FONT_SPARE + 6;
  const left = ROW.textLeftPx + indentOf(content);
  const column = new TextColumn(left, ROW.paddingY, right - countWidth - left, measure);
  column.add(content.name, ROW.name, { tone: "ink", italic: attributes.isVacant });
  for (const line of content.lines) column.add(line.text, ROW.person, line);

  const badges = sizeBadges(content.badges, ROW.badge, measure);
  // Only the first line has the headcount beside it.
  const isFirstLine = column.lineCount === 1;
  const edge = isFirstLine ? right - countWidth : right;
  const room = column.roomAfterLast + (isFirstLine ? 0 : countWidth) - 6;
  const isBeside = badges.length === 0 || widthOfBadges(badges) <= room;
  const badgesAt = isBeside
    ? { x: edge - widthOfBadges(badges), y: column.lastTop + 0.5 }
    : { x: left, y: column.bottom + 0.5 };
  const bottom = isBeside ? column.bottom : column.bottom + ROW.badge.lineHeightPx + 1;
  const heightPx = bottom + ROW.paddingY;
  const setTexts = (): BoxRow => ({
    texts: [...column.setLines(), ...setHeadcount(content, right, measure)],
    badges: setBadges(badges, badgesAt, ROW.badge, measure),
    ...describeRow(content, widthPx, heightPx),
  });
  return { heightPx, isUnwrapped: isBeside && column.isUnwrapped, setTexts };
}

function indentOf({ depth = 0 }: RowContent): number {
  return depth * ROW.indentPx;
}

function describeRow(content: RowContent, width: number, height: number): Omit<BoxRow, "texts" | "badges"> {
  const { attributes } = content;
  return {
    node: content.id,
    kind: content.kind,
    x: 0,
    y: 0,
    width,
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
    ...(content.hasStripe && { stripeRect: placeStripe(content, indentOf(content), height) }),
    ...(content.depth !== undefined && { depth: content.depth }),
    isVacant: attributes.isVacant,
    isBroken: attributes.isBroken,
  };
}

function setHeadcount({ headcount }: RowContent, right: number, measure: TextMeasure): readonly TextLine[] {
  if (headcount === undefined) return [];
  const at = { x: right, y: ROW.paddingY };
  return [setLine(headcount, at, ROW.count, measure, { tone: "muted", anchor: "end" })];
}
