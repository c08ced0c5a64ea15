import { STRIPE_GAP_PX } from "../../model/layout.js";
import type { Badge, BoxRow, Point, Portrait, TextLine, Tone } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { CARD } from "./card-sizes.js";
import type { CardStyle } from "./card-sizes.js";
import { fillBadgeRows, setBadges, sizeBadges, widthOfBadges } from "./badges.js";
import type { BadgeContent } from "./badges.js";
import { placePortraits, widthOfPortraits } from "./portraits.js";
import type { PortraitContent } from "./portraits.js";
import { setLine, TextColumn } from "../text/text-column.js";
import { FONT_SPARE } from "../text/text-style.js";

/** Texts of a card, before they are placed. */
export interface CardContent {
  readonly name: string;
  readonly lines: readonly CardLine[];
  /** People in circles beside the name; at most two are drawn. */
  readonly portraits?: readonly PortraitContent[];
  readonly headcount?: string;
  readonly badges: readonly BadgeContent[];
  readonly hasStripe: boolean;
  /** Whether a stripe for the old state is drawn to the left of the stripe for the new state. */
  readonly hasStripeBefore?: boolean;
  /**
   * Whether the lines say how many units belong to the box, so that nothing more is said when these units are
   * collapsed.
   */
  readonly saysHowMuch?: boolean;
  /** Lines about the head of a unit that is merged into this card; they come below the other lines. */
  readonly mergedLines?: readonly CardLine[];
}

export interface CardLine {
  readonly text: string;
  readonly tone: Tone;
  readonly italic?: boolean;
}

/** A card with every text in its place, measured from its own top left corner. */
export interface Card {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Distance from the top of the card to its rows; the height of the card if it has no rows. */
  readonly headHeightPx: number;
  /** Width of the stripe; 0 without one. */
  readonly stripePx: number;
  readonly texts: readonly TextLine[];
  readonly mergedTexts: readonly TextLine[];
  readonly badges: readonly Badge[];
  readonly people?: Point & { readonly sizePx: number };
  readonly portraits?: readonly Portrait[];
  readonly rows: readonly BoxRow[];
}

/**
 * A card whose size is known. Its texts are set only when it is drawn, since the search for a page compares the sizes
 * of many more cards than are drawn.
 */
export interface SizedCard {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Distance from the top of the card to its rows; the height of the card if it has no rows. */
  readonly headHeightPx: number;
  readonly rowCount: number;
  /** Whether nothing on the card is wrapped, so that a wider version of the card is as high. */
  readonly isUnwrapped: boolean;
  readonly setTexts: () => Card;
}

export interface CardOptions {
  readonly style: CardStyle;
  readonly widthPx: number;
  readonly measure: TextMeasure;
}

/**
 * Finds places for the name, for the lines below it, and for headcount and badges, beside the last line or in a row of
 * their own.
 */
export function sizeCard(content: CardContent, options: CardOptions): SizedCard {
  const { style, widthPx, measure } = options;
  const stripePx = widthOfStripes(content, style);
  const left = style.paddingX + stripePx;
  const right = widthPx - style.paddingX;
  const { portraits = [] } = content;
  const textLeft = left + widthOfPortraits(portraits, style);
  const besidePx = portraits.length === 0 ? 0 : style.portraitPx;
  const { column, ownLines } = setColumn(content, { left: textLeft, right, besidePx }, options);
  const portraitsBottom = style.paddingY + besidePx;
  if (style.hasFooter) column.bottom = Math.max(column.bottom, portraitsBottom);

  const space: Space = { left: style.hasFooter ? left : textLeft, right, column };
  const facts =
    style.hasFooter && content.headcount !== undefined
      ? sizeFooter(content, space, options)
      : sizeBesideText(content, space, options);
  const heightPx = Math.max(facts.bottom, portraitsBottom) + style.paddingY;
  const setTexts = (): Card => {
    const lines = column.setLines();
    const { texts, ...others } = facts.setTexts();
    const faces = placePortraits(portraits, { x: left, y: style.paddingY }, { style, measure });
    return {
      widthPx,
      heightPx,
      headHeightPx: heightPx,
      stripePx,
      texts: [...lines.slice(0, ownLines), ...texts],
      mergedTexts: lines.slice(ownLines),
      rows: [],
      ...others,
      ...(portraits.length > 0 && { portraits: faces }),
    };
  };
  const isUnwrapped = column.isUnwrapped && facts.isUnwrapped;
  return { widthPx, heightPx, headHeightPx: heightPx, rowCount: 0, isUnwrapped, setTexts };
}

interface ColumnSpace {
  readonly left: number;
  readonly right: number;
  /** Height of the circles beside the column; a shorter column is centred on them. */
  readonly besidePx: number;
}

/** Sets the name and all lines below it. */
function setColumn(content: CardContent, { left, right, besidePx }: ColumnSpace, { style, measure }: CardOptions) {
  const set = (top: number) => {
    const column = new TextColumn(left, top, right - left, measure);
    column.add(content.name, style.name, { tone: "ink" });
    for (const line of content.lines) column.add(line.text, style.person, line);
    const ownLines = column.lineCount;
    for (const line of content.mergedLines ?? []) column.add(line.text, style.person, line);
    return { column, ownLines };
  };
  const lines = set(style.paddingY);
  const sparePx = besidePx - (lines.column.bottom - style.paddingY);
  return sparePx > 0 ? set(style.paddingY + sparePx / 2) : lines;
}

