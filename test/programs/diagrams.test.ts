/** D2, Graphviz and PlantUML read what is written for them, and give back what the boxes say. */
import { execFileSync } from "node:child_process";
import { D2 } from "@terrastruct/d2";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graph } from "../../src/model/graph.js";
import { bridge, readGraph, toGraph } from "../support/bridged.js";
import { expectBoxes, hostileGraph, linesOf, squeeze } from "../support/diagram-texts.js";
import type { Lines } from "../support/diagram-texts.js";
import { anyCompanyWithDottedLines } from "../support/generated-company.js";

/** Reads a text as its program does, and returns the lines of each box, in the order of the text. */
type ReadBoxes = (text: string) => Lines[] | Promise<Lines[]>;

const dom = new JSDOM("<!doctype html><body></body>");
beforeAll(() => {
  // Fail, and do not skip, if a program is missing: a check that did not run must not look like one that did.
  execFileSync("dot", ["-V"], { stdio: "ignore" });
  execFileSync("plantuml", ["-version"], { stdio: "ignore" });
});
afterAll(() => {
  dom.window.close();
});

/** Started with the first diagram, since it takes seconds. */
let d2: D2 | undefined;

async function readD2(text: string): Promise<Lines[]> {
  d2 ??= new D2();
  const { diagram } = await d2.compile(text);
  const shapes = diagram.shapes as unknown as readonly { readonly label: string }[];
  return shapes.map(({ label }) => label.split("\n"));
}

function readDot(text: string): Lines[] {
  const svg = run("dot", ["-Tsvg"], text);
  const keyOf = (node: Element) => Number(node.querySelector("title")?.textContent.slice(1));
  const nodes = [...parseXml(svg).querySelectorAll("g.node")].sort((one, other) => keyOf(one) - keyOf(other));
  return nodes.map((node) => [...node.querySelectorAll("text")].map(({ textContent }) => textContent));
}

/** Reads the texts of a drawing; nothing in it says where a box ends, so that each line counts as a box. */
function readPlantuml(text: string): Lines[] {
  const svg = run("plantuml", ["-tsvg", "-pipe"], text);
  return [...parseXml(svg).querySelectorAll("text")].map(({ textContent }) => [textContent]);
}

function run(program: string, options: readonly string[], input: string): string {
  return execFileSync(program, options, { input, encoding: "utf8", maxBuffer: 1 << 28 });
}

function parseXml(text: string): Document {
  return new dom.window.DOMParser().parseFromString(text, "image/svg+xml");
}

const READERS: readonly (readonly [id: string, read: ReadBoxes, runs: number])[] = [
  ["d2", readD2, 6],
  ["dot", readDot, 20],
];

describe.each(READERS)("%s", (id, read, numRuns) => {
  test("is read with every hostile name as it is written", async () => {
    const graph = hostileGraph();
    expectBoxes(graph, await read(bridge(graph, id).text));
  });

  test("is read for any company", async () => {
    await fc.assert(
      fc.asyncProperty(anyCompanyWithDottedLines(12), async (sketch) => {
        const graph = toGraph(JSON.stringify(sketch));
        expectBoxes(graph, await read(bridge(graph, id).text));
      }),
      { numRuns },
    );
  });

  test("is read for a company with every state", async () => {
    const graph = readGraph("examples/northwind-bank.yaml");
    expectBoxes(graph, await read(bridge(graph, id).text));
  });
});

describe("plantuml", () => {
  const expectLines = (graph: Graph) => {
    const shown = new Set(squeeze(readPlantuml(bridge(graph, "plantuml").text)).flat());
    expect(linesOf(graph).filter((line) => line !== "" && !shown.has(line))).toEqual([]);
  };

  test("is read with every hostile name as it is written", () => {
    expectLines(hostileGraph());
  });

  test("is read for any company", () => {
    fc.assert(
      fc.property(anyCompanyWithDottedLines(12), (sketch) => {
        expectLines(toGraph(JSON.stringify(sketch)));
      }),
      { numRuns: 5 },
    );
  });

  test("is read for a company with every state", () => {
    expectLines(readGraph("examples/northwind-bank.yaml"));
  });
});
