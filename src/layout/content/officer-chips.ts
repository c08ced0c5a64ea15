import type { NodeId } from "../../model/graph.js";
import { colourOfPost } from "../../model/queries.js";
import { displayName, holderOf, holderText } from "../../wording/index.js";
import { isolateRightToLeft } from "../text/direction.js";
import { widthOfBadges, sizeBadges } from "./badges.js";
import type { BadgeContent } from "./badges.js";
import type { CardOptions } from "./card.js";
import type { ContentContext } from "./card-content.js";

/** Room in a chip for the number of a page, which is not known before all pages are planned. */
const PAGE_ROOM = ", p. 999";

/** Writes "CISO Aisha Rahman" about an officer. */
export function nameOfficer({ graph }: Pick<ContentContext, "graph">, id: NodeId, between = " "): string {
  const officer = graph.nodes.get(id);
  const holder = officer?.kind === "officer" ? holderText(holderOf(officer)) : undefined;
  return [displayName(graph, id), ...(holder === undefined ? [] : [isolateRightToLeft(holder)])].join(between);
}

/**
 * Returns a chip for each officer whose card is collapsed into another card, in the officer's colour. A name too long
 * for the card is left out, and the letters of the role stay.
 */
export function listChips(
  context: Pick<ContentContext, "graph" | "coloured">,
  officers: readonly NodeId[],
  { style, widthPx, measure }: CardOptions,
): readonly BadgeContent[] {
  const roomPx = widthPx - 2 * style.paddingX - style.stripePx;
  return officers.map((id): BadgeContent => {
    const toChip = (name: string): BadgeContent => {
      const owner = colourOfPost(context.graph, id, context.coloured);
      return { text: `${name}${PAGE_ROOM}`, owner, look: "solid", standsFor: id };
    };
    const chip = toChip(nameOfficer(context, id));
    const isWide = widthOfBadges(sizeBadges([chip], style.badge, measure)) > roomPx;
    return isWide ? toChip(displayName(context.graph, id)) : chip;
  });
}

/** Puts the number of the page into the text of a chip; leaves it out if no page shows the officer. */
export function completeChipText(text: string, page: number | undefined): string {
  const name = text.slice(0, -PAGE_ROOM.length);
  return page === undefined ? name : `${name}, p. ${page}`;
}
