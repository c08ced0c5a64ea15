import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { BRIDGES } from "../../src/bridges/index.js";
import { bridge, readGraph } from "../support/bridged.js";

const FILES = readdirSync(path.join(import.meta.dirname, "../../src/bridges"));

test("every bridge has a file of its name, a title and a name for its files", () => {
  const ids = BRIDGES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(BRIDGES.map(({ extension }) => extension)).size).toBe(ids.length);
  for (const { id, title } of BRIDGES) {
    expect(FILES).toContain(`${id}.ts`);
    expect(title.length).toBeGreaterThan(5);
  }
});

test.each(BRIDGES.map(({ id }) => id))("%s gives the same text for the same company", (id) => {
  const one = bridge(readGraph("examples/northwind-bank.yaml"), id).text;
  expect(bridge(readGraph("examples/northwind-bank.yaml"), id).text).toBe(one);
  expect(one.endsWith("\n")).toBe(true);
});
