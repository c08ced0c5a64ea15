import type { Badge, Point, TextLine, Tone } from "../model/layout.js";
import type { TextMeasure } from "../model/text.js";
import { ASCENT, CARD, FONT_SPARE, STYLE } from "./anatomy.js";
import type { TextStyle } from "./anatomy.js";
import { wrapText } from "./wrap.js";

/** What a card says, before anything has a place. */
export interface CardContent {
  readonly name: string;
  readonly lines: readonly CardLine[];
  readonly headcount?: string;
  readonly badges: readonly BadgeContent[];
  readonly hasStripe: boolean;
  /** The head of a unit merged into this card, below the other lines. */
  readonly mergedLines?: readonly CardLine[];
}

export interface CardLine {
  readonly text: string;
  readonly tone: Tone;
  readonly italic?: boolean;
}

export interface BadgeContent {
  readonly text: string;
  readonly owner: Badge["owner"];
  readonly look: Badge["look"];
}

/** A card with every text in its place, measured from its own top left corner. */
export interface Card {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly texts: readonly TextLine[];
  readonly mergedTexts: readonly TextLine[];
  readonly badges: readonly Badge[];
  readonly people?: Point & { readonly sizePx: number };
}

/** Sets the name, the lines below it, and a footer with headcount left and badges right. */
export function designCard(content: CardContent, widthPx: number, measure: TextMeasure): Card {
  const left = CARD.paddingX + (content.hasStripe ? CARD.stripePx : 0);
  const right = widthPx - CARD.paddingX;
  const column = new TextColumn(left, CARD.paddingY, right - left, measure);
  column.add({ text: content.name, tone: "ink" }, STYLE.name);
  for (const line of content.lines) column.add(line, STYLE.person);
  const ownLines = column.texts.length;
  for (const line of content.mergedLines ?? []) column.add(line, STYLE.person);
  const texts = column.texts.slice(0, ownLines);
  const mergedTexts = column.texts.slice(ownLines);

  const badgeTop = findRoomBesideText(content, column, right, measure);
  const footer =
    badgeTop === undefined
      ? designFooter(content, { left, right, top: column.bottom + CARD.footerGapPx }, measure)
      : { ...designFooter(content, { left, right, top: badgeTop }, measure), bottom: column.bottom };
  return {
    widthPx,
    heightPx: (footer?.bottom ?? column.bottom) + CARD.paddingY,
    texts: footer?.count === undefined ? texts : [...texts, footer.count],
    mergedTexts,
    badges: footer?.badges ?? [],
    ...(footer?.people !== undefined && { people: footer.people }),
  };
}

/** Badges beside the line of the head keep this much clear of a long name above them. */
const BESIDE_TEXT_DROP_PX = 1.5;

/** The top of the last line, when the badges fit at its right and no headcount needs a row of its own. */
function findRoomBesideText(
  content: CardContent,
  column: TextColumn,
  right: number,
  measure: TextMeasure,
): number | undefined {
  const last = column.texts.at(-1);
  if (content.headcount !== undefined || content.badges.length === 0) return undefined;
  if (content.lines.length === 0 || last === undefined) return undefined;
  const room = right - last.x - last.widthPx * FONT_SPARE - 2 * CARD.badgeGapPx;
  const needed = widthOfRow(sizeBadges(content.badges, measure));
  return needed <= room ? column.bottom - STYLE.person.lineHeightPx + BESIDE_TEXT_DROP_PX : undefined;
}

/** Lines set one below the other. */
class TextColumn {
  readonly texts: TextLine[] = [];
  bottom: number;
  readonly #left: number;
  readonly #width: number;
  readonly #measure: TextMeasure;

  constructor(left: number, top: number, width: number, measure: TextMeasure) {
    this.#left = left;
    this.bottom = top;
    this.#width = width;
    this.#measure = measure;
  }

