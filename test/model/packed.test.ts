import fc from "fast-check";
import { expect, test } from "vitest";
import { packData, unpackData } from "../../src/model/packed.js";

test("maps, sets and plain data come back as they were", () => {
  const data = { map: new Map([["a", new Set([1, 2])]]), list: [null, "x", { deep: new Map() }] };
  expect(unpackData(packData(data))).toEqual(data);
});

test("any text comes back, and none can end an element of HTML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const packed = packData({ text });
      expect(packed).not.toMatch(/[<>&\u2028\u2029]/u);
      expect(unpackData(packed)).toEqual({ text });
    }),
  );
});
