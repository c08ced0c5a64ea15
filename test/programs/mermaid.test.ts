/** Mermaid reads what is written for it, and gives back what the boxes say. */
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bridge, COMPANY_FILES, readGraph, toGraph } from "../support/bridged.js";
import { expectBoxes, hostileGraph } from "../support/diagram-texts.js";
import type { Lines } from "../support/diagram-texts.js";
import { anyCompanyWithDottedLines } from "../support/generated-company.js";

const dom = new JSDOM("<!doctype html><body></body>");
let mermaid: (typeof import("mermaid"))["default"];
beforeAll(async () => {
  // Mermaid cleans texts with the document of a browser, which it looks for when it is loaded.
  Object.assign(globalThis, { window: dom.window, document: dom.window.document });
  mermaid = (await import("mermaid")).default;
});
afterAll(() => {
  dom.window.close();
});

async function read(text: string): Promise<Lines[]> {
  await mermaid.parse(text);
  // Only this tells what a box says; what replaces it draws, for which jsdom has no sizes of texts.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  const { vertices } = db as unknown as { readonly vertices: ReadonlyMap<string, { readonly text: string }> };
  return [...vertices.values()].map((vertex) => vertex.text.split("<br>").map(decode));
}

/** Until it draws, Mermaid keeps the numbers of characters as marks of its own, which become HTML. */
function decode(label: string): string {
  const element = dom.window.document.createElement("div");
  element.innerHTML = label.replace(/\uFB02\u00B0\u00B0/gu, "&#").replace(/\u00B6\u00DF/gu, ";");
  return element.textContent;
}

test("hostile names are read as they are written", async () => {
  const graph = hostileGraph();
  expectBoxes(graph, await read(bridge(graph, "mermaid").text));
});

test("any company is read", async () => {
  await fc.assert(
    fc.asyncProperty(anyCompanyWithDottedLines(12), async (sketch) => {
      const graph = toGraph(JSON.stringify(sketch));
      expectBoxes(graph, await read(bridge(graph, "mermaid").text));
    }),
    { numRuns: 30 },
  );
});

test("all companies of the repository are read, and those that GitHub does not draw say so", async () => {
  for (const file of COMPANY_FILES) {
    const graph = readGraph(file);
    const { text, remarks } = bridge(graph, "mermaid");
    const lines = text.split("\n").filter((line) => /^ {2}n\d+ -/u.test(line)).length;
    const isTooLarge = lines > 500 || text.length > 50_000;
    expect(remarks.length, file).toBe(isTooLarge ? 1 : 0);
    if (isTooLarge) await expect(read(text), file).rejects.toThrow("limit");
    else expectBoxes(graph, await read(text));
  }
});
