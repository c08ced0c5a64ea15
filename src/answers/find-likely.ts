import { createNearestFinder, KINDS_OF_WHOLE_DOMAINS } from "../catalog/index.js";
import type { DepartmentKind } from "../catalog/index.js";
import type { Hit } from "./company-names.js";
import type { QuestionContext } from "./find-hits.js";
import { createTypoScreen, indexNames } from "./name-index.js";

/** Things that a question may be about; `isSure` says that they make up a whole domain, such as all of security. */
export interface Likely {
  readonly hits: readonly Hit[];
  readonly isSure: boolean;
}

/** Finds who usually does this work if no department of the company is named for it. */
export function findUsual(context: QuestionContext, kinds: readonly DepartmentKind[]): Likely {
  const domains = kinds.flatMap(({ id }) => KINDS_OF_WHOLE_DOMAINS[id] ?? []);
  const inDomain = context.units.ofDomains(domains).map(({ id }) => toHit(id, "its kind belongs to this domain"));
  if (inDomain.length > 0) return { hits: inDomain, isSure: true };
  const usual = kinds.flatMap((kind) => [
    ...context.graph.officers
      .filter(({ roles }) => roles.some(({ id }) => id === kind.usual))
      .map(({ id }): Hit => ({ kind: "officer", id, because: `usually answers for '${kind.name}'` })),
  ]);
  return { hits: usual, isSure: false };
}

function toHit(id: string, because: string): Hit {
  return { kind: "unit", id, because };
}

/** Finds known words in a question, and words of the question in names. Only the longest matches count. */
export function findInside(context: QuestionContext, wording: string): readonly Hit[] {
  const words = wording.split(" ");
  for (let length = words.length; length > 0; length--) {
    const found = words.flatMap((_, start) => {
      const part = words.slice(start, start + length);
      return part.length < length ? [] : findPart(context, part.join(" "));
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Words that are in many names, so that one of them alone is not a match. */
const COMMON = new Set(
  "and of for to in the it system service team office desk platform management technology engineering operation group business company customer machine red new".split(
    " ",
  ),
);

function findPart(context: QuestionContext, part: string): readonly Hit[] {
  if (COMMON.has(part) || part.length < 3) return [];
  const { names, words, units } = context;
  // The start of a longer word is enough for a candidate: `pump` in `Pumping Stations`.
  const sought = part.length > 3 ? ` ${part}` : ` ${part} `;
  const named = [...names].flatMap(([full, found]) => (` ${full} `.includes(sought) ? found : []));
  const kinds = words.kinds.get(part) ?? [];
  const ofKind = kinds.flatMap((kind) =>
    units.ofKind(kind.id).map(({ id }) => toHit(id, `usually the work of '${kind.name}'`)),
  );
  const held = [...named.map(({ hit }): Hit => ({ ...hit, because: `'${part}' is in its name` })), ...ofKind];
  return held.length > 0 ? held : findUsual(context, kinds).hits;
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
