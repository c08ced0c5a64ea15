import { expect, test } from "vitest";
import { KnownKeys } from "../../src/source/known-keys.js";

test.each([3, 40])("finds the first of equal keys among %i", (count) => {
  const keys = new KnownKeys();
  for (let at = 0; at < count; at++) expect(keys.add(`key-${at}`)).toBeUndefined();
  expect(keys.add("key-1")).toBe(1);
  expect(keys.add("last")).toBeUndefined();
  expect(keys.add("key-1")).toBe(1);
  expect(keys.add("last")).toBe(count + 1);
});

test.each([0, 40])("counts keys as equal however their accents are encoded, after %i other keys", (count) => {
  const keys = new KnownKeys();
  for (let at = 0; at < count; at++) keys.add(`key-${at}`);
  expect(keys.add("Se\u0301curite\u0301")).toBeUndefined();
  expect(keys.add("S\u00E9curit\u00E9")).toBe(count);
});
