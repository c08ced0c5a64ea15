/** Edits made on purpose are reported exactly as they were made, and nothing else is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { diffGraphs } from "../../src/diff/index.js";
import type { UnitSketch } from "../support/company-sketch.js";
import { graphOf } from "../support/graph.js";

const OFFICERS = ["ceo", "cio", "cto", "ciso"] as const;

interface FlatUnit {
  readonly id: string;
  readonly name: string;
  readonly above: string | undefined;
  readonly officer: string | undefined;
}

/** Units in a list; each hangs under an earlier one, or at the top, where it always has an officer. */
const units: fc.Arbitrary<readonly FlatUnit[]> = fc
  .array(fc.record({ above: fc.nat(), officer: fc.option(fc.nat({ max: 3 }), { nil: undefined }) }), {
    minLength: 2,
    maxLength: 25,
  })
  .map((made) =>
    made.map(({ above, officer }, index) => {
      const isTop = index === 0 || above % 4 === 0;
      return {
        id: `u${index}`,
        name: `Unit ${index}`,
        above: isTop ? undefined : `u${above % index}`,
        officer: isTop ? OFFICERS[(officer ?? 0) % 4] : officer === undefined ? undefined : OFFICERS[officer],
      };
    }),
  );

function draw(flat: readonly FlatUnit[]) {
  const nest = (above: string | undefined): UnitSketch[] =>
    flat
      .filter((unit) => unit.above === above)
      .map(({ id, name, officer }) => ({ id, name, ...(officer && { officer }), departments: nest(id) }));
  const officers = OFFICERS.map((id) => ({ id, role: id, ...(id !== "ceo" && { reportsTo: "ceo" }) }));
  return graphOf({ company: "Known", officers, departments: nest(undefined) });
}

/** Returns the officer of each unit, its own or that of the nearest unit above that has one. */
function listAnswers(flat: readonly FlatUnit[]): ReadonlyMap<string, string> {
  const answers = new Map<string, string>();
  for (const { id, above, officer } of flat) answers.set(id, officer ?? answers.get(above ?? "") ?? "");
  return answers;
}

/** Returns the unit and everything below it. */
function listBelow(flat: readonly FlatUnit[], id: string): ReadonlySet<string> {
  const below = new Set([id]);
  for (const unit of flat) if (unit.above !== undefined && below.has(unit.above)) below.add(unit.id);
  return below;
}

function replace(flat: readonly FlatUnit[], id: string, change: Partial<FlatUnit>): readonly FlatUnit[] {
  return flat.map((unit) => (unit.id === id ? { ...unit, ...change } : unit));
}

/** Returns changes as `kind id`, with the number of units below. */
function told(before: readonly FlatUnit[], after: readonly FlatUnit[]): readonly string[] {
  return diffGraphs(draw(before), draw(after)).changes.map(
    ({ kind, subject, below, likely }) =>
      `${kind} ${subject.id} ${below.length}${likely === undefined ? "" : " likely"}`,
  );
}

/** Returns the change of who answers that a unit's new answer makes for it and for those below that inherit it. */
function expectAnswer(before: readonly FlatUnit[], after: readonly FlatUnit[], id: string): readonly string[] {
  const [was, is] = [listAnswers(before), listAnswers(after)];
  const changed = [...listBelow(before, id)].filter((unit) => was.get(unit) !== is.get(unit));
  return changed.length === 0 ? [] : [`answer ${id} ${changed.length - 1}`];
}

const RUNS = { numRuns: 500 };
const pick = (flat: readonly FlatUnit[], index: number): FlatUnit =>
  flat[index % flat.length] ?? { id: "", name: "", above: undefined, officer: undefined };

test("a new name", () => {
  fc.assert(
    fc.property(units, fc.nat(), (flat, index) => {
      const { id } = pick(flat, index);
      expect(told(flat, replace(flat, id, { name: "New Name" }))).toEqual([`unit-renamed ${id} 0`]);
    }),
    RUNS,
  );
});

test("another officer, with the units that inherit it", () => {
  fc.assert(
    fc.property(units, fc.nat(), fc.constantFrom(...OFFICERS), (flat, index, officer) => {
      const { id } = pick(flat, index);
      const after = replace(flat, id, { officer });
      expect(told(flat, after)).toEqual(expectAnswer(flat, after, id));
    }),
    RUNS,
  );
});

test("a unit that is new, and one that is gone with all below it", () => {
  fc.assert(
    fc.property(units, fc.nat(), fc.boolean(), (flat, index, hasOfficer) => {
      const { id: above } = pick(flat, index);
      const added = { id: "new", name: "Something Else", above, officer: hasOfficer ? "cto" : undefined };
      expect(told(flat, [...flat, added])).toEqual(["unit-added new 0"]);
      const gone = listBelow(flat, above);
      const left = flat.filter(({ id }) => !gone.has(id));
      fc.pre(left.length > 0);
      expect(told(flat, left)).toEqual([`unit-removed ${above} ${gone.size - 1}`]);
    }),
    RUNS,
  );
});

test("a move into another unit, with who answers now", () => {
  fc.assert(
    fc.property(units, fc.nat(), fc.nat(), (flat, index, target) => {
      const { id, above } = pick(flat, index);
      const { id: into } = pick(flat, target);
      fc.pre(above !== undefined && into !== above && !listBelow(flat, id).has(into));
      // Units are in an order in which each comes after the one above it.
      const moved = listBelow(flat, id);
      const stays = flat.filter((unit) => !moved.has(unit.id));
      const after = [...stays, ...replace(flat, id, { above: into }).filter((unit) => moved.has(unit.id))];
      expect(told(flat, after)).toEqual([...expectAnswer(flat, after, id), `unit-moved ${id} 0`]);
    }),
    RUNS,
  );
});
