import fc from "fast-check";
import { expect, test } from "vitest";
import { readState, writeState } from "../../src/browser/page-state.js";
import { VIEW_KINDS } from "../../src/model/view.js";

test("a state is read as it was written", () => {
  const id = fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => !one.includes(","));
  const text = fc.string({ unit: "grapheme" });
  const states = fc.record(
    { unit: id, view: fc.constantFrom(...VIEW_KINDS), q: text, lens: text, closed: fc.array(id) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(states, (state) => {
      expect(readState(`#${writeState(state)}`)).toEqual({
        unit: undefined,
        view: undefined,
        q: undefined,
        lens: undefined,
        closed: undefined,
        ...state,
      });
    }),
  );
});

test("a state without choices is an empty address", () => {
  expect(writeState(readState(""))).toBe("");
});

test("words that mean nothing are passed over", () => {
  expect(readState("#view=cube&colour=red&closed=a,,b&unit=%E0%A4%A")).toMatchObject({
    view: undefined,
    closed: ["a", "b"],
  });
});
