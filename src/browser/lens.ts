import type { Graph } from "../model/graph.js";
import { TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { Toolbar } from "./toolbar.js";

/**
 * Offers as lenses the technology officers that a company has, and two states of units: several officers answer for
 * them, or none does.
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
