import { createNearestFinder, KINDS_OF_WHOLE_DOMAINS, listWordsAlike } from "../catalog/index.js";
import type { DepartmentKind } from "../catalog/index.js";
import { answerersOf } from "../model/queries.js";
import type { Hit } from "./company-names.js";
import { listHolders } from "./find-hits.js";
import type { QuestionContext } from "./find-hits.js";
import { holds, saysNothing } from "./find-inside.js";
import { createTypoScreen, createWordScreen, indexNames } from "./name-index.js";

/**
 * Subjects that a question may be about. If `isSure` is true, they make up a whole domain, such as all of security, and
 * count as the answer.
 */
export interface Likely {
  readonly hits: readonly Hit[];
  readonly isSure: boolean;
}

/**
 * Finds who usually does this work, if no department of the company is named for it. For a whole domain, such as all of
 * security, the result is sure if a unit in the domain answers to the usual officer. It is not sure if the company has
 * that officer and no unit found answers to the officer: these units may be only a part of the domain.
 */
export function findUsual(context: QuestionContext, kinds: readonly DepartmentKind[]): Likely {
  const domains = kinds.flatMap(({ id }) => KINDS_OF_WHOLE_DOMAINS[id] ?? []);
  const units = context.units.ofDomains(domains);
  const inDomain = units.map(({ id }) => toHit(id, "its kind belongs to this domain"));
  const usual = listUsualOfficers(context, kinds);
  if (usual.length === 0) return { hits: inDomain, isSure: inDomain.length > 0 };
  const isSure = units.some((unit) => answerersOf(unit).some((id) => usual.some((hit) => hit.id === id)));
  return { hits: isSure ? inDomain : [...inDomain, ...usual], isSure };
}

function listUsualOfficers({ graph }: QuestionContext, kinds: readonly DepartmentKind[]): readonly Hit[] {
  return kinds.flatMap((kind) => listHolders(graph, kind));
}

function toHit(id: string, because: string): Hit {
  return { kind: "unit", id, because };
}

/** Finds the units whose whole name is part of a question: `Mobile` in `the mobile app`. */
export function findNamedInside({ names }: QuestionContext, question: string): readonly Hit[] {
  const words = ` ${question} `;
  return [...names].flatMap(([full, found]) => {
    if (full.split(" ").every(saysNothing) || !words.includes(` ${full} `)) return [];
    const units = found.filter(({ strength, hit }) => strength === "whole" && hit.kind === "unit");
    return units.map(({ hit }): Hit => ({ ...hit, because: `'${full}' is its name` }));
  });
}

/** Finds the subjects whose names contain a synonym for a word of the question: `Waste` for `rubbish`. */
export function findAlike({ graph }: QuestionContext, question: string): readonly Hit[] {
  const others = listWordsAlike(question);
  if (others.length === 0) return [];
  const names = indexNames(graph, createWordScreen(others));
  return others.flatMap((word) =>
    [...names].flatMap(([full, found]) =>
      holds(full, word) ? found.map(({ hit }): Hit => ({ ...hit, because: `'${word}' is in its name` })) : [],
    ),
  );
}

/** Finds the names that mistyped words were probably meant to be. */
export function findMistyped(context: QuestionContext, wordings: readonly string[]): readonly Hit[] {
  const { words } = context;
  const long = wordings.filter(({ length }) => length > 4);
  const names = indexNames(context.graph, createTypoScreen(long));
  const find = createNearestFinder([...names.keys(), ...words.kinds.keys()]);
  for (const wording of long) {
    const meant = find(wording);
    if (meant === undefined) continue;
    const because = `'${meant}' is spelt almost the same`;
    const named = (names.get(meant) ?? []).map(({ hit }): Hit => ({ ...hit, because }));
    const kinds = words.kinds.get(meant) ?? [];
    const ofKind = kinds.flatMap((kind) => context.units.ofKind(kind.id).map(({ id }) => toHit(id, because)));
    const found = [...named, ...ofKind];
    return found.length > 0 ? found : findUsual(context, kinds).hits;
  }
  return [];
}
