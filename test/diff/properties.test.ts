/** A difference is complete, has two directions, and does not see the order of a file. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { diffGraphs } from "../../src/diff/index.js";
import type { Change } from "../../src/model/diff.js";
import { anyCompany } from "../support/generated-company.js";
import type { CompanySketch, UnitSketch } from "../support/company-sketch.js";
import { graphOf } from "../support/graph.js";
import { applyDiff, factsOf } from "./apply.js";

const RUNS = 300;

/** Companies of which some units have no id, so that their names have to do. */
const company = fc.tuple(anyCompany(14), fc.boolean()).map(([sketch, hasIds]) => (hasIds ? sketch : stripIds(sketch)));

test("a company compared with itself has not changed", () => {
  fc.assert(
    fc.property(company, (sketch) => {
      const { changes, edits, ids } = diffGraphs(graphOf(sketch), graphOf(sketch));
      expect([changes, edits, ids]).toEqual([[], [], []]);
    }),
    { numRuns: RUNS },
  );
});

test("the order of entries does not count as a change", () => {
  fc.assert(
    fc.property(company, (sketch) => {
      const { changes, edits } = diffGraphs(graphOf(sketch), graphOf(reverse(sketch)));
      expect([changes, edits]).toEqual([[], []]);
    }),
    { numRuns: RUNS },
  );
});

test("edits applied to the old company give the new one", () => {
  fc.assert(
    fc.property(company, company, (a, b) => {
      const [before, after] = [graphOf(a), graphOf(b)];
      expect(applyDiff(before, diffGraphs(before, after))).toEqual(factsOf(after));
    }),
    { numRuns: RUNS },
  );
});

test("the difference the other way round says the opposite", () => {
  fc.assert(
    fc.property(company, company, (a, b) => {
      const [before, after] = [graphOf(a), graphOf(b)];
      const forth = diffGraphs(before, after).changes.map(describe);
      const back = diffGraphs(after, before).changes.map((change) => describe(mirror(change)));
      expect(back.toSorted()).toEqual(forth.toSorted());
    }),
    { numRuns: RUNS },
  );
});

const OPPOSITES: Readonly<Record<string, Change["kind"]>> = {
  "officer-added": "officer-removed",
  "officer-removed": "officer-added",
  "unit-added": "unit-removed",
  "unit-removed": "unit-added",
  "unit-merged": "unit-split",
  "unit-split": "unit-merged",
  "post-added": "post-removed",
  "post-removed": "post-added",
};

function mirror({ before, after, likely, ...change }: Change): Change {
  const kind = likely === undefined ? (OPPOSITES[change.kind] ?? change.kind) : change.kind;
  return {
    ...change,
    kind,
    ...(after && { before: after }),
    ...(before && { after: before }),
    ...(likely && { likely }),
  };
}

/** Describes a change without what the two directions cannot share: the names and ids of the other state. */
function describe({ kind, aspect, before, after, below, others, likely }: Change): string {
  const sides = likely === undefined ? [before?.text, after?.text] : [];
  return JSON.stringify([kind, aspect, sides, below.length, others?.length, likely?.confidence]);
}

function stripIds(sketch: CompanySketch): CompanySketch {
  const strip = ({ id: _id, departments = [], ...unit }: UnitSketch): UnitSketch => ({
    ...unit,
    departments: departments.map((one) => (typeof one === "string" ? one : strip(one))),
  });
  return {
    ...sketch,
    departments: (sketch.departments ?? []).map((one) => (typeof one === "string" ? one : strip(one))),
  };
}

function reverse(sketch: CompanySketch): CompanySketch {
  const turn = ({ departments = [], ...unit }: UnitSketch): UnitSketch => ({
    ...unit,
    departments: departments.map((one) => (typeof one === "string" ? one : turn(one))).toReversed(),
  });
  return {
    ...sketch,
    officers: (sketch.officers ?? []).toReversed(),
    departments: (sketch.departments ?? []).map((one) => (typeof one === "string" ? one : turn(one))).toReversed(),
  };
}
