import { listOfficerLooks } from "../../catalog/index.js";
import type { NodeId } from "../../model/graph.js";
import { colourOfPost, roleOfColour, TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import type { OwnColour } from "../../model/queries.js";
import { listHeadlines } from "../../wording/index.js";
import type { ContentContext } from "./card-content.js";
import type { StateCounts } from "./state-counts.js";

/**
 * Returns the headline of a page and its shorter versions, from the counts of the page's legend, so that headline and
 * legend agree. Returns none if no officer with a colour answers for a unit, and no unit is contested or without an
 * officer. `top` is the box that the page starts at: if it is an officer, the headline begins with that officer, and
 * gives the total if some units are not on the page.
 */
export function tellHeadline(
  { graph, boxIndex, coloured }: ContentContext,
  { owners, gaps }: StateCounts,
  top: NodeId,
): readonly string[] {
  const looks = listOfficerLooks([...coloured]);
  const first = colourOfPost(graph, top, coloured);
  const colours = [...TECHNOLOGY_OFFICERS, ...[...coloured].map((role): OwnColour => `role:${role}`)];
  const inOrder = [...colours.filter((colour) => colour === first), ...colours.filter((colour) => colour !== first)];
  const officers = inOrder.flatMap((colour) => {
    const units = owners.get(colour)?.units ?? 0;
    const all = colour === first ? (boxIndex.tallies.get(top)?.units ?? 0) : 0;
    const total = all > units ? all : undefined;
    return units === 0 ? [] : [{ letters: looks.get(roleOfColour(colour))?.letters ?? "", units, total }];
  });
  return listHeadlines({ officers, contested: owners.get("contested")?.units ?? 0, gaps });
}
