import type { Named } from "../model/card.js";
import { findMeantName, findNamedThings, splitAskedKind } from "../pipeline.js";
import type { NamingContext } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { didYouMean, joinWithOr, quote } from "../wording/index.js";

/** Kinds of things that are found only in a company file. */
const OF_COMPANIES: readonly string[] = ["unit", "officer", "post", "committee"];

/** Kinds as sentences name them. */
const CALLED: Readonly<Record<Named["kind"], string>> = {
  rule: "a rule",
  role: "a role",
  area: "a focus area",
  kind: "a kind of department",
  unit: "a unit",
  officer: "an officer",
  post: "a post",
  committee: "a committee",
};

/**
 * Says why a word names nothing, and what to type instead. For example, if `cio` is an officer, `unit:cio` names
 * nothing, and `officer:cio` is suggested.
 */
export function explainUnknown(word: string, context: NamingContext): string {
  const { kind, name } = splitAskedKind(word);
  if (kind === undefined || name === "") return explainUnknownName(word, "", context);
  if (context.graph === undefined && OF_COMPANIES.includes(kind))
    return `${quoteTyped(word)} asks for ${CALLED[kind]} of a company. Add its file: orgwright explain ${toPrintable(word)} company.yaml`;
  const things = findNamedThings(name, context);
  if (things.length === 0) return explainUnknownName(name, `${kind}:`, context);
  const names = things.map((named) => quoteTyped(`${named.kind}:${named.id}`));
  return `${quoteTyped(name)} does not name ${CALLED[kind]}. Ask for what it names: ${joinWithOr(names)}.`;
}

function explainUnknownName(name: string, prefix: string, context: NamingContext): string {
  const meant = findMeantName(name, context);
  const advice = didYouMean(meant && toPrintable(meant), "See the list: orgwright explain.");
  const where = context.graph === undefined ? "" : " in this company or in general";
  return `${quoteTyped(prefix + name)} names nothing that can be explained${where}.${advice}`;
}

function quoteTyped(word: string): string {
  return toPrintable(quote(word));
}
