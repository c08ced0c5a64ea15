/** Companies that nobody has written: random ones of any shape for properties, large ones of a known size. */
import fc from "fast-check";
import type { CompanySketch, PostSketch, UnitSketch } from "./company-sketch.js";

const OFFICERS = ["ceo", "cio", "cto", "ciso"];

interface RandomUnit {
  readonly name: string;
  /** Number that picks the unit above it. */
  readonly within: number;
  readonly officer: number | undefined;
  readonly head: string | undefined;
  readonly headcount: number | undefined;
}

/** Functions that pick the earlier unit that a unit hangs in, none at the top: chains, fans and all between. */
const SHAPES: Readonly<Record<string, (index: number, pick: number) => number | undefined>> = {
  chain: (index, pick) => (index === 0 ? undefined : index - 1 - (pick % Math.min(index, 2))),
  fan: (index, pick) => (pick % 6 === 0 || index < 3 ? undefined : pick % 3),
  any: (index, pick) => (pick % 5 === 0 || index === 0 ? undefined : pick % index),
};

const SCRIPTS = [
  "Governance, Risk & Compliance",
  "Αρχιτεκτονική πληροφοριακών συστημάτων",
  "Отдел информационной безопасности",
  "情報セキュリティ推進室",
  "قسم أمن المعلومات",
  "מחלקת אבטחת מידע",
  "सूचना सुरक्षा विभाग",
  "👩‍💻 Platform",
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
];

const name = fc.oneof(
  fc.constantFrom(...SCRIPTS),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.trim() || "Team"),
);

const unit: fc.Arbitrary<RandomUnit> = fc.record({
  name,
  within: fc.nat(),
  officer: fc.option(fc.nat(), { nil: undefined }),
  head: fc.option(name, { nil: undefined }),
  headcount: fc.option(fc.nat({ max: 9999 }), { nil: undefined }),
});

/** Returns companies of 1 to `most` units with names in any script; the ids of units are `u0`, `u1`, ... */
export function anyCompany(most: number): fc.Arbitrary<CompanySketch> {
  return fc
    .record({
      shape: fc.constantFrom(...Object.keys(SHAPES)),
      units: fc.array(unit, { minLength: 1, maxLength: most, size: "max" }),
      hasOfficers: fc.boolean(),
    })
    .map(({ shape, units, hasOfficers }) => ({
      company: "Generated",
      officers: hasOfficers ? OFFICERS.map((id) => ({ id, role: id, ...(id !== "ceo" && { reportsTo: "ceo" }) })) : [],
      departments: nest(units, SHAPES[shape] ?? (() => undefined), hasOfficers),
    }));
}

/** Returns companies as `anyCompany` does, with up to 32 dotted lines between units and officers, in pairs or not. */
export function anyCompanyWithDottedLines(most: number): fc.Arbitrary<CompanySketch> {
  const kind = fc.constantFrom("functional", "project", "escalation", "advisory");
  const line = fc.record({ from: fc.nat(), to: fc.nat(), kind, note: name }, { requiredKeys: ["from", "to"] });
  return fc.tuple(anyCompany(most), fc.array(line, { minLength: 1, maxLength: 32 })).map(([sketch, lines]) => {
    const officers = (sketch.officers ?? []).length > 0 ? OFFICERS : [];
    const ids = [...listUnitIds(sketch.departments ?? []), ...officers];
    const pick = (at: number) => ids[at % ids.length] ?? "u0";
    return { ...sketch, dotted: lines.map((one) => ({ ...one, from: pick(one.from), to: pick(one.to) })) };
  });
}

function listUnitIds(units: readonly (UnitSketch | string)[]): string[] {
  return units.flatMap((unit) => {
    if (typeof unit === "string") return [];
    const { id, departments = [] } = unit;
    return [...(id === undefined ? [] : [id]), ...listUnitIds(departments)];
  });
}

function nest(
  units: readonly RandomUnit[],
  findAbove: (index: number, pick: number) => number | undefined,
  hasOfficers: boolean,
): UnitSketch[] {
  const made = units.map(({ name, officer, head, headcount }, index) => ({
    id: `u${index}`,
    name,
    ...(hasOfficers && officer !== undefined && { officer: OFFICERS[officer % OFFICERS.length] ?? "cio" }),
    ...(head !== undefined && { head: { name: head } }),
    ...(headcount !== undefined && { headcount }),
    departments: new Array<UnitSketch>(),
  }));
  const tops: UnitSketch[] = [];
  made.forEach((sketch, index) => {
    const above = findAbove(index, units[index]?.within ?? 0);
    (above === undefined ? tops : (made[above]?.departments ?? tops)).push(sketch);
  });
  return tops;
}

/** Returns a company with this many posts besides heads and officers, a dozen to a unit, with managers in units. */
export function companyOfPosts(count: number): CompanySketch {
  const units = Array.from({ length: Math.ceil(count / 12) }, (_, unit): UnitSketch & { people: PostSketch[] } => ({
    id: `unit-${unit}`,
    name: `Department ${unit}`,
    officer: OFFICERS[1 + (unit % 3)] ?? "cio",
    people: Array.from({ length: Math.min(12, count - unit * 12) }, (_, post) => ({
      id: `post-${unit}-${post}`,
      name: `Person ${unit}.${post}`,
      title: post === 0 ? `Manager ${unit}` : `Specialist ${post}`,
      ...(post > 6 && { reportsTo: `post-${unit}-${post % 3}` }),
    })),
  }));
  return { company: "Posts", officers: listOfficers(), departments: units };
}

/** Returns one officer whom this many posts report to. */
export function companyOfOneManager(reports: number): CompanySketch {
  const people = Array.from({ length: reports }, (_, post) => ({
    id: `post-${post}`,
    name: `Person ${post}`,
    title: `Adviser ${post}`,
    reportsTo: "cio",
  }));
  return { company: "Span", officers: listOfficers(), people, departments: [{ id: "it", name: "IT", officer: "cio" }] };
}

function listOfficers() {
  return OFFICERS.map((id) => ({ id, role: id, ...(id !== "ceo" && { reportsTo: "ceo" }) }));
}
