import type { Difference } from "../model/drift.js";
import type { Unit } from "../model/graph.js";
import { countPeople, quote } from "../wording/index.js";
import { groupBy } from "../model/group-by.js";
import type { Sides } from "./sides.js";

/** Lists units that only the list has, and units of the company file that nobody answers for. */
export function listUnitDifferences({ graph, list, units, foldName }: Sides): readonly Difference[] {
  // A list often has a unit that is the whole company. A company file has no such unit, only the company's name.
  const whole = foldName(graph.company.name);
  const isKnown = (name: string) => units.isKnown(name) || foldName(name) === whole;
  const strange = list.people.filter(({ unit }) => unit.length > 0 && !unit.some(isKnown));
  const byName = groupBy(strange, ({ unit }) => foldName(unit.at(-1) ?? ""));
  const unknown = [...byName].map(([folded, people]): Difference => {
    const name = people[0]?.unit.at(-1) ?? "";
    const message = `The company file has no unit ${quote(name)}, where the list has ${countPeople(people.length)}.`;
    return {
      kind: "unknown-unit",
      message,
      subjects: [],
      rows: people.slice(0, 1).map(({ place }) => place),
      fact: folded,
    };
  });
  const inUnit = groupBy(list.people, ({ unit }) => foldName(unit.findLast(units.isKnown) ?? ""));
  const unowned = graph.units
    .filter(({ answer }) => answer.kind === "unowned" && answer.from === undefined)
    .map((unit) => describeUnowned(unit, inUnit.get(foldName(unit.name))?.length ?? 0));
  return [...unknown, ...unowned];
}

function describeUnowned({ id, name, origin }: Unit, people: number): Difference {
  const where = people === 0 ? "" : `, where the list has ${countPeople(people)}`;
  const message = `Nobody answers for ${quote(name)}${where}.`;
  return { kind: "unit-without-owner", message, subjects: [id], origin, rows: [], fact: "" };
}
