import type { BoxRow } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { CARD, COMPACT_CARD, FULL_CARD, ROW } from "./card-sizes.js";
import { setBadges, sizeBadges, widthOfBadges } from "./badges.js";
import { designCard } from "./card.js";
import type { Card, CardContent, CardOptions } from "./card.js";
import { setLine, TextColumn } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";
import type { BoxAttributes } from "./box-attributes.js";

/** Texts and attributes of one row of a list card. */
export interface RowContent extends CardContent {
  readonly id: string;
  readonly attributes: BoxAttributes;
  readonly kind: BoxRow["kind"];
}

/** Designs a card with a row for each child, instead of a box and a line for each. */
export function designListCard(content: CardContent, rows: readonly RowContent[], options: CardOptions): Card {
  const isCompact = options.style === COMPACT_CARD;
  const style = { ...(isCompact ? COMPACT_CARD : FULL_CARD), hasFooter: false };
  const head = designCard(content, { ...options, style });
  const headHeightPx = head.heightPx - style.paddingY / 2;
  let top = headHeightPx + ROW.endPx;
  const set = rows.map((row) => {
    const designed = designRow(row, top, options.widthPx, options.measure);
    top += designed.height;
    return designed;
  });
  return { ...head, headHeightPx, heightPx: top + ROW.endPx, rows: set };
}

function designRow(content: RowContent, top: number, widthPx: number, measure: TextMeasure): BoxRow {
  const { headcount, attributes } = content;
  const right = widthPx - ROW.rightPx;
  const countWidth =
    headcount === undefined ? 0 : measure.widthPx(headcount, ROW.count.sizePx, ROW.count.weight) * FONT_SPARE + 6;
  const column = new TextColumn(ROW.textLeftPx, top + ROW.paddingY, right - countWidth - ROW.textLeftPx, measure);
  column.add(content.name, ROW.name, { tone: "ink", italic: attributes.isVacant });
  const countTop = top + ROW.paddingY;
  for (const line of content.lines) column.add(line.text, ROW.person, line);

  const badges = sizeBadges(content.badges, ROW.badge, measure);
  // Only the first line has the headcount beside it.
  const isFirstLine = column.texts.length === 1;
  const edge = isFirstLine ? right - countWidth : right;
  const room = column.roomAfterLast + (isFirstLine ? 0 : countWidth) - 6;
  const isBeside = badges.length === 0 || widthOfBadges(badges) <= room;
  const badgeTop = isBeside ? column.lastTop + 0.5 : column.bottom + 0.5;
  const badgeLeft = isBeside ? edge - widthOfBadges(badges) : ROW.textLeftPx;
  const bottom = isBeside ? column.bottom : column.bottom + ROW.badge.lineHeightPx + 1;
  const height = bottom + ROW.paddingY - top;
  return {
    node: content.id,
    kind: content.kind,
    x: 0,
    y: top,
    width: widthPx,
    height,
    label: attributes.label,
    description: attributes.description,
    answerers: attributes.answerers,
    facts: attributes.facts,
    owner: attributes.owner,
    stripe: attributes.stripe,
    ...(content.hasStripe && {
      stripeRect: { x: ROW.stripeLeftPx, y: top + CARD.badgeGapPx + 1, width: ROW.stripePx, height: height - 8 },
    }),
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