  add(line: CardLine, style: TextStyle): void {
    for (const text of wrapText(line.text, style, this.#width, this.#measure)) {
      this.texts.push(setLine(text, { x: this.#left, y: this.bottom }, style, this.#measure, line));
      this.bottom += style.lineHeightPx;
    }
  }
}

/** A line whose top left corner (or middle, or right end) is at a point. */
export function setLine(
  text: string,
  at: Point,
  style: TextStyle,
  measure: TextMeasure,
  look: { readonly tone: Tone; readonly italic?: boolean; readonly anchor?: TextLine["anchor"] },
): TextLine {
  return {
    text,
    x: at.x,
    y: at.y + (style.lineHeightPx - style.sizePx) / 2 + style.sizePx * ASCENT - 1,
    sizePx: style.sizePx,
    weight: style.weight,
    anchor: look.anchor ?? "start",
    tone: look.tone,
    ...(look.italic === true && { italic: true }),
    widthPx: measure.widthPx(text, style.sizePx, style.weight),
  };
}

interface Footer {
  readonly bottom: number;
  readonly count?: TextLine;
  readonly people?: Point & { readonly sizePx: number };
  readonly badges: readonly Badge[];
}

interface FooterSpace {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Badges stand at the right of the headcount; those that find no room take rows of their own above it. */
function designFooter(content: CardContent, space: FooterSpace, measure: TextMeasure): Footer | undefined {
  const { headcount, badges } = content;
  if (headcount === undefined && badges.length === 0) return undefined;
  const { glyphPx, glyphGapPx, footerHeightPx, badgeGapPx } = CARD;
  const countWidth =
    headcount === undefined
      ? 0
      : glyphPx + glyphGapPx + measure.widthPx(headcount, STYLE.count.sizePx, STYLE.count.weight) * FONT_SPARE;

  const rows = fillRows(sizeBadges(badges, measure), space.right - space.left);
  const lastRowWidth = widthOfRow(rows.at(-1) ?? []) + badgeGapPx;
  const countNeedsRow = headcount !== undefined && countWidth + lastRowWidth > space.right - space.left;
  const rowCount = Math.max(1, rows.length + (countNeedsRow ? 1 : 0));
  const lastTop = space.top + (rowCount - 1) * (footerHeightPx + badgeGapPx);

  const placed = rows.flatMap((row, index) => {
    let x = space.right;
    const y = space.top + index * (footerHeightPx + badgeGapPx);
    return [...row]
      .reverse()
      .map((badge) => {
        x -= badge.width;
        const set = setBadge(badge, { x, y }, measure);
        x -= badgeGapPx;
        return set;
      })
      .reverse();
  });
  return {
    bottom: lastTop + footerHeightPx,
    badges: placed,
    ...(headcount !== undefined && {
      people: { x: space.left, y: lastTop + 2, sizePx: glyphPx },
      count: setLine(headcount, { x: space.left + glyphPx + glyphGapPx, y: lastTop }, STYLE.count, measure, {
        tone: "muted",
      }),
    }),
  };
}

interface SizedBadge extends BadgeContent {
  readonly width: number;
}

function sizeBadges(badges: readonly BadgeContent[], measure: TextMeasure): SizedBadge[] {
  return badges.map((badge) => {
    const textWidth = measure.widthPx(badge.text, STYLE.badge.sizePx, STYLE.badge.weight) * FONT_SPARE;
    return { ...badge, width: textWidth + 2 * CARD.badgePaddingPx };
  });
}

function widthOfRow(row: readonly SizedBadge[]): number {
  return row.reduce((sum, badge) => sum + badge.width + CARD.badgeGapPx, -CARD.badgeGapPx);
}

function fillRows(badges: readonly SizedBadge[], width: number): SizedBadge[][] {
  const rows: SizedBadge[][] = [];
  for (const badge of badges) {
    const row = rows.at(-1);
    if (row !== undefined && widthOfRow([...row, badge]) <= width) row.push(badge);
    else rows.push([badge]);
  }
  return rows;
}

function setBadge(badge: SizedBadge, at: Point, measure: TextMeasure): Badge {
  const height = STYLE.badge.lineHeightPx;
  const middle = { x: at.x + badge.width / 2, y: at.y };
  return {
    x: at.x,
    y: at.y,
    width: badge.width,
    height,
    owner: badge.owner,
    look: badge.look,
    text: setLine(badge.text, middle, STYLE.badge, measure, { tone: "ink", anchor: "middle" }),
  };
}
