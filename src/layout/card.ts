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

  const footer = designFooter(content, { left, right, top: column.bottom + CARD.footerGapPx }, measure);
  return {
    widthPx,
    heightPx: (footer?.bottom ?? column.bottom) + CARD.paddingY,
    texts: footer?.count === undefined ? texts : [...texts, footer.count],
    mergedTexts,
    badges: footer?.badges ?? [],
    ...(footer?.people !== undefined && { people: footer.people }),
  };
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

  const rows = fillRows(badges, space.right - space.left, measure);
  const lastRow = rows.at(-1) ?? [];
  const lastRowWidth = lastRow.reduce((sum, badge) => sum + badge.width + badgeGapPx, 0);
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

function fillRows(badges: readonly BadgeContent[], width: number, measure: TextMeasure): SizedBadge[][] {
  const rows: SizedBadge[][] = [];
  let used = Infinity;
  for (const badge of badges) {
    const textWidth = measure.widthPx(badge.text, STYLE.badge.sizePx, STYLE.badge.weight) * FONT_SPARE;
    const sized = { ...badge, width: textWidth + 2 * CARD.badgePaddingPx };
    if (used + CARD.badgeGapPx + sized.width > width) {
      rows.push([]);
      used = -CARD.badgeGapPx;
    }
    rows.at(-1)?.push(sized);
    used += CARD.badgeGapPx + sized.width;
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
