import { DEPARTMENT_KINDS, findNearest, FOCUS_AREAS } from "../catalog/index.js";
import type { Severity } from "../model/finding.js";
import type { NumberRange, OwnRule, UnitCondition, UnitSelector } from "../model/own-rule.js";
import type { SourceMap, SourceNode } from "../model/source.js";
import {
  adviseOnKey,
  isNull,
  namePlace,
  readChoice,
  readFlag,
  report,
  reportUnknownKey,
  reportUnknownWord,
  reportWrongType,
  stepInto,
} from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { listNames, quote, writeInstead } from "../wording/index.js";

const EXAMPLE = "{ id: it-has-a-head, given: { officer: cio }, then: { head: true }, why: Auditors ask who it is. }";
const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
const LEVELS = ["department", "team"] as const;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/** Function that reads a value from a node. If the value is not valid, the function reports it and returns nothing. */
type Reader<T> = (node: SourceNode, place: Place) => T | undefined;
type Readers<T> = { readonly [K in keyof T]-?: Reader<Exclude<T[K], undefined>> };

const SELECTORS: Readers<UnitSelector> = {
  kind: (node, place) =>
    readKnown(
      node,
      place,
      "a kind of department",
      DEPARTMENT_KINDS.map(({ id }) => id),
    ),
  officer: (node, place) => readText(node, place, "the id or role of an officer, or none", "cio"),
  name: (node, place) => readText(node, place, "a pattern for names, '*' for any text", '"*Security*"'),
  tag: (node, place) => readText(node, place, "a tag", "on-call"),
  depth: readRange,
  headcount: readRange,
  level: (node, place) => readChoice(node, place, { words: LEVELS }),
};

const CONDITIONS: Readers<UnitCondition> = {
  officer: (node, place) =>
    isScalar(node, true) ? true : readText(node, place, "true, or the id or role of an officer", "true"),
  head: readFlag,
  reportUnder: (node, place) => readText(node, place, "the id of a unit or officer, or a role", "cio"),
  notReportUnder: (node, place) => readText(node, place, "the id of a unit or officer, or a role", "cio"),
  span: readRange,
  focus: readFocus,
};

/** Reads the list of custom rules under `required` or `forbidden`. A faulty rule is reported and left out. */
export function readOwnRules(
  kind: OwnRule["kind"],
  node: SourceNode,
  place: Place,
  takenIds: Set<string>,
): readonly OwnRule[] {
  if (isNull(node)) return [];
  if (node.kind !== "list") {
    reportWrongType(node, place, "a list of rules", `[${EXAMPLE}]`);
    return [];
  }
  return node.items.flatMap((item, index) => {
    const here = stepInto(place, index);
    if (item.kind === "map") return readOwnRule(kind, item, here, takenIds) ?? [];
    reportWrongType(item, here, "a group of keys", EXAMPLE);
    return [];
  });
}

function readOwnRule(kind: OwnRule["kind"], map: SourceMap, place: Place, takenIds: Set<string>): OwnRule | undefined {
  const before = place.problems.length;
  const facts = readGroup<RuleFacts>(map, place, "a custom rule", {
    id: (node, at) => readId(node, at, takenIds),
    severity: (node, at) => readChoice(node, at, { words: SEVERITIES }),
    given: (node, at) => readPart(node, at, SELECTORS, "{ officer: cio }"),
    then: (node, at) => readPart(node, at, CONDITIONS, "{ head: true }"),
    why: (node, at) => readText(node, at, "the reason, one sentence", "Somebody has to be asked."),
    source: (node, at) => readText(node, at, "where it is written down", "Handbook, chapter 4"),
    message: (node, at) => readText(node, at, "a sentence", '"{name} has no head."'),
  });
  const { id, severity = "warn", given, why, ...others } = facts;
  if (id === undefined) reportMissing("id", "Give it an id such as 'it-has-a-head'.", place, map);
  if (given === undefined)
    reportMissing("given", "Say which departments it is about: given: { officer: cio }", place, map);
  if (why === undefined) reportMissing("why", "Say why in one sentence; the report shows it.", place, map);
  if (kind === "required" && others.then === undefined)
    reportMissing("then", "Say what is required of them: then: { head: true }", place, map);
  // Drop a rule that has a faulty part. Without that part, the rule would demand something that nobody asked for.
  const isWhole = place.problems.slice(before).every(({ rule }) => rule === "unknown-key");
  if (!isWhole || id === undefined || given === undefined || why === undefined) return undefined;
  return { kind, id, severity, given, why, ...others };
}

type RuleFacts = Partial<Omit<OwnRule, "kind">>;

