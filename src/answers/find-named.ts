import { DEPARTMENT_KINDS, findMeantWord, findRole, FOCUS_AREAS, ROLE_CARDS } from "../catalog/index.js";
import type { Named } from "../model/card.js";
import type { Graph } from "../model/graph.js";
import { listCompanyNames } from "./company-names.js";
import { foldWords } from "./question-words.js";

/** Words that a user may put before a name, with a colon, to say what kind of subject is meant. */
const PREFIXES = ["rule", "role", "area", "kind", "unit", "officer", "post", "committee"] as const;

export interface NamingContext {
  /** Ids of all rules, including the custom rules of the config file. */
  readonly rules: readonly string[];
  readonly graph?: Graph | undefined;
}

/**
 * Returns the subjects that a word names, the likeliest first: entries of the company by id, then by name, then rules,
 * roles, focus areas and kinds of department. `role:cio` asks for a role only.
 */
export function findNamedThings(word: string, context: NamingContext): readonly Named[] {
  const { kind: asked, name: text } = splitAskedKind(word);
  const found = [...findInCompany(text, context.graph), ...findInField(text, context.rules)];
  const first = new Map(found.map((named): [string, Named] => [`${named.kind}:${named.id}`, named]));
  return [...first.values()].filter(({ kind }) => asked === undefined || kind === asked);
}

/**
 * Splits `role:cio` into `role`, the kind of subject that is asked for, and `cio`, the name. A word without such a
 * prefix is only a name.
 */
export function splitAskedKind(word: string): { readonly kind?: Named["kind"]; readonly name: string } {
  const kind = PREFIXES.find((each) => word.startsWith(`${each}:`));
  return kind === undefined ? { name: word } : { kind, name: word.slice(kind.length + 1) };
}

function findInCompany(text: string, graph: Graph | undefined): readonly Named[] {
  if (graph === undefined || text === "") return [];
  const node = graph.nodes.get(text);
  if (node !== undefined) return [{ kind: node.kind, id: node.id }];
  const wanted = text.toLowerCase();
  const byName = [...listCompanyNames(graph)].filter(({ text: name, strength, hit }) => {
    return strength === "whole" && hit.kind !== "focus-area" && name.toLowerCase() === wanted;
  });
  return byName.flatMap(({ hit: { id } }) => {
    const named = graph.nodes.get(id);
    return named === undefined ? [] : [{ kind: named.kind, id }];
  });
}

/** A focus area or a kind of department, with its names in the form in which names are compared. */
interface FieldEntry {
  readonly thing: Named;
  readonly names: ReadonlySet<string>;
}

let field: readonly FieldEntry[] | undefined;

/**
 * Lists the focus areas, then the kinds of department. Their names are prepared for comparison once, for all words that
 * users ask about.
 */
function listField(): readonly FieldEntry[] {
  return (field ??= [
    ...FOCUS_AREAS.map(({ id, name }): FieldEntry => ({
      thing: { kind: "area", id },
      names: new Set([foldWords(name)]),
    })),
    ...DEPARTMENT_KINDS.map(({ id, name, otherNames }): FieldEntry => {
      return { thing: { kind: "kind", id }, names: new Set([name, ...otherNames.split(", ")].map(foldWords)) };
    }),
  ]);
}

function findInField(text: string, rules: readonly string[]): readonly Named[] {
  const folded = foldWords(text);
  const match = findRole(text);
  const roles = match.kind === "known" ? [match.role] : match.kind === "ambiguous" ? match.candidates : [];
  const explained = roles.filter(({ id }) => ROLE_CARDS.some(({ role }) => role === id));
  const wanted = text.toLowerCase();
  const named = listField().filter(({ thing, names }) => thing.id === wanted || names.has(folded));
  return [
    ...rules.filter((id) => id === text).map((id): Named => ({ kind: "rule", id })),
    ...explained.map(({ id }): Named => ({ kind: "role", id })),
    ...named.map(({ thing }) => thing),
  ];
}

/** Returns the known word that was probably meant by a word that names nothing. */
export function findMeantName(word: string, { rules, graph }: NamingContext): string | undefined {
  const ids = [
    ...(graph === undefined ? [] : graph.nodes.keys()),
    ...rules,
    ...ROLE_CARDS.map(({ role }) => role),
    ...FOCUS_AREAS.map(({ id }) => id),
    ...DEPARTMENT_KINDS.map(({ id }) => id),
  ];
  return findMeantWord(word, ids);
}
