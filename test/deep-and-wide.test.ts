/**
 * Companies deeper and wider than any real one: code that walks a company must neither recurse over it nor hand all of
 * it to one call. `test/bench` measures how long they take.
 */
import { describe, expect, test } from "vitest";
import type { Graph } from "../src/model/graph.js";
import { checkCompany, drawChart, loadCompany } from "../src/pipeline.js";
import { writeBigCompany } from "./bench/big-companies.mjs";

describe.each([
  { what: "a chain of 10,000 officers", shape: "chain", boxes: 10_000, rule: "too-many-layers" },
  { what: "5,000 officers below one", shape: "star", boxes: 5001, rule: "span-too-wide" },
  { what: "5,000 departments below one officer", shape: "wide", boxes: 5001, rule: "required-role-missing" },
] as const)("$what", ({ shape, boxes, rule }) => {
  const content = writeBigCompany(shape);

  test("is checked, and nothing in it is an error", () => {
    const findings = checkCompany([{ path: "company.yaml", content }]);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  test("is drawn whole, box by box", { timeout: 300_000 }, async () => {
    const { files } = await drawChart(load(content), { formats: ["svg", "txt"] });
    expect(files.map(({ summary }) => summary.boxes)).toEqual([boxes, boxes]);
    expect(String(files[0]?.content).match(/<g id="(?:unit|officer)-/gu)).toHaveLength(boxes);
  });
});

test("a chain is cut at whatever depth is asked for", { timeout: 300_000 }, async () => {
  const { files } = await drawChart(load(writeBigCompany("chain")), { formats: ["txt"], view: { depth: 9000 } });
  expect(files[0]?.summary.boxes).toBe(9001);
});

function load(content: string): Graph {
  const { graph } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing can be drawn");
  return graph;
}
