import { createUnitRecogniser, indexKnownWords } from "../catalog/index.js";
import type { DepartmentKind, Role } from "../catalog/index.js";
import type { Coverage } from "../model/coverage.js";
import type { Graph } from "../model/graph.js";
import type { PlaceFinder, Reply, ReplyResult } from "../model/reply.js";
import { joinWithOr, nameOfRole, quote } from "../wording/index.js";
import { answerFor } from "./answer-for.js";
import type { ReplyContext } from "./answer-for.js";
import type { Hit } from "./company-names.js";
import { coverAreas } from "./coverage.js";
import { findByWork, findDescribed, findHolding, findNamed, findRolesMeant, findTypedId } from "./find-hits.js";
import type { QuestionContext } from "./find-hits.js";
import { findInside } from "./find-inside.js";
import { findAlike, findMistyped, findNamedInside, findUsual } from "./find-likely.js";
import { createWordScreen, indexNames } from "./name-index.js";
import { listTellingWords, listWordings } from "./question-words.js";
import { UnitsByKind } from "./unit-kinds.js";

export interface AskOptions {
  /** The company's own words for kinds of departments. */
  readonly ownWords: Readonly<Record<string, string>>;
  readonly locate: PlaceFinder;
}

type Context = QuestionContext & ReplyContext;

/**
 * Says who answers for the subject that a question names. Only words of the file or of the built-in catalogue lead to
 * an answer.
 */
export function askGraph(graph: Graph, question: string, { ownWords, locate }: AskOptions): Reply {
  let coverage: Coverage | undefined;
  const words = indexKnownWords();
  const wordings = listWordings(question);
  const context: Context = {
    graph,
    locate,
    names: indexNames(graph, createWordScreen(listTellingWords(question))),
    words,
    units: new UnitsByKind(graph, createUnitRecogniser(graph, ownWords), words),
    // The name of a department only suggests which focus area it covers. A suggestion is not an answer, so no unit is
    // recognised by its name here.
    coverage: () => (coverage ??= coverAreas(graph, () => undefined)),
  };
  return replyTo(context, question, wordings);
}

function replyTo(context: Context, question: string, wordings: readonly string[]): Reply {
  const found = findSure(context, question, wordings);
  if (found.length > 0) return agree(question, found);
  const roles = findRolesMeant(question, wordings);
  if (roles.length > 0) return replyNobody(question, tellUnheld(roles));
  return replyFromKinds(context, question, wordings);
}

/**
 * Returns what the question certainly names. Tries the ways to read a question from the surest to the weakest, each
 * with the longest wording first, and stops as soon as one way finds something.
 */
function findSure(context: Context, question: string, wordings: readonly string[]): readonly ReplyResult[] {
  const typed = resolve(context, findTypedId(context.graph, question));
  if (typed.length > 0) return typed;
  const readings: readonly ((wording: string) => readonly Hit[])[] = [
    (wording) => findNamed(context.names, wording),
    (wording) => findByWork(context, wording),
    (wording) => findDescribed(context.names, wording),
  ];
  for (const read of readings) {
    for (const wording of wordings) {
      const results = resolve(context, read(wording));
      if (results.length > 0) return results;
    }
  }
  return [];
}

/** Turns hits into results, one for each subject. */
function resolve(context: Context, hits: readonly Hit[]): readonly ReplyResult[] {
  const first = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.id}`;
    if (!first.has(key)) first.set(key, hit);
  }
  return [...first.values()].flatMap((hit) => answerFor(context, hit) ?? []);
}

/** Returns an answer if all results lead to the same posts; otherwise a reply that is unsure. */
function agree(question: string, results: readonly ReplyResult[]): Reply {
  const [first, ...others] = results;
  if (first === undefined) return replyNobody(question, "");
  const key = keyOf(first);
  if (others.some((other) => keyOf(other) !== key))
    return { question, status: "unsure", results: [], candidates: results };
  return { question, status: first.status, results, candidates: [] };
}

function keyOf({ status, by }: ReplyResult): string {
  return [status, ...by.map(({ id, name }) => id ?? name).sort()].join(" ");
}

function replyFromKinds(context: Context, question: string, wordings: readonly string[]): Reply {
  const kinds =
    wordings.map((wording) => context.words.kinds.get(wording) ?? []).find(({ length }) => length > 0) ?? [];
  const usual = findUsual(context, kinds);
  // A department whose name contains the words of the question may also do the work that is asked about, so the reply
  // is sure only if that department answers to the same post as the units found by their kind.
  const named = kinds.length === 0 ? [] : wordings.flatMap((wording) => findHolding(context.names, wording));
  const results = resolve(context, [...usual.hits, ...named]);
  if (usual.isSure) return agree(question, results);
  const [core = ""] = wordings;
  const near = kinds.length > 0 ? listNear(context, core) : [];
  const candidates = [...resolve(context, near), ...results];
  if (candidates.length > 0) return { question, status: "unsure", results: [], candidates };
  if (kinds.length > 0) return replyNobody(question, tellNoDepartment(kinds));
  const likely = findLikely(context, wordings);
  if (likely.length > 0) return { question, status: "unsure", results: [], candidates: likely };
  return replyNobody(question, `Nothing in this company is called ${quote(question)}.`);
}

/** Runs several searches until one finds what the question may mean, and returns what that search found. */
function findLikely(context: Context, wordings: readonly string[]): readonly ReplyResult[] {
  const [asked = ""] = wordings;
  const ways: readonly (() => readonly Hit[])[] = [
    () => [...findInside(context, asked), ...findAlike(context, asked)],
    () => findMistyped(context, wordings),
  ];
  for (const look of ways) {
    const found = resolve(context, look());
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Returns units that may do the work of a kind of department, although their names contain none of the catalogue's
 * words for it.
 */
function listNear(context: Context, wording: string): readonly Hit[] {
  return [...findNamedInside(context, wording), ...findAlike(context, wording)];
}

function replyNobody(question: string, remark: string): Reply {
  return { question, status: "nobody", results: [], candidates: [], remark };
}

function tellUnheld(roles: readonly Role[]): string {
  return `No officer of this company is ${joinWithOr(roles.map(({ title }) => title))}.`;
}

function tellNoDepartment(kinds: readonly DepartmentKind[]): string {
  const [kind] = kinds;
  if (kind === undefined) return "";
  return `No department is of the kind '${kind.name}', and the company has no ${nameOfRole(kind.usual)}, who usually answers for it.`;
}
