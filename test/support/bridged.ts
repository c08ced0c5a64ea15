/** Companies that go out to another program and come back. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BRIDGES } from "../../src/bridges/index.js";
import type { Bridge, BridgedText } from "../../src/bridges/index.js";
import type { Graph } from "../../src/model/graph.js";
import { openCompany } from "../../src/pipeline.js";
import { importTables, writeForProgram } from "../../src/tables.js";

const ROOT = path.join(import.meta.dirname, "../..");
const TOOL = { name: "orgwright", version: "0.0.0" };

/** Company files of the repository that include no other file, by their paths. */
export const COMPANY_FILES: readonly string[] = ["examples", "templates", "test/samples", "test/orgs"].flatMap(
  (folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith(".yaml"))
      .map((name) => `${folder}/${name}`),
);

export function readGraph(file: string): Graph {
  return toGraph(readFileSync(path.join(ROOT, file), "utf8"));
}

export function toGraph(content: string): Graph {
  const { graph, problems } = openCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error(`no graph: ${problems.map(({ message }) => message).join(" ")}`);
  return graph;
}

export function bridge(graph: Graph, to: string): BridgedText {
  return writeForProgram(graph, findBridge(to), { tool: TOOL });
}

export function findBridge(to: string): Bridge {
  const found = BRIDGES.find(({ id }) => id === to);
  if (found === undefined) throw new Error(`no bridge is called ${to}`);
  return found;
}

/** Imports a text and returns the company file that it becomes. */
export async function reimport(name: string, text: string): Promise<string> {
  const { files } = await importTables([{ path: name, bytes: new TextEncoder().encode(text) }]);
  return files[0]?.content ?? "";
}
