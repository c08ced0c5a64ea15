/** Companies that come from a catalogue, or from linked data, leave as the same entities. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { backstageReader } from "../../src/import/readers/backstage.js";
import { importTables } from "../../src/tables.js";
import { bridge, readGraph, reimport, toGraph } from "../support/bridged.js";
import { READ_OPTIONS } from "../support/import.js";

const ACME = path.join(import.meta.dirname, "../import/backstage-acme");

interface Entity {
  readonly id?: string;
  readonly ref?: string;
  readonly name?: string;
  readonly names?: readonly string[];
  readonly parent?: string;
  readonly purpose?: string;
  readonly memberOf?: readonly string[];
}

/** Reads the groups and users of a catalogue as an import does; what orgwright does not know of is left out there. */
async function readEntities(text: string): Promise<readonly string[]> {
  const read = await backstageReader.read({ path: "x.yaml", bytes: new TextEncoder().encode(text) }, READ_OPTIONS);
  if (read.kind !== "records") throw new Error("a catalogue holds records");
  const entities: readonly Entity[] = [...read.people, ...(read.groups ?? [])];
  return entities
    .map(({ id, ref, name, names, parent, purpose, memberOf }) =>
      JSON.stringify(ref === undefined ? { id, names, memberOf } : { ref, name, parent, purpose }),
    )
    .sort();
}

describe("backstage", () => {
  test("a catalogue comes back as the same groups and users", async () => {
    const files = readdirSync(ACME).filter((name) => /group\.yaml$|^org\.yaml$/u.test(name));
    const sources = files.map((name) => ({ path: name, bytes: readFileSync(path.join(ACME, name)) }));
    const { files: made } = await importTables(sources);
    const { text } = bridge(toGraph(made[0]?.content ?? ""), "backstage");
    const before = await readEntities(sources.map(({ bytes }) => bytes.toString()).join("\n---\n"));
    // The group at the top became the company, which has no purpose of its own.
    const isTop = (entity: string) => entity.includes('"ref":"acme-corp"');
    const without = (entities: readonly string[]) => entities.filter((entity) => !isTop(entity));
    expect(without(await readEntities(text))).toEqual(without(before));
    expect((await readEntities(text)).filter(isTop)).toHaveLength(1);
  });

  test("a catalogue that was exported comes back as the same text, with departments inside departments", async () => {
    const { text } = bridge(
      toGraph(`company: Acme
departments:
  - name: Infrastructure
    purpose: Keeps the lights on.
    people: [{ name: Ada Okafor, person: ada }]
    departments: [{ name: Cloud, people: [{ name: Tom Berg, person: tom }], teams: [{ name: Clusters }] }]
    teams: [{ name: Front Desk, people: [{ name: Mei Lin, person: mei }] }]
  - { name: Sales }
`),
      "backstage",
    );
    expect(text).toContain("name: cloud\nspec:\n  type: department\n");
    expect(bridge(toGraph(await reimport("org.yaml", text)), "backstage").text).toBe(text);
  });

  test("a group keeps a name that its title would not give", async () => {
    const source = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: acme }
spec: { type: organization, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team-x }
spec: { type: team, profile: { displayName: "Payments: \\"core\\"" }, parent: acme, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ada }
spec: { profile: { displayName: Ada Okafor }, memberOf: [team-x] }
`;
    const { text } = bridge(toGraph(await reimport("org.yaml", source)), "backstage");
    expect(await readEntities(text)).toEqual((await readEntities(source)).map((entity) => entity));
  });
});

describe("jsonld", () => {
  test.each([
    "examples/northwind-bank.yaml",
    "examples/saas-scaleup.yaml",
    "examples/hello.yaml",
    "test/samples/org-45.yaml",
  ])("%s comes back with the names of its units, and of everybody who holds a post or is a head", async (file) => {
    const graph = readGraph(file);
    const back = toGraph(await reimport("company.jsonld", bridge(graph, "jsonld").text));
    // An import gathers people whom no unit holds and who report to nobody in a unit of its own.
    const units = (of: typeof graph) =>
      of.units
        .map(({ name }) => name)
        .filter((name) => name !== "Unassigned")
        .sort();
    expect(units(back)).toEqual(units(graph));
    expect(namesOf(back)).toEqual(namesOf(graph));
    expect(back.company.name).toBe(graph.company.name);
  });

  test("names the vocabulary, and subjects in the characters of an IRI", () => {
    const { text } = bridge(toGraph("company: X\ndepartments: [{ id: 'a b/ü', name: A, head: Ada }]\n"), "jsonld");
    const content = JSON.parse(text) as { "@context": { org: string }; "@graph": { "@id": string }[] };
    expect(content["@context"].org).toBe("http://www.w3.org/ns/org#");
    for (const subject of content["@graph"]) expect(subject["@id"]).toMatch(/^[\w~%/.-]+$/u);
  });
});

/** Returns everybody who is named in a post or as a head. */
function namesOf({ officers, posts, units }: ReturnType<typeof readGraph>): readonly string[] {
  const heads = units.flatMap((unit) => unit.heads.filter(({ post }) => post === undefined));
  return [...officers, ...posts, ...heads].flatMap(({ names }) => names).sort();
}
