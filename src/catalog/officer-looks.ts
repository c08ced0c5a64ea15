import { isTechnologyOfficer } from "../model/queries.js";
import type { TechnologyOfficer } from "../model/queries.js";
import { ROLES } from "./roles.js";

/** The shape of a stripe, so that officers can be told apart without colour. */
export type StripeShape = "bar" | "rules" | "beads" | "dashes" | "teeth" | "hairline";

/** The look of an officer on a chart, apart from colour: letters, stripe and words in the legend. */
export interface OfficerLook {
  readonly letters: string;
  readonly stripe: StripeShape;
  /** Theme colour that presentations use for this officer; absent if no theme colour is left. */
  readonly accent?: string;
  /** Words before the count in a legend. */
  readonly legend: string;
}

/** The looks of the three technology officers, who get the first accent colours and the boldest stripes. */
export const OFFICER_LOOKS: Readonly<Record<TechnologyOfficer, Required<OfficerLook>>> = {
  cio: { letters: "CIO", stripe: "bar", accent: "accent1", legend: "CIO answers for" },
  cto: { letters: "CTO", stripe: "rules", accent: "accent2", legend: "CTO answers for" },
  ciso: { letters: "CISO", stripe: "beads", accent: "accent3", legend: "CISO answers for" },
};

/** The look of every officer without a colour. */
export const OTHER_LOOK = { stripe: "hairline", legend: "Another officer answers for" } as const;

/**
 * Stripes for the officers who are not technology officers. The third such officer gets the first stripe again, and so
 * on; only letters then tell the officers apart.
 */
const FURTHER_STRIPES: readonly StripeShape[] = ["dashes", "teeth"];
/** Accent colours of a presentation theme that the three technology officers do not use. */
const FURTHER_ACCENTS: readonly string[] = ["accent4", "accent5", "accent6"];

/** Returns the looks of the three technology officers, and of the officers with the given roles, by role. */
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

/**
 * Returns a role's abbreviation. Returns its title if it has no abbreviation, or if another of the roles has the same
 * abbreviation.
 */
function nameRole(id: string, others: readonly string[]): string {
  const role = ROLES.find((each) => each.id === id);
  if (role === undefined) return id;
  const sharing = ROLES.filter(
    ({ id: other, abbreviation }) => others.includes(other) && abbreviation === role.abbreviation,
  );
  return role.abbreviation === "" || sharing.length > 1 ? role.title : role.abbreviation;
}
