import { isTechnologyOfficer } from "../model/queries.js";
import type { TechnologyOfficer } from "../model/queries.js";
import { ROLES } from "./roles.js";

/** The shape of a stripe, so that officers can be told apart without colour. */
export type StripeShape = "bar" | "rules" | "beads" | "dashes" | "teeth" | "hairline";

/** The features, besides the colours of a palette, that tell an officer from the others. */
export interface OfficerLook {
  readonly letters: string;
  readonly stripe: StripeShape;
  /** Colour of a presentation's theme that belongs to this officer; absent for colours that no theme holds. */
  readonly accent?: string;
  /** Words before the count in a legend. */
  readonly legend: string;
}

/** The looks of the three officers that every chart knows: the first accents, the strongest stripes. */
export const OFFICER_LOOKS: Readonly<Record<TechnologyOfficer, Required<OfficerLook>>> = {
  cio: { letters: "CIO", stripe: "bar", accent: "accent1", legend: "CIO answers for" },
  cto: { letters: "CTO", stripe: "rules", accent: "accent2", legend: "CTO answers for" },
  ciso: { letters: "CISO", stripe: "beads", accent: "accent3", legend: "CISO answers for" },
};

/** The look of every officer without a colour. */
export const OTHER_LOOK = { stripe: "hairline", legend: "Another officer answers for" } as const;

/**
 * Shapes for further officers, in their order; from the third officer on they repeat, and only letters tell the
 * officers apart.
 */
const FURTHER_STRIPES: readonly StripeShape[] = ["dashes", "teeth"];
/** The accents of a theme that the three technology officers do not use. */
const FURTHER_ACCENTS: readonly string[] = ["accent4", "accent5", "accent6"];

/** Returns the looks of officers by role: of the three technology officers, and of further ones in the order given. */
export function listOfficerLooks(roles: readonly string[]): ReadonlyMap<string, OfficerLook> {
  const further = roles.filter((role) => !isTechnologyOfficer(role));
  const all = further.map((role): readonly [string, OfficerLook] => {
    const index = further.indexOf(role);
    const letters = nameRole(role, further);
    const accent = FURTHER_ACCENTS[index];
    const stripe = FURTHER_STRIPES[index % FURTHER_STRIPES.length] ?? "dashes";
    return [role, { letters, stripe, legend: `${letters} answers for`, ...(accent !== undefined && { accent }) }];
  });
  return new Map([...Object.entries(OFFICER_LOOKS), ...all]);
}

/** Returns a role's abbreviation, or its title if it has none or shares it with another role on the chart. */
function nameRole(id: string, others: readonly string[]): string {
  const role = ROLES.find((each) => each.id === id);
  if (role === undefined) return id;
  const sharing = ROLES.filter(
    ({ id: other, abbreviation }) => others.includes(other) && abbreviation === role.abbreviation,
  );
  return role.abbreviation === "" || sharing.length > 1 ? role.title : role.abbreviation;
}
