import { COMPANY } from "../model/graph.js";
import type { Graph, NodeId, Unit } from "../model/graph.js";
import type { Link } from "../model/company.js";
import { childrenOf } from "../model/queries.js";
import { countOf, listNames, quote } from "../wording/index.js";
import type { Bridge } from "./bridge.js";

/**
 * Owners of files on GitHub: one line for each path under a unit's `paths`. In CODEOWNERS, the last matching line wins,
 * so a unit comes after the unit above it. The owners come from the unit's `links` or, if these name no owner, from the
 * `links` of its heads.
 */
export const codeownersBridge: Bridge = {
  id: "codeowners",
  title: "CODEOWNERS for GitHub",
  extension: "CODEOWNERS",
  needsNames: true,
  write: (graph, { checkpoint }) => {
    const units = listUnits(graph).filter(({ paths }) => paths.length > 0);
    checkpoint();
    const ownerless = units.filter((unit) => findOwners(graph, unit).length === 0);
    const refused = units.flatMap((unit) => unit.paths.filter((path) => !canBeWritten(path)));
    const blocks = units.map((unit) => writeUnit(graph, unit)).filter((block) => block !== "");
    const text = [
      "# Written by 'orgwright export --to codeowners'; change the company file instead.\n",
      ...blocks,
    ].join("\n");
    return { text, remarks: [...remarkOnNone(units), ...remarkOnOwnerless(ownerless), ...remarkOnRefused(refused)] };
  },
};

/**
 * Lists the units from the top, each before the units below it. If a unit stands for the company and therefore has no
 * box of its own, it comes first.
 */
function listUnits(graph: Graph): readonly Unit[] {
  const merged = graph.company.mergedUnit;
  const listed: NodeId[] = merged === undefined ? [] : [merged];
  const left = childrenOf(graph, COMPANY).toReversed();
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    listed.push(id);
    for (const child of childrenOf(graph, id).toReversed()) left.push(child);
  }
  return listed.flatMap((id) => {
    const node = graph.nodes.get(id);
    return node?.kind === "unit" ? node : [];
  });
}

function writeUnit(graph: Graph, unit: Unit): string {
  const owners = findOwners(graph, unit);
  const paths = unit.paths.filter(canBeWritten);
  if (owners.length === 0 || paths.length === 0) return "";
  const lines = paths.map((path) => `${path.replace(/[\\ ]/gu, "\\$&")} ${owners.join(" ")}\n`);
  return [`# ${unit.name.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, " ")}\n`, ...lines].join("");
}

/** Returns the owners that a unit's links name. If they name none, returns the owners that its heads' links name. */
function findOwners(graph: Graph, unit: Unit): readonly string[] {
  const own = unit.links.flatMap(toOwner);
  if (own.length > 0) return [...new Set(own)];
  const heads = unit.heads.flatMap(({ post }) => graph.nodes.get(post ?? "") ?? []);
  return [...new Set(heads.flatMap((head) => ("links" in head ? head.links.flatMap(toOwner) : [])))];
}

const TEAM = /^https:\/\/[^/]+\/orgs\/(?<org>[\w-]+)\/teams\/(?<team>[\w.-]+)\/?$/u;
const USER = /^https:\/\/github\.com\/(?<user>[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?)\/?$/u;
const ADDRESS = /^mailto:(?<address>[\w.+-]+@[\w.-]+)$/u;

/** Returns the owner for a link to a GitHub page or to a mail address: `@org/team`, `@user`, `team@example.com`. */
function toOwner({ url }: Link): readonly string[] {
  const { org, team } = TEAM.exec(url)?.groups ?? {};
  if (org !== undefined && team !== undefined) return [`@${org}/${team}`];
  const user = USER.exec(url)?.groups?.user;
  if (user !== undefined) return [`@${user}`];
  const address = ADDRESS.exec(url)?.groups?.address;
  return address === undefined ? [] : [address];
}

/**
 * Tells whether CODEOWNERS can contain a pattern. The format has no ranges such as `[a-z]`, and no way to escape `#` or
 * `!` at the start of a pattern.
 */
function canBeWritten(path: string): boolean {
  return !/^[#!]|[[\]\p{Cc}\p{Zl}\p{Zp}]|\s#/u.test(path);
}

function remarkOnNone(units: readonly Unit[]): readonly string[] {
  if (units.length > 0) return [];
  return [
    "No unit says which files it owns. Write 'paths:' with patterns such as '/billing/' into departments and teams.",
  ];
}

function remarkOnOwnerless(units: readonly Unit[]): readonly string[] {
  if (units.length === 0) return [];
  const names = listNames(units.map(({ name }) => quote(name)));
  return [
    `${countOf(units.length, "unit")} with 'paths' left out, because no link of theirs or of their heads names an owner: ${names}. ` +
      "Add one, such as 'links: { github: https://github.com/orgs/ORG/teams/TEAM }'.",
  ];
}

function remarkOnRefused(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  return [
    `${countOf(paths.length, "path")} left out, because CODEOWNERS has no way to write '#' or '!' at the start, '[' or ']': ` +
      `${listNames(paths.map(quote))}. Use '*' instead.`,
  ];
}
