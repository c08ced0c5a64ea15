import type { Graph, NodeId, Unit } from "../model/graph.js";
import { withoutRemarks } from "./bridge.js";
import type { Bridge } from "./bridge.js";
import { EntityNames, nameGroups } from "./backstage-names.js";
import { listUsers } from "./backstage-users.js";
import type { CatalogueUser } from "./backstage-users.js";

/**
 * Groups and users for a Backstage catalogue: one group for the company, one group for each unit, one user for each
 * person.
 */
export const backstageBridge: Bridge = {
  id: "backstage",
  title: "Backstage groups and users",
  extension: ".yaml",
  write: (graph, { checkpoint }) => {
    const names = new EntityNames();
    const company = names.take(graph.company.name, "company");
    const groups = nameGroups(graph, names);
    const below = listBelow(graph, groups);
    checkpoint();
    const documents = [
      writeCompany(graph, company, below.get(undefined) ?? []),
      ...graph.units.map((unit) => writeGroup(unit, { company, groups, children: below.get(unit.id) ?? [] })),
      ...listUsers(graph, { company, groups }).map(writeUser),
    ];
    return withoutRemarks(documents.join("---\n"));
  },
};

/** Lists the groups in each unit. The groups that are directly in the company are under the key `undefined`. */
function listBelow(
  { units }: Graph,
  groups: ReadonlyMap<NodeId, string>,
): ReadonlyMap<NodeId | undefined, readonly string[]> {
  const below = new Map<NodeId | undefined, string[]>();
  for (const { id, nestedIn } of units) {
    const name = groups.get(id) ?? "";
    const siblings = below.get(nestedIn);
    if (siblings === undefined) below.set(nestedIn, [name]);
    else siblings.push(name);
  }
  return below;
}

function writeCompany({ company }: Graph, name: string, children: readonly string[]): string {
  return writeEntity("Group", [
    "metadata:",
    `  name: ${name}`,
    "spec:",
    "  type: organization",
    ...writeProfile(company.name),
    `  children: ${writeList(children)}`,
  ]);
}

interface GroupFacts {
  readonly company: string;
  readonly groups: ReadonlyMap<NodeId, string>;
  readonly children: readonly string[];
}

function writeGroup(unit: Unit, { company, groups, children }: GroupFacts): string {
  const { id, name, level, nestedIn, purpose, links } = unit;
  return writeEntity("Group", [
    "metadata:",
    `  name: ${groups.get(id) ?? ""}`,
    ...(purpose === undefined ? [] : [`  description: ${quoteText(purpose)}`]),
    ...(links.length === 0 ? [] : ["  links:"]),
    ...links.map((link) => `    - { url: ${quoteText(link.url)}, title: ${quoteText(link.name)} }`),
    "spec:",
    `  type: ${level}`,
    ...writeProfile(name),
    `  parent: ${nestedIn === undefined ? company : (groups.get(nestedIn) ?? company)}`,
    `  children: ${writeList(children)}`,
  ]);
}

function writeUser({ namespace, entity, name, memberOf }: CatalogueUser): string {
  return writeEntity("User", [
    "metadata:",
    `  name: ${entity}`,
    ...(namespace === undefined ? [] : [`  namespace: ${namespace}`]),
    "spec:",
    ...writeProfile(name),
    `  memberOf: ${writeList(memberOf.map((group) => (namespace === undefined ? group : `group:default/${group}`)))}`,
  ]);
}

function writeEntity(kind: string, lines: readonly string[]): string {
  return [`apiVersion: backstage.io/v1alpha1`, `kind: ${kind}`, ...lines, ""].join("\n");
}

function writeProfile(name: string): readonly string[] {
  return ["  profile:", `    displayName: ${quoteText(name)}`];
}

/** Writes names of entities, which never need quotes inside a list. */
function writeList(names: readonly string[]): string {
  return `[${names.join(", ")}]`;
}

/** Matches text that needs no quotes: it starts with a letter, and every YAML parser reads it as text. */
const PLAIN =
  /^(?!(?:true|false|yes|no|on|off|y|n|null|nan|inf)$)\p{L}[\p{L}\p{M}\p{N}]*(?:[ .&'-]?[\p{L}\p{M}\p{N}]+)*$/iu;
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\uFEFF]/gu;

function quoteText(text: string): string {
  if (PLAIN.test(text)) return text;
  const escaped = text.replace(/["\\]/gu, "\\$&").replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return `"${escaped}"`;
}
