import { FOCUS_AREAS, findKindByWholeName, findRole } from "../catalog/index.js";
import type { DepartmentKind, KnownWords } from "../catalog/index.js";
import type { Graph } from "../model/graph.js";
import { answerersOf } from "../model/queries.js";
import { hitById } from "./company-names.js";
import type { Hit } from "./company-names.js";
import type { FoldedName, NameIndex } from "./name-index.js";
import type { UnitsByKind } from "./unit-kinds.js";

export interface QuestionContext {
  readonly graph: Graph;
  /** Names in the company that may contain a word of the question. */
  readonly names: NameIndex;
  readonly words: KnownWords;
  readonly units: UnitsByKind;
}

/** Returns the subject with exactly this id, unless the id could be an everyday word. */
export function findTypedId(graph: Graph, question: string): readonly Hit[] {
  const word = question.trim();
  const forced = /^(?:unit|post|officer|committee):(?<id>.+)$/u.exec(word)?.groups?.id;
  if (forced !== undefined) return [hitById(graph, forced) ?? []].flat();
  const area = FOCUS_AREAS.find(({ id }) => id === word);
  if (area !== undefined) return [{ kind: "focus-area", id: area.id, because: "its id" }];
  return /[-_.\d]/u.test(word) ? [hitById(graph, word) ?? []].flat() : [];
}

/**
 * Returns the subjects with this wording as their name or id. If the wording is an id and not a name, units whose names
 * contain the same words are returned as well.
 */
export function findNamed(names: NameIndex, wording: string): readonly Hit[] {
  const found = names.get(wording) ?? [];
  const whole = found.filter(({ strength }) => strength === "whole");
  const ids = found.filter(({ strength }) => strength === "id");
  if (whole.length > 0) return whole.map(({ hit }) => hit);
  if (ids.length === 0) return [];
  // `payments` may be the id of one department while other departments have the word in their names.
  return [...ids.map(({ hit }) => hit), ...findHolding(names, wording)];
}

/**
 * Finds who does the work that a wording names: units with the wording as a part of their names, units of a kind that
 * does such work, and focus areas that cover it. If units are found only by their kind, other units and officers that
 * might do the work are added. If all these subjects lead to different posts, the question then gets no answer.
 */
export function findByWork(context: QuestionContext, wording: string): readonly Hit[] {
  const { names, words } = context;
  const parts = (names.get(wording) ?? []).filter(({ strength }) => strength === "part").map(({ hit }) => hit);
  const kinds = words.kinds.get(wording) ?? [];
  const ofKind = kinds.flatMap((kind) => [
    ...context.units.ofKind(kind.id).map(({ id }) => toWorkHit(id, kind)),
    ...(parts.length === 0 ? findRival(context, kind) : []),
  ]);
  const areas = words.areas.get(wording) ?? [];
  return [
    ...parts,
    ...ofKind,
    ...(parts.length === 0 && ofKind.length > 0 ? findHolding(names, wording) : []),
    ...areas.map(({ id, name }): Hit => ({ kind: "focus-area", id, because: `the focus area '${name}' covers it` })),
  ];
}

/** Returns a hit on a unit that usually does the work of a kind of department. */
export function toWorkHit(id: string, { name }: DepartmentKind): Hit {
  return { kind: "unit", id, because: `usually the work of '${name}'` };
}

/**
 * Returns the officers who usually answer for a kind, if it is not clear that the units found do this work. It is clear
 * if a unit has exactly the name of the kind or answers to such an officer. A team called `Network and Edge` leaves
 * this unclear for a question about the office wifi.
 */
function findRival({ graph, units }: QuestionContext, kind: DepartmentKind): readonly Hit[] {
  const found = units.ofKind(kind.id);
  const answerers = new Set(found.flatMap(answerersOf));
  if (answerers.size === 0 || found.some(({ name }) => findKindByWholeName(name) === kind)) return [];
  const usual = listHolders(graph, kind);
  return usual.some(({ id }) => answerers.has(id)) ? [] : usual;
}

/** Returns the officers who have the role that usually answers for a kind. */
export function listHolders({ officers }: Graph, kind: DepartmentKind): readonly Hit[] {
  return officers
    .filter(({ roles }) => roles.some(({ id }) => id === kind.usual))
    .map(({ id }): Hit => ({ kind: "officer", id, because: `usually answers for '${kind.name}'` }));
}

/** Returns the units whose names contain these words in this order, with no other words between them. */
export function findHolding(names: NameIndex, wording: string): readonly Hit[] {
  return toHolding(listHolding(names, wording));
}

function toHolding(names: readonly FoldedName[]): readonly Hit[] {
  return names.map(({ hit }) => ({ ...hit, because: "its name contains these words" }));
}

/**
 * Returns the units whose names contain the whole question; none if the question is a single word. A unit that runs a
 * system does not do the work that the system supports. So if each unit found is like `Building Permits System`, the
 * question is not answered by these units alone: they are returned only together with units whose names contain the
 * last word of the question, such as `Permits Office`.
 */
export function findDescribed(names: NameIndex, wording: string): readonly Hit[] {
  if (!wording.includes(" ")) return [];
  const last = wording.slice(wording.lastIndexOf(" ") + 1);
  const holding = listHolding(names, wording);
  const found = toHolding(holding);
  const isTool = holding.every(({ full }) => TOOL.test(full));
  if (!isTool || found.length === 0) return found;
  const others = [...(names.get(last) ?? []).map(({ hit }) => hit), ...findHolding(names, last)];
  return others.some(({ id }) => found.every((hit) => hit.id !== id)) ? [...found, ...others] : [];
}

const TOOL = / (?:system|application|software|tool)$/u;

function listHolding(names: NameIndex, wording: string): readonly FoldedName[] {
  const holding: FoldedName[] = [];
  for (const [full, found] of names) {
    // Test names before copying them: a company may have 100,000 names, and each wording is compared with all of them.
    if (!full.includes(wording) || full === wording || !` ${full} `.includes(` ${wording} `)) continue;
    for (const name of found)
      if (name.strength === "whole" && name.hit.kind === "unit" && name.hit.because === "its name") holding.push(name);
  }
  return holding;
}

/** Returns the roles that a question may name, for a question that names nobody in the company. */
export function findRolesMeant(question: string, wordings: readonly string[]) {
  const texts = [question.trim(), ...wordings];
  const matches = texts.map((text) => findRole(text)).filter(({ kind }) => kind !== "unknown");
  const [match] = matches;
  if (match === undefined || match.kind === "unknown") return [];
  return match.kind === "known" ? [match.role] : match.candidates;
}
