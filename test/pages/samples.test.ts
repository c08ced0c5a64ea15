/** The four sample companies are sound and have the size in their names. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadCompany } from "../../src/pipeline.js";

describe.each([12, 45, 150, 600])("org-%i", (boxes) => {
  const path = `test/samples/org-${boxes}.yaml`;
  const { graph, findings } = loadCompany({ path, content: readFileSync(path) });

  test("has that many boxes and nothing wrong but roles of its own", () => {
    if (graph === undefined) throw new Error(`${path} cannot be drawn`);
    const { officers, units, posts, committees } = graph;
    expect(officers.length + units.length + posts.length + committees.length).toBe(boxes);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule !== "unknown-role")).toEqual([]);
  });
});
