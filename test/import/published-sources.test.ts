/**
 * Real tables beside the company files that were made from them by hand (`test/orgs/`). Names of people were made up
 * there, and officers added, so the two are compared by units, titles and lines; `differences.txt` lists the rest.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "vitest";
import type { Officer, Post } from "../../src/model/graph.js";
import { loadCompany } from "../../src/pipeline.js";
import { importTables } from "../../src/tables.js";
import { expectGolden } from "../support/golden.js";

const HERE = import.meta.dirname;

/** Published files by the name of their folder and of the company file. */
const SOURCES = [
  "oracle-hr",
  "uk-energy-2011-09",
  "uk-justice-2011-09",
  "berlin-culture-2023",
  "backstage-acme",
  "berlin-culture-2023-turtle",
];

/** Files of a case that come out of the import. */
const RESULTS = new Set(["company.yaml", "review.txt", "differences.txt"]);

test.each(SOURCES)("%s imports to the graph of the company file, except for the listed differences", async (name) => {
  const folder = path.join(HERE, name);
  const tables = readdirSync(folder).filter((file) => !RESULTS.has(file));
  const files = tables.map((file) => ({ path: file, bytes: new Uint8Array(readFileSync(path.join(folder, file))) }));
  const imported = (await importTables(files)).files[0]?.content ?? "";
  const made = readFileSync(path.join(HERE, `../orgs/${name.replace(/-turtle$/u, "")}.yaml`), "utf8");
  const differences = compareFacts(listFacts(imported), listFacts(made));
  expectGolden(path.join(folder, "differences.txt"), `${differences.join("\n")}\n`);
});

/** Lists units and lines without names of people: `Sales: Sales Manager -> President`. */
function listFacts(content: string): readonly string[] {
  const { graph } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing to draw");
  const titleOf = (id: string | undefined): string => {
    const node = graph.nodes.get(id ?? "");
    if (node?.kind === "officer") return node.title ?? node.role.title;
    return node?.kind === "post" ? (node.title ?? "no title") : "nobody";
  };
  return [
    ...graph.units.map((unit) => `unit ${unit.name}, led by ${titleOf(unit.heads[0]?.post)}`),
    ...[...graph.posts, ...graph.officers].map((post) => {
      const unit = graph.units.find(({ id }) => id === unitOf(post));
      return `${unit?.name ?? "no unit"}: ${titleOf(post.id)} -> ${titleOf(post.manager?.to)}`;
    }),
  ];
}

function unitOf(post: Post | Officer): string | undefined {
  return post.kind === "post" ? post.unit : undefined;
}

function compareFacts(imported: readonly string[], made: readonly string[]): readonly string[] {
  return [
    ...subtract(imported, made).map((fact) => `only imported: ${fact}`),
    ...subtract(made, imported).map((fact) => `only made by hand: ${fact}`),
  ];
}

/** Returns the facts that one list has more often than another. */
function subtract(from: readonly string[], facts: readonly string[]): readonly string[] {
  const left = [...facts];
  return from.filter((fact) => {
    const at = left.indexOf(fact);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
