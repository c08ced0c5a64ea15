import { listOfficerLooks } from "../../catalog/index.js";
import { TECHNOLOGY_OFFICERS } from "../../model/queries.js";
import type { ColouredRoles, OfficerColour } from "../../model/queries.js";
import type { LegendRow } from "../page/legend.js";
import type { RowContent } from "./timeline-content.js";

/** Lists the officers and states that occur in the given rows. */
export function listTimelineLegend(rows: readonly RowContent[], coloured: ColouredRoles): readonly LegendRow[] {
  const bars = rows.flatMap((row) => row.bars);
  const single = bars.filter(({ state }) => state === "held" || state === "acting");
  const colours = new Set<OfficerColour>(single.flatMap((bar) => bar.colours));
  const contest = bars.find(({ state }) => state === "contested")?.colours;
  return [
    ...listOfficers(coloured).filter(({ state }) => colours.has(state)),
    ...(contest === undefined
      ? []
      : [{ state: "contested", words: "More than one answered", officers: contest } as const]),
    ...(bars.some(({ state }) => state === "nobody")
      ? [{ state: "unowned", words: "Nobody was stated to answer" } as const]
      : []),
    ...(bars.some(({ state }) => state === "none")
      ? [{ state: "none", words: "No officer, by decision" } as const]
      : []),
    ...(bars.some(({ state }) => state === "vacant") ? [{ state: "vacant", words: "Vacant" } as const] : []),
  ];
}

function listOfficers(coloured: ColouredRoles): readonly (LegendRow & { readonly state: OfficerColour })[] {
  const looks = listOfficerLooks([...coloured]);
  const nameOf = (role: string) => looks.get(role)?.letters ?? role;
  return [
    ...TECHNOLOGY_OFFICERS.map((role) => ({ state: role, words: nameOf(role), isOfficer: true })),
    ...[...coloured].map((role) => ({ state: `role:${role}` as const, words: nameOf(role), isOfficer: true })),
    { state: "other", words: "Another officer or post", isOfficer: true },
  ];
}