function widthOfStripes({ hasStripe, hasStripeBefore = false }: CardContent, { stripePx }: CardStyle): number {
  if (!hasStripe) return 0;
  return hasStripeBefore ? 2 * stripePx + STRIPE_GAP_PX : stripePx;
}

interface Space {
  readonly left: number;
  readonly right: number;
  readonly column: TextColumn;
}

/** Headcount and badges of a card. Their lower end is known before their texts are set. */
interface Facts {
  readonly bottom: number;
  /** Whether they would have the same places with more width. */
  readonly isUnwrapped: boolean;
  readonly setTexts: () => Pick<Card, "texts" | "badges" | "people">;
}

/** Puts the headcount at the left and badges at the right; badges that do not fit take rows of their own above. */
function sizeFooter(content: CardContent, { left, right, column }: Space, { style, measure }: CardOptions): Facts {
  const { glyphPx, glyphGapPx, footerHeightPx, footerGapPx, badgeGapPx } = CARD;
  const headcount = content.headcount ?? "";
  const countWidth =
    glyphPx + glyphGapPx + measure.widthPx(headcount, style.count.sizePx, style.count.weight) * FONT_SPARE;
  const rows = fillBadgeRows(sizeBadges(content.badges, style.badge, measure), right - left);
  const lastWidth = widthOfBadges(rows.at(-1) ?? []);
  const countNeedsRow = countWidth + badgeGapPx + lastWidth > right - left;
  const rowCount = Math.max(1, rows.length + (countNeedsRow ? 1 : 0));
  const top = column.bottom + footerGapPx;
  const lastTop = top + (rowCount - 1) * (footerHeightPx + badgeGapPx);
  const setTexts = () => {
    const countAt = { x: left + glyphPx + glyphGapPx, y: lastTop };
    const badges = rows.flatMap((row, index) => {
      const at = { x: right - widthOfBadges(row), y: top + index * (footerHeightPx + badgeGapPx) };
      return setBadges(row, at, style.badge, measure);
    });
    const texts = [setLine(headcount, countAt, style.count, measure, { tone: "muted" })];
    return { texts, badges, people: { x: left, y: lastTop + 2, sizePx: glyphPx } };
  };
  return { bottom: lastTop + footerHeightPx, isUnwrapped: rowCount === 1, setTexts };
}

/** Distance by which badges and headcount are lower than the text beside them, so that they clear a long name above. */
const BESIDE_TEXT_DROP_PX = 1.5;
/** Horizontal gap between the text and the badges and headcount beside it. */
const BESIDE_TEXT_GAP_PX = 6;

/** Puts badges, then the headcount, at the right of the last line if they fit, otherwise on a line of their own. */
function sizeBesideText(content: CardContent, { left, right, column }: Space, options: CardOptions): Facts {
  const { style, measure } = options;
  const { headcount } = content;
  const badges = sizeBadges(content.badges, style.badge, measure);
  if (headcount === undefined && badges.length === 0) {
    return { bottom: column.bottom, isUnwrapped: true, setTexts: setNothing };
  }
  const countWidth =
    headcount === undefined ? 0 : measure.widthPx(headcount, style.count.sizePx, style.count.weight) * FONT_SPARE;
  const gap = headcount !== undefined && badges.length > 0 ? BESIDE_TEXT_GAP_PX : 0;
  const needed = widthOfBadges(badges) + gap + countWidth;
  const room = column.roomAfterLast - BESIDE_TEXT_GAP_PX;
  // Beside the name itself, badges would be higher up than on neighbouring cards.
  const isBeside = content.lines.length > 0 && needed <= room;
  const rows = isBeside ? [badges] : fillBadgeRows(badges, right - left - countWidth - gap);
  const firstTop = isBeside ? column.lastTop + BESIDE_TEXT_DROP_PX : column.bottom + CARD.badgeGapPx;
  const pitch = style.badge.lineHeightPx + CARD.badgeGapPx;
  const lastTop = firstTop + Math.max(0, rows.length - 1) * pitch;
  const setTexts = () => ({
    texts: headcount === undefined ? [] : [setCount(headcount, { x: right, y: lastTop }, options)],
    badges: rows.flatMap((row, index) => {
      const x = right - countWidth - gap - widthOfBadges(row);
      return setBadges(row, { x, y: firstTop + index * pitch }, style.badge, measure);
    }),
  });
  return {
    bottom: isBeside ? column.bottom : lastTop + style.badge.lineHeightPx,
    isUnwrapped: isBeside || (content.lines.length === 0 && rows.length < 2),
    setTexts,
  };
}

function setNothing() {
  return { texts: [], badges: [] };
}

function setCount(headcount: string, at: Point, { style, measure }: CardOptions): TextLine {
  return setLine(headcount, at, style.count, measure, { tone: "muted", anchor: "end" });
}
