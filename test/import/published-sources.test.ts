/**
 * Real tables beside the company files that were made from them by hand (`test/orgs/`). Names of people were made up
 * there, and officers added, so the two are compared by units, their nesting, heads and headcounts, titles and lines;
 * `differences.txt` lists the rest, each with a reason.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Graph, Unit } from "../../src/model/graph.js";
import { loadCompany } from "../../src/pipeline.js";
import { importTables } from "../../src/tables.js";
import { expectGolden } from "../support/golden.js";
import { readImportCase } from "../support/import-cases.js";

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

type Reason = readonly [pattern: RegExp, reason: string];

const REASONS_OF_ALL: readonly Reason[] = [
  [/made by hand: no unit: Chief /u, "By hand officers were added."],
  [
    /imported: no unit: |made by hand: .*: (?:Chief|CEO|President|Permanent)/u,
    "An import takes officers out of their units.",
  ],
];

const UK_HEADCOUNT: Reason = [
  /has \d+ people/u,
  "By hand vacant posts count as people, and parts of posts are rounded after adding.",
];
const BERLIN: readonly Reason[] = [
  [/Senatsverwaltung/u, "By hand the administration is a unit; in an import it is the company."],
  [/Abteilung III is led/u, "In an import a vacant post may lead a unit."],
];

/** Reasons by source; the first one that fits a difference counts. */
const REASONS: Readonly<Record<string, readonly Reason[]>> = {
  "oracle-hr": [
    [/Oracle HR sample company/u, "By hand the company is a unit too, for the employee without a department."],
    [/Sales/u, "An import puts an employee without a department into the one of the manager."],
  ],
  "uk-energy-2011-09": [
    [/Not in Post/u, "By hand posts without a unit were left out."],
    [/is in /u, "By hand the groups were put into the Private Office, where the head of all is."],
    UK_HEADCOUNT,
  ],
  "uk-justice-2011-09": [
    [/Ministry of Justice/u, "By hand the ministry is a unit; in an import it is the company."],
    [/Public Guardian/u, "By hand the agency was put into a group."],
    [/Information Director/u, "By hand eliminated posts were left out."],
    UK_HEADCOUNT,
  ],
  "berlin-culture-2023": BERLIN,
  "berlin-culture-2023-turtle": [
    ...BERLIN,
    [/Landesarchiv|Gedenkst/u, "The Turtle does not hold these units."],
    [/Referat I A|Personalratsvorsitzende/u, "The Turtle does not say which of several posts leads."],
    [/has \d+ people/u, "The Turtle does not say that a post is vacant."],
  ],
};

test.each(SOURCES)("%s imports to the graph of the company file, except for the listed differences", async (name) => {
  const imported = (await importTables(readImportCase(name))).files[0]?.content ?? "";
  const made = readFileSync(path.join(HERE, `../orgs/${name.replace(/-turtle$/u, "")}.yaml`), "utf8");
  const differences = compareFacts(listFacts(imported), listFacts(made));
  expectGolden(path.join(HERE, name, "differences.txt"), explain(name, differences));
});

/** Lists units and lines without names of people; lines that the graph guesses are in neither file. */
function listFacts(content: string): readonly string[] {
  const { graph } = loadCompany({ path: "company.yaml", content });
  if (graph === undefined) throw new Error("nothing to draw");
  const titleOf = (id: string | undefined): string => {
    const node = graph.nodes.get(id ?? "");
    if (node?.kind === "officer") return node.title ?? node.role.title;
    return node?.kind === "post" ? (node.title ?? "no title") : "nobody";
  };
  const nameOf = (id: string | undefined) => graph.units.find((unit) => unit.id === id)?.name ?? "no unit";
  const facts = [
    ...graph.units.map((unit) => `unit ${unit.name} is in ${nameOf(unit.nestedIn)}`),
    ...graph.units.map((unit) => `unit ${unit.name} is led by ${titleOf(unit.heads[0]?.post)}`),
    ...graph.units.map((unit) => `unit ${unit.name} has ${String(countPeople(graph, unit))} people`),
    ...[...graph.posts, ...graph.officers].map((post) => {
      const to = post.manager?.guessed === true ? undefined : post.manager?.to;
      return `${nameOf(post.kind === "post" ? post.unit : undefined)}: ${titleOf(post.id)} -> ${titleOf(to)}`;
    }),
  ];
  return facts.map(foldTitles);
}

/** Counts the people of a unit and the units in it, unless the file gives a number. */
function countPeople(graph: Graph, unit: Unit): number {
  if (unit.headcount !== undefined) return unit.headcount;
  const own = graph.posts.filter((post) => post.unit === unit.id && post.status !== "vacant").length;
  return graph.units
    .filter(({ nestedIn }) => nestedIn === unit.id)
    .reduce((sum, below) => sum + countPeople(graph, below), own);
}

/** Folds the spelling of titles: Berlin's Turtle writes them as IRIs, which have no umlauts and other capitals. */
function foldTitles(fact: string): string {
  return fact.replace(/ä/gu, "ae").replace(/\bDes\b/gu, "des");
}

function compareFacts(imported: readonly string[], made: readonly string[]): readonly string[] {
  return [
    ...subtract(imported, made).map((fact) => `only imported: ${fact}`),
    ...subtract(made, imported).map((fact) => `only made by hand: ${fact}`),
  ];
}

/** Lists differences below their reasons; every one needs a reason. */
function explain(name: string, differences: readonly string[]): string {
  const reasons = [...(REASONS[name] ?? []), ...REASONS_OF_ALL];
  const reasonOf = (difference: string) => reasons.find(([pattern]) => pattern.test(difference))?.[1];
  expect(differences.filter((difference) => reasonOf(difference) === undefined)).toEqual([]);
  const lines = reasons.flatMap(([, reason]) => {
    const explained = differences.filter((difference) => reasonOf(difference) === reason);
    return explained.length === 0 ? [] : [`# ${reason}`, ...explained];
  });
  return `${lines.join("\n")}\n`;
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
