/** Sizes of the cards of roles, in px at scale 1. */
import type { DetailLevel, PageDetail } from "../content/detail.js";
import type { TextStyle } from "../text/text-style.js";

/** Styles of texts; `person` is the style of the smallest names, and other texts may be a little smaller. */
export const ROLE_STYLE = {
  letters: { sizePx: 22, lineHeightPx: 26, weight: 600 },
  title: { sizePx: 12.5, lineHeightPx: 16, weight: 600 },
  name: { sizePx: 12.5, lineHeightPx: 16, weight: 600 },
  person: { sizePx: 12, lineHeightPx: 15.5, weight: 400 },
  headline: { sizePx: 13, lineHeightPx: 17, weight: 600 },
  label: { sizePx: 11, lineHeightPx: 15, weight: 600 },
  text: { sizePx: 11, lineHeightPx: 14.5, weight: 400 },
  question: { sizePx: 12, lineHeightPx: 15.5, weight: 400 },
  orientation: { sizePx: 10.8, lineHeightPx: 14, weight: 600 },
  badge: { sizePx: 10.8, lineHeightPx: 15, weight: 600 },
} as const satisfies Record<string, TextStyle>;

export const ROLE_CARD = {
  paddingX: 16,
  paddingY: 10,
  emblemPx: 40,
  /** Room for the emblem and the word below it. */
  emblemRoomPx: 84,
  /** Gap below each section, including the last one. */
  sectionGapPx: 9,
  areaGapPx: 5,
  /** The stripe before the name of an area, and the distance from there to the name. */
  stripePx: 5,
  stripeGapPx: 9,
  /** Gap between cards, side by side and one below the other. */
  gapPx: 18,
} as const;

/** Amount of text on a card, and its width. */
export interface RoleDetail extends PageDetail {
  /** Limit on the usual departments that a card names; the rest are counted. */
  readonly mostDepartments: number;
  /** Whether units of the company are named and not only counted. */
  readonly namesUnits: boolean;
}

const WIDTHS_PX = [280, 310, 340, 370, 384, 396, 420, 460, 520];

const FULL = { style: ROLE_STYLE, mostDepartments: 8, namesUnits: true };
const SHORT = { style: ROLE_STYLE, mostDepartments: 4, namesUnits: false };

/** Levels of detail from the richest to the tightest. */
export const ROLE_LEVELS: readonly DetailLevel<RoleDetail>[] = [
  { name: "full cards of roles", details: WIDTHS_PX.map((widthPx) => ({ ...FULL, widthPx })) },
  { name: "short cards of roles", details: WIDTHS_PX.map((widthPx) => ({ ...SHORT, widthPx })) },
];

/** Detail of cards at their natural size, which no paper limits. */
export const NATURAL_ROLES: RoleDetail = { ...FULL, widthPx: 396 };
