import { DEPARTMENT_KINDS, FOCUS_AREAS, ROLES } from "../catalog/index.js";
import type { OptionValue, RoleDemand, RuleOption, WordKind } from "../model/rule.js";
import type { Severity } from "../model/finding.js";
import type { SourceNode } from "../model/source.js";
import {
  adviseOnKey,
  readChoice,
  readFlag,
  reportUnknownKey,
  reportUnknownWord,
  reportWrongType,
  stepInto,
} from "../reading/index.js";
import type { Place } from "../reading/index.js";

/** Reads the value of a rule's option. If the value is not valid, reports it and returns nothing. */
export function readOptionValue(option: RuleOption, node: SourceNode, place: Place): OptionValue | undefined {
  switch (option.kind) {
    case "yes-no":
      return readFlag(node, place);
    case "number":
      return readNumber(node, place, option);
    case "choice":
      return readChoice(node, place, { words: option.choices });
    case "word":
      return readText(node, place, "a word", option.default);
    case "words":
      return readWords(node, place, option.of);
    case "pairs":
      return readPairs(node, place);
    case "numbers-by-word":
      return readMap(node, place, "a number for each word", "{ coach: 7 }", (value, at) =>
        readNumber(value, at, { isWhole: false, least: 0 }),
      );
    case "words-by-word":
      return readMap(node, place, "a list for each word", "{ cio.it-governance: [cfo] }", (value, at) =>
        readWords(value, at),
      );
    case "role-demands":
      return readDemands(node, place);
  }
}

function readNumber(
  node: SourceNode,
  place: Place,
  { isWhole, least }: { readonly isWhole: boolean; readonly least: number },
): number | undefined {
  const value = node.kind === "scalar" ? node.value : undefined;
  if (typeof value === "number" && Number.isFinite(value) && value >= least && (!isWhole || Number.isInteger(value)))
    return value;
  const expected = `a ${isWhole ? "whole number" : "number"} from ${least}`;
  reportWrongType(node, place, expected, String(Math.max(least, 1)));
  return undefined;
}

function readText(node: SourceNode, place: Place, expected: string, example: string): string | undefined {
  if (node.kind === "scalar" && node.text !== "") return node.text;
  reportWrongType(node, place, expected, example);
  return undefined;
}

/** Reads a list of words. If `KNOWN_WORDS` lists the valid words, any other word is reported and left out. */
function readWords(node: SourceNode, place: Place, of?: WordKind): readonly string[] | undefined {
  const example = (of && KNOWN_WORDS[of]?.[0]) ?? "one";
  if (node.kind !== "list") {
    reportWrongType(node, place, "a list", `[${example}]`);
    return undefined;
  }
  return node.items.flatMap((item, index) => {
    const here = stepInto(place, index);
    if (item.kind !== "scalar" || item.text === "") {
      reportWrongType(item, here, "a word", example);
      return [];
    }
    return isKnownWord(item.text, here, of) ? [item.text] : [];
  });
}

/** All valid words, by kind of word. For other kinds of words, such as names of committees, any word is valid. */
const KNOWN_WORDS: Readonly<Partial<Record<WordKind, readonly string[]>>> = {
  role: ROLES.map(({ id }) => id),
  "department-kind": DEPARTMENT_KINDS.map(({ id }) => id),
  "focus-area": FOCUS_AREAS.map(({ id }) => id),
};

const NOUNS: Readonly<Record<WordKind, string>> = {
  role: "a role",
  "department-kind": "a kind of department",
  "focus-area": "a focus area",
  "committee-kind": "a kind of committee",
  "role-or-committee-kind": "a role or a kind of committee",
};

function isKnownWord(text: string, place: Place, of: WordKind | undefined): boolean {
  const known = of && KNOWN_WORDS[of];
  if (of === undefined || known === undefined || known.includes(text)) return true;
  reportUnknownWord(text, place, NOUNS[of], known);
  return false;
}

function readPairs(node: SourceNode, place: Place): readonly (readonly [string, string])[] | undefined {
  const example = "[cto, chief-product]";
  if (node.kind !== "list") {
    reportWrongType(node, place, "a list of pairs", `[${example}]`);
    return undefined;
  }
  return node.items.flatMap((item, index): readonly (readonly [string, string])[] => {
    const words = item.kind === "list" ? item.items.flatMap((each) => (each.kind === "scalar" ? each.text : [])) : [];
    const [one, other] = words;
    if (one !== undefined && other !== undefined && words.length === 2) return [[one, other]];
    reportWrongType(item, stepInto(place, index), "a pair of ids", example);
    return [];
  });
}

function readMap<T>(
  node: SourceNode,
  place: Place,
  expected: string,
  example: string,
  read: (value: SourceNode, place: Place) => T | undefined,
): Readonly<Record<string, T>> | undefined {
  if (node.kind !== "map") {
    reportWrongType(node, place, expected, example);
    return undefined;
  }
  const values: Record<string, T> = {};
  for (const { key, value } of node.entries) {
    const one = read(value, stepInto(place, key));
    if (one !== undefined) values[key] = one;
  }
  return values;
}

const DEMAND = "{ any: [ciso], why: who answers for security }";
const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];

function readDemands(node: SourceNode, place: Place): readonly RoleDemand[] | undefined {
  if (node.kind !== "list") {
    reportWrongType(node, place, "a list of roles", `[cio, ${DEMAND}]`);
    return undefined;
  }
  return node.items.flatMap((item, index): readonly RoleDemand[] => {
    const here = stepInto(place, index);
    if (item.kind === "scalar" && item.text !== "")
      return isKnownWord(item.text, here, "role") ? [{ any: [item.text] }] : [];
    const demand = readDemand(item, here);
    return demand === undefined ? [] : [demand];
  });
}

function readDemand(node: SourceNode, place: Place): RoleDemand | undefined {
  if (node.kind !== "map") {
    reportWrongType(node, place, "a role, or a list of roles of which one is enough", DEMAND);
    return undefined;
  }
  let demand: RoleDemand = { any: [] };
  for (const { key, value } of node.entries) {
    const here = stepInto(place, key);
    if (key === "any") demand = { ...demand, any: readWords(value, here, "role") ?? [] };
    else if (key === "why") demand = { ...demand, ...withKey("why", readText(value, here, "text", "who asks for it")) };
    else if (key === "severity")
      demand = { ...demand, ...withKey("severity", readChoice(value, here, { words: SEVERITIES })) };
    else reportUnknownKey("a required role", adviseOnKey(key, ["any", "why", "severity"]), here);
  }
  return demand.any.length === 0 ? undefined : demand;
}

function withKey<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, T>);
}
