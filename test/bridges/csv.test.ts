/** Tables that leave as CSV and come back: the same graph, whatever a company holds, and no formulas. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Graph } from "../../src/model/graph.js";
import { anyCompanyWithDottedLines } from "../support/generated-company.js";
import { bridge, COMPANY_FILES, readGraph, reimport, toGraph } from "../support/bridged.js";

/**
 * Returns the facts of a graph without places in files, without the mark of a made id, which is written out, and without
 * marks of lines that were cut, which a table no longer has.
 */
function factsOf(graph: Graph) {
  const byId = <N extends { readonly id: string }>(nodes: readonly N[]) =>
    Object.fromEntries(nodes.map((node) => [node.id, { ...node, origin: undefined, hasMadeId: undefined }]));
  const withoutOrigin = <T extends object>(entry: T) => ({ ...entry, origin: undefined });
  const { officers, units, posts, committees, places, children, company } = graph;
  return JSON.parse(
    JSON.stringify({
      company: withoutOrigin(company),
      officers: byId(officers),
      units: byId(units),
      posts: byId(posts),
      committees: byId(committees),
      dotted: graph.dottedLines.map(({ from, to, kind, note }) => JSON.stringify([from, to, kind, note])).sort(),
      focus: graph.focus.map(withoutOrigin),
      exceptions: graph.exceptions.map(withoutOrigin),
      places: Object.fromEntries(places),
      children: Object.fromEntries(children),
      root: graph.root,
    }),
    (key, value: unknown) => (key === "cut" ? undefined : value),
  ) as unknown;
}

test.each(COMPANY_FILES)("%s comes back as the same graph", async (file) => {
  const graph = readGraph(file);
  const { text } = bridge(graph, "csv");
  expect(factsOf(toGraph(await reimport("company.csv", text)))).toEqual(factsOf(graph));
});

test("any company comes back as the same graph", async () => {
  await fc.assert(
    fc.asyncProperty(anyCompanyWithDottedLines(30), async (sketch) => {
      const graph = toGraph(JSON.stringify(sketch));
      const { text } = bridge(graph, "csv");
      expect(factsOf(toGraph(await reimport("company.csv", text)))).toEqual(factsOf(graph));
    }),
    { numRuns: 100 },
  );
});

describe("cells", () => {
  const write = (name: string) =>
    bridge(toGraph(`company: X\ndepartments: [{ name: ${JSON.stringify(name)} }]\n`), "csv").text;

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''+x"])(
    "%s does not become a formula, and comes back",
    async (name) => {
      const text = write(name);
      for (const cell of text.split(/[,\r\n]+/u)) expect(cell.replace(/^"/u, "")).not.toMatch(/^[=+\-@\t\r]/u);
      expect(toGraph(await reimport("company.csv", text)).units.map((unit) => unit.name)).toEqual([name]);
    },
  );

  test.each(["a,b", 'say "hi"', "a;b", "a\\;b", "'quoted'", "a|b"])("%s comes back", async (name) => {
    expect(toGraph(await reimport("company.csv", write(name))).units.map((unit) => unit.name)).toEqual([name]);
  });

  test("lists keep items that hold semicolons and backslashes", async () => {
    const graph = toGraph(
      String.raw`{ company: X, departments: [{ name: A, tags: ["a; b", "c\\d", "=e"], links: { "the wiki": "https://example.com/a;b" } }] }`,
    );
    const back = toGraph(await reimport("company.csv", bridge(graph, "csv").text));
    expect(back.units[0]).toMatchObject({ tags: graph.units[0]?.tags, links: graph.units[0]?.links });
  });
});

test("a table that a spreadsheet saved with semicolons is read as well", async () => {
  const text =
    "\uFEFFentry;id;in;name;role;officer\r\ncompany;;;X;;\r\nofficer;cio;;Ada;CIO;\r\ndepartment;it;;IT;;cio\r\n";
  expect(toGraph(await reimport("x.csv", text)).units[0]?.answer).toEqual({
    kind: "own",
    by: "cio",
  });
});

test("rows that cannot be placed are left out and named", async () => {
  const { importTables } = await import("../../src/tables.js");
  const text = "entry,id,in,name\r\ncompany,,,X\r\ndepartment,it,,IT\r\nteam,t,nowhere,Team\r\nwizard,w,,Merlin\r\n";
  const { review } = await importTables([{ path: "x.csv", bytes: new TextEncoder().encode(text) }]);
  expect(review.counts.leftOut).toBe(2);
  expect(
    review.remarks.filter(({ kind }) => kind === "left-out").map(({ message, places }) => [message, places[0]?.line]),
  ).toEqual([
    ["The row was left out. No unit above it has the id 'nowhere', which column 'in' names.", 4],
    ["The row was left out. Column 'entry' has 'wizard', which is not a kind of entry.", 5],
  ]);
});
