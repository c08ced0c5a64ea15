import type { Graph } from "../model/graph.js";
import { TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { Toolbar } from "./toolbar.js";

/**
 * Offers the lenses that fit a company: one for each of its technology officers, one for contested units, and one for
 * units for which nobody answers.
 */
export function fillLenses(bar: Toolbar, { officers, units }: Graph): void {
  const held = new Set(officers.flatMap(({ roles }) => roles.map(({ id }) => id)));
  const states = new Set(units.map(({ answer }) => answer.kind));
  bar.offerLenses([
    ...TECHNOLOGY_OFFICERS.filter((role) => held.has(role)).map((role) => ({
      id: role,
      name: `Only ${role.toUpperCase()}`,
    })),
    ...(states.has("contested") ? [{ id: "contested", name: "Only contested" }] : []),
    ...(states.has("unowned") ? [{ id: "unowned", name: "Only without an officer" }] : []),
  ]);
}

/** Makes all boxes faint except those of the officer or state in `lens`; with an empty lens, no box is faint. */
export function paintLens(groups: Iterable<Element>, lens: string): void {
  for (const group of groups)
    group.classList.toggle("faint", lens !== "" && group.getAttribute("data-officer") !== lens);
}