function reportMissing(key: string, help: string, place: Place, { entries }: SourceMap): void {
  if (entries.some((entry) => entry.key === key)) return;
  report(place, { rule: "missing-key", message: `A custom rule needs '${key}'.`, help });
}

/** Reads each key of a map with the key's reader. Leaves out keys without a valid value. */
function readGroup<T extends object>(map: SourceMap, place: Place, owner: string, readers: Readers<T>): Partial<T> {
  const group: Partial<Record<string, unknown>> = {};
  const known: Readonly<Record<string, Reader<unknown>>> = readers;
  for (const { key, value } of map.entries) {
    const here = stepInto(place, key);
    const read = Object.hasOwn(known, key) ? known[key] : undefined;
    if (read === undefined) reportUnknownKey(owner, adviseOnKey(key, Object.keys(known)), here);
    else if (!isNull(value)) {
      const fact = read(value, here);
      if (fact !== undefined) group[key] = fact;
    }
  }
  // The type is right, because `readers[key]` returns a `T[key]`.
  return group as Partial<T>;
}

/**
 * Reads a selector or a condition. If one of its keys is unknown, the whole selector or condition is rejected, because
 * it would mean something else without that key.
 */
function readPart<T extends object>(
  node: SourceNode,
  place: Place,
  readers: Readers<T>,
  example: string,
): Partial<T> | undefined {
  if (node.kind !== "map" || node.entries.length === 0) {
    reportWrongType(node, place, "a group of keys", example);
    return undefined;
  }
  const unknown = node.entries.filter(({ key }) => !Object.hasOwn(readers, key));
  for (const { key } of unknown)
    report(
      stepInto(place, key),
      {
        rule: "impossible-value",
        message: `${quote(key)} is not a key of ${namePlace(place)}.`,
        help: adviseOnPart(key, Object.keys(readers)),
      },
      "key",
    );
  return unknown.length > 0 ? undefined : readGroup(node, place, namePlace(place), readers);
}

/** Returns advice about an unknown key of a selector or a condition. */
function adviseOnPart(key: string, known: readonly string[]): string {
  return writeInstead(findNearest(key, known), `Known: ${listNames(known)}.`);
}

function readId(node: SourceNode, place: Place, takenIds: Set<string>): string | undefined {
  const text = node.kind === "scalar" ? node.text : "";
  if (!ID.test(text)) {
    reportWrongType(node, place, "lower-case letters and digits, with '-' between words", "it-has-a-head");
    return undefined;
  }
  if (takenIds.has(text)) {
    const message = `There is a rule ${quote(text)} already.`;
    report(place, { rule: "impossible-value", message, help: "Give this one another id." });
    return undefined;
  }
  takenIds.add(text);
  return text;
}

function readText(node: SourceNode, place: Place, expected: string, example: string): string | undefined {
  if (node.kind === "scalar" && node.text.trim() !== "") return node.text.trim();
  reportWrongType(node, place, expected, example);
  return undefined;
}

function readKnown<T extends string>(node: SourceNode, place: Place, noun: string, known: readonly T[]): T | undefined {
  const text = node.kind === "scalar" ? node.text : "";
  const word = known.find((each) => each === text);
  if (word !== undefined) return word;
  reportUnknownWord(text, place, noun, known);
  return undefined;
}

function readFocus(node: SourceNode, place: Place): UnitCondition["focus"] {
  const items = node.kind === "list" ? node.items : [node];
  const known = FOCUS_AREAS.map(({ id }) => id);
  const areas = items.flatMap((item) => readKnown(item, place, "a focus area", known) ?? []);
  return areas.length === items.length ? areas : undefined;
}

/** Reads a number, or `{ min, max }` with at least one of them. */
function readRange(node: SourceNode, place: Place): NumberRange | undefined {
  const number = readCount(node);
  if (number !== undefined) return { min: number, max: number };
  const entries = node.kind === "map" ? node.entries : [];
  const range = Object.fromEntries(entries.map(({ key, value }) => [key, readCount(value)]));
  const { min, max, ...others } = range;
  const isRange =
    entries.length > 0 && Object.keys(others).length === 0 && Object.values(range).every((each) => each !== undefined);
  if (isRange && (min ?? 0) <= (max ?? Infinity))
    return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  reportWrongType(node, place, "a number, or the smallest and the largest number", "{ min: 2, max: 8 }");
  return undefined;
}

function readCount(node: SourceNode): number | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "number") return undefined;
  return Number.isFinite(node.value) && node.value >= 0 ? node.value : undefined;
}

function isScalar(node: SourceNode, value: boolean): boolean {
  return node.kind === "scalar" && node.value === value;
}
