import type { Reference } from "../../model/company.js";
import type { Head } from "../../model/graph.js";
import type { Point, Portrait } from "../../model/layout.js";
import type { TextMeasure } from "../../model/text.js";
import { joinOnCard } from "../../wording/index.js";
import { findInitials } from "../text/initials.js";
import { setLine } from "../text/text-column.js";
import { CARD } from "./card-sizes.js";
import type { CardStyle } from "./card-sizes.js";

/** A person whom a card shows in a circle. */
export interface PortraitContent {
  readonly name: string;
  readonly initials: string;
  readonly photo?: Reference | undefined;
}

/** A post, or the head of a unit. */
type Seat = Pick<Head, "names" | "photo" | "status">;

/** Returns circles for the holders of some seats; none if the chart shows no circles, or no seat has a holder. */
export function portraitsOf(
  { hasPortraits = false }: { readonly hasPortraits?: boolean },
  seats: readonly Seat[],
): { readonly portraits?: readonly PortraitContent[] } {
  if (!hasPortraits) return {};
  const held = seats.filter(({ names, status }) => names.length > 0 && status !== "vacant");
  const portraits = held.slice(0, MOST_PORTRAITS).map(({ names, photo }) => ({
    name: joinOnCard(names),
    initials: findInitials(names),
    photo,
  }));
  return portraits.length === 0 ? {} : { portraits };
}

/** Limit on the number of circles on one card; the lines of the card name further people. */
const MOST_PORTRAITS = 2;

/**
 * Returns the width that circles take beside the name, with the gap after them; each circle covers part of the one
 * before it.
 */
export function widthOfPortraits({ length }: readonly PortraitContent[], { portraitPx }: CardStyle): number {
  if (length === 0) return 0;
  return portraitPx * (1 + (length - 1) * CARD.portraitFree) + CARD.portraitGapPx;
}

/** Places circles beside one another, the first with its top left corner at a point. */
export function placePortraits(
  portraits: readonly PortraitContent[],
  at: Point,
  { style, measure }: { readonly style: CardStyle; readonly measure: TextMeasure },
): readonly Portrait[] {
  const { portraitPx: sizePx, initials } = style;
  return portraits.map((portrait, index) => {
    const x = at.x + index * sizePx * CARD.portraitFree;
    const top = { x: x + sizePx / 2, y: at.y + (sizePx - initials.lineHeightPx) / 2 };
    return {
      x,
      y: at.y,
      sizePx,
      name: portrait.name,
      initials: setLine(portrait.initials, top, initials, measure, { tone: "muted", anchor: "middle" }),
      ...(portrait.photo !== undefined && { photo: portrait.photo }),
    };
  });
}
