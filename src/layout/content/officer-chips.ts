import type { NodeId } from "../../model/graph.js";
import { colourOfPost } from "../../model/queries.js";
import { displayName, holderOf, holderText } from "../../wording/index.js";
import { isolateRightToLeft } from "../text/direction.js";
import { toGraphemes } from "../text/graphemes.js";
import { widthOfBadges, sizeBadges } from "./badges.js";
import type { BadgeContent } from "./badges.js";
import type { CardOptions } from "./card.js";
import type { ContentContext } from "./card-content.js";

/** Room in a chip for the number of a page, which is not known before all pages are planned. */
const PAGE_ROOM = ", p. 99";

/** Writes "CISO Aisha Rahman" about an officer. */
export function nameOfficer({ graph }: Pick<ContentContext, "graph">, id: NodeId, between = " "): string {
  const officer = graph.nodes.get(id);
  const holder = officer?.kind === "officer" ? holderText(holderOf(officer)) : undefined;
  return [displayName(graph, id), ...(holder === undefined ? [] : [isolateRightToLeft(holder)])].join(between);
}

/**
 * Returns a chip for each officer whose card is collapsed into another card, in the officer's colour. A name too long
 * for the card is shortened ("CISO A. Rahman"), and if that is too long as well, only the letters of the role remain.
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
    const names = [nameOfficer(context, id), shortenName(context, id)];
    const chips = names.flatMap((name) => (name === undefined ? [] : [toChip(name)]));
    const fits = (chip: BadgeContent) => widthOfBadges(sizeBadges([chip], style.badge, measure)) <= roomPx;
    return chips.find(fits) ?? toChip(displayName(context.graph, id));
  });
}

/** Writes "CISO A. Rahman" about an officer with one holder, whose name has several parts. */
function shortenName({ graph }: Pick<ContentContext, "graph">, id: NodeId): string | undefined {
  const officer = graph.nodes.get(id);
  const [name, another] = officer?.kind === "officer" ? officer.names : [];
  const [first, ...rest] = name?.split(/\s+/u).filter((part) => part !== "") ?? [];
  const last = rest.at(-1);
  if (first === undefined || last === undefined || another !== undefined) return undefined;
  const [initial] = toGraphemes(first);
  return `${displayName(graph, id)} ${isolateRightToLeft(`${initial ?? first}. ${last}`)}`;
}

/** Puts the number of the page into the text of a chip; leaves it out if no page shows the officer. */
export function completeChipText(text: string, page: number | undefined): string {
  const name = text.slice(0, -PAGE_ROOM.length);
  return page === undefined ? name : `${name}, p.\u00A0${page}`;
}
