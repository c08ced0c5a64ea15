import { findNearest, readOwnMeaning } from "../catalog/index.js";
import type { OptionValue, RuleCard, RuleSetting, RuleSettings, SeverityLevel } from "../model/rule.js";
import type { SourceNode } from "../model/source.js";
import {
  adviseOnKey,
  isNull,
  namePlace,
  readChoice,
  report,
  reportUnknownKey,
  reportWrongType,
  stepInto,
} from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { quote, startSentence, writeInstead } from "../wording/index.js";
import { readOptionValue } from "./option-value.js";

const LEVELS: readonly SeverityLevel[] = ["error", "warn", "info", "off"];
const EXAMPLE = "{ span-too-wide: { severity: warn, options: { max: 12 } } }";
/** Words for severities from other tools, or from the reports of `check`. */
const OTHER_WORDS: ReadonlyMap<string, SeverityLevel> = new Map([
  ["warning", "warn"],
  ["note", "info"],
  ["information", "info"],
  ["none", "off"],
]);

/**
 * Reads `rules`, which has a severity for each rule, or a severity and options. Faulty values are reported and left
 * out.
 */
export function readRules(node: SourceNode, place: Place, cards: readonly RuleCard[]): RuleSettings {
  if (isNull(node)) return {};
  if (node.kind !== "map") {
    reportWrongType(node, place, "a group of rules", EXAMPLE);
    return {};
  }
  const settings: Record<string, RuleSetting> = {};
  for (const { key, value } of node.entries) {
    const here = stepInto(place, key);
    const card = cards.find(({ id }) => id === key);
    if (card !== undefined) settings[key] = readRule(card, value, here);
    else if (!key.startsWith("x-")) reportUnknownRule(key, here, cards);
  }
  return settings;
}

function reportUnknownRule(key: string, place: Place, cards: readonly RuleCard[]): void {
  const near = findNearest(
    key,
    cards.map(({ id }) => id),
  );
  const help = writeInstead(near, "See the list: orgwright rules.");
  report(
    place,
    { rule: "unknown-key", message: `${startSentence(namePlace(place))} is not a rule; it is ignored.`, help },
    "key",
  );
}

function readRule(card: RuleCard, node: SourceNode, place: Place): RuleSetting {
  if (node.kind === "scalar") return readLevel(card, node, place);
  if (node.kind === "list") {
    reportWrongType(node, place, "a severity, or a severity and options", "{ severity: warn }");
    return {};
  }
  let setting: RuleSetting = {};
  const inRule: Place = { ...place, owner: { label: quote(card.id), subjects: [] } };
  for (const { key, value } of node.entries) {
    const here = stepInto(inRule, key);
    if (key === "severity") setting = { ...setting, ...readLevel(card, value, here) };
    else if (key === "options") setting = { ...setting, options: readOptions(card, value, here) };
    else
      reportUnknownKey(
        "a rule",
        Object.hasOwn(card.options, key) ? `Write it under 'options:'.` : adviseOnKey(key, ["severity", "options"]),
        here,
      );
  }
  return setting;
}

function readLevel(card: RuleCard, node: SourceNode, place: Place): RuleSetting {
  if (isNull(node)) return {};
  const severity = readChoice(node, place, { words: LEVELS, synonyms: OTHER_WORDS });
  if (severity === undefined) return {};
  const refusal = explainFixed(card, severity);
  if (refusal === undefined) return { severity };
  report(place, { rule: "impossible-value", ...refusal });
  return {};
}

/**
 * Explains why a rule about the input cannot get a lower severity: while a file is broken, no other finding about the
 * file is reliable.
 */
function explainFixed(
  { id, group, severity }: RuleCard,
  asked: SeverityLevel,
): { readonly message: string; readonly help: string } | undefined {
  const isAboutInput = group === "input" || group === "integrity" || group === "config";
  if (!isAboutInput || asked === severity) return undefined;
  if (severity === "error")
    return {
      message: `${id} is always an error: a file that breaks it cannot be relied on.`,
      help: "Remove this line.",
    };
  if (asked === "off") return { message: `${id} cannot be turned off.`, help: "Write error, warn or info." };
  return undefined;
}

function readOptions(card: RuleCard, node: SourceNode, place: Place): Readonly<Record<string, OptionValue>> {
  const options: Record<string, OptionValue> = {};
  if (node.kind !== "map") {
    if (!isNull(node)) reportWrongType(node, place, "a group of options", "{ max: 12 }");
    return options;
  }
  for (const { key, value } of node.entries) {
    const here = stepInto(place, key);
    const option = Object.hasOwn(card.options, key) ? card.options[key] : undefined;
    const read = option && readOptionValue(option, value, here);
    if (read !== undefined) options[key] = read;
    if (option === undefined)
      reportUnknownKey("the options of a rule", adviseOnOption(key, Object.keys(card.options)), here);
  }
  return options;
}

function adviseOnOption(key: string, known: readonly string[]): string {
  if (known.length === 0) return "Remove it; this rule has no options.";
  return adviseOnKey(key, known);
}

/** Reads `map`: the company's own words for departments, each with the kind of department or role that it means. */
export function readOwnWords(node: SourceNode, place: Place): Readonly<Record<string, string>> {
  const words: Record<string, string> = {};
  if (isNull(node)) return words;
  if (node.kind !== "map") {
    reportWrongType(node, place, "a group of department names", MAP_EXAMPLE);
    return words;
  }
  for (const { key, value } of node.entries) {
    const here = stepInto(place, key);
    if (value.kind !== "scalar" || value.text === "") {
      reportWrongType(value, here, "a kind of department or a role", "service-desk");
      continue;
    }
    const meaning = readOwnMeaning(value.text);
    if (meaning.kind !== "unknown") words[key] = value.text;
    else
      report(here, {
        rule: "wrong-type",
        message: `${quote(value.text)} is neither a kind of department nor a role.`,
        help: writeInstead(meaning.nearest, `Write it like this: 'map: ${MAP_EXAMPLE}'.`),
      });
  }
  return words;
}

const MAP_EXAMPLE = "{ Helpdesk: service-desk, Fleet Telematics: cto }";
