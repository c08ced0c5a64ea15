import { FOCUS_AREAS, findRole } from "../catalog/index.js";
import type { DepartmentKind, KnownWords } from "../catalog/index.js";
import type { Graph } from "../model/graph.js";
import { hitById } from "./company-names.js";
import type { Hit } from "./company-names.js";
import type { NameIndex } from "./name-index.js";
import type { UnitsByKind } from "./unit-kinds.js";

export interface QuestionContext {
  readonly graph: Graph;
  /** Names of the company that may hold a word of the question. */
  readonly names: NameIndex;
  readonly words: KnownWords;
  readonly units: UnitsByKind;
}

/** Returns the thing with exactly this id, unless the id could be an everyday word. */
export function findTypedId(graph: Graph, question: string): readonly Hit[] {
  const word = question.trim();
  const forced = /^(?:unit|post|officer|committee):(?<id>.+)$/u.exec(word)?.groups?.id;
  if (forced !== undefined) return [hitById(graph, forced) ?? []].flat();
  const area = FOCUS_AREAS.find(({ id }) => id === word);
  if (area !== undefined) return [{ kind: "focus-area", id: area.id, because: "its id" }];
  return /[-_.\d]/u.test(word) ? [hitById(graph, word) ?? []].flat() : [];
}

/**
 * Returns the things with this wording as their name or id. An id does not count if longer names hold the same words.
 */
export function findNamed(names: NameIndex, wording: string): readonly Hit[] {
  const found = names.get(wording) ?? [];
  const whole = found.filter(({ strength }) => strength === "whole");
  const ids = found.filter(({ strength }) => strength === "id");
  if (whole.length > 0) return whole.map(({ hit }) => hit);
  if (ids.length === 0) return [];
  // `payments` may be the id of one department while others have the word in their names.
  return [...ids.map(({ hit }) => hit), ...findHolding(names, wording)];
}

/**
 * Returns the units of kinds that do this work, the things with this as part of a name, and the focus areas that cover
 * it.
 */
export function findByWork({ names, words, units }: QuestionContext, wording: string): readonly Hit[] {
  const parts = (names.get(wording) ?? []).filter(({ strength }) => strength === "part");
  const kinds = words.kinds.get(wording) ?? [];
  const areas = words.areas.get(wording) ?? [];
  return [
    ...parts.map(({ hit }) => hit),
    ...kinds.flatMap((kind) => units.ofKind(kind.id).map(({ id }) => toWorkHit(id, kind))),
    ...areas.map(({ id, name }): Hit => ({ kind: "focus-area", id, because: `the focus area '${name}' covers it` })),
  ];
}

function toWorkHit(id: string, { name }: DepartmentKind): Hit {
  return { kind: "unit", id, because: `usually the work of '${name}'` };
}

/** Returns the units whose names hold all words of a wording. */
export function findHolding(names: NameIndex, wording: string): readonly Hit[] {
  const wanted = wording.split(" ");
  return [...names.values()].flat().flatMap(({ full, strength, hit }) => {
    if (strength !== "whole" || hit.kind !== "unit" || hit.because !== "its name") return [];
    const words = new Set(full.split(" "));
    const isHeld = full !== wording && wanted.every((word) => words.has(word));
    return isHeld ? [{ ...hit, because: "its name contains these words" }] : [];
  });
}

/** Returns the known role that a wording names although no officer of the company has it. */
export function findRolesMeant(question: string, wordings: readonly string[]) {
  const texts = [question.trim(), ...wordings];
  const matches = texts.map((text) => findRole(text)).filter(({ kind }) => kind !== "unknown");
  const [match] = matches;
  if (match === undefined || match.kind === "unknown") return [];
  return match.kind === "known" ? [match.role] : match.candidates;
}
