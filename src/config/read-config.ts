import type { Finding, Outcome } from "../model/finding.js";
import type { RuleCard } from "../model/rule.js";
import type { Expired } from "../model/deadline.js";
import type { FontRequest } from "../model/font.js";
import type { CheckSettings, Settings, ThemeName } from "../model/settings.js";
import type { Origin, SourceDocument, SourceMap, SourceNode } from "../model/source.js";
import {
  adviseOnKey,
  describeWrongType,
  isNull,
  report,
  reportUnknownKey,
  reportWrongType,
  startPlace,
  stepInto,
} from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { reportCutTexts } from "./cut-texts.js";
import { readFonts } from "./fonts.js";
import { NO_BRAND, readBrand } from "./officer-colours.js";
import { readOwnRules } from "./own-rules.js";
import { readPolicies } from "./policies.js";
import { readOwnWords, readRules } from "./rules.js";
import { SETTING_NAMES } from "./settings.js";
import { readTheme } from "./theme.js";
import { readValue } from "./value.js";

/** Contents of a config file, and the places where it sets colours. */
export interface ConfigFile {
  readonly settings: Settings;
  readonly check: CheckSettings;
  /** Path of the company file, not of a part that it includes; relative to the config file. */
  readonly company?: string;
  /** Typefaces in the order of the file; paths are relative to the config file. */
  readonly fonts: readonly FontRequest[];
  readonly brandOrigins: ReadonlyMap<string, Origin>;
}

/** A config file, read and checked. */
export interface LoadedConfig {
  /** Settings of charts; absent if the file cannot be read, or has nothing under the requested key. */
  readonly settings?: Settings | undefined;
  /** Settings of rules. */
  readonly check?: CheckSettings | undefined;
  /** Path of the company file, not of a part that it includes; relative to the config file. */
  readonly company?: string | undefined;
  /** Typefaces in the order of the file; paths are relative to the config file. */
  readonly fonts?: readonly FontRequest[] | undefined;
  readonly findings: readonly Finding[];
}

export interface LoadConfigOptions {
  /** The only key whose contents are read, such as `orgwright` in package.json; absent if the whole file is read. */
  readonly under?: string | undefined;
  /**
   * Theme in which brand colours are assessed, if a theme is set outside the config file. It wins over the file's
   * theme.
   */
  readonly theme?: ThemeName | undefined;
  readonly expired?: Expired | undefined;
}

const COMPANY_KEY = "company";
const RULES_KEY = "rules";
const WORDS_KEY = "map";
const POLICY_KEY = "policy";
const BRAND_KEY = "brand";
const FONTS_KEY = "fonts";
const OWN_RULE_KEYS = ["required", "forbidden"] as const;
export const CONFIG_KEYS: readonly string[] = [
  ...SETTING_NAMES,
  COMPANY_KEY,
  RULES_KEY,
  WORDS_KEY,
  POLICY_KEY,
  BRAND_KEY,
  FONTS_KEY,
  ...OWN_RULE_KEYS,
];

export interface ConfigRequest {
  /** The only key whose contents are read; absent if the whole file is read. */
  readonly under?: string | undefined;
  /** All rules, with their options. */
  readonly cards: readonly RuleCard[];
  /** Ids of all policy packs. */
  readonly policies?: readonly string[];
}

/** Words for messages about a file that is not a config file. */
export const CONFIG_FILE = {
  noun: "a config file",
  keys: "'page:' and 'theme:'",
  start: "Start with a line such as 'page: slide'.",
};

/**
 * Reads a config file, or only the part of it under one key (`orgwright` in package.json). Never throws. The outcome
 * has no value if the file cannot be read, or if there is no map under that key.
 */
export function readConfig(source: Outcome<SourceDocument>, request: ConfigRequest): Outcome<ConfigFile> {
  const { value: document } = source;
  const { under } = request;
  if (document === undefined) return { problems: source.problems };
  const problems = source.problems.filter(({ origin }) => under === undefined || origin?.path[0] === under);
  const start = startPlace(document.file, problems);
  if (under === undefined) return { value: readKeys(document.root, start, request), problems };
  const node = document.root.entries.find(({ key }) => key === under)?.value;
  if (node?.kind === "map") return { value: readKeys(node, stepInto(start, under), request), problems };
  if (node !== undefined) reportNoGroup(node, stepInto(start, under), under);
  return { problems };
}

function readKeys(map: SourceMap, place: Place, { cards, policies = [] }: ConfigRequest): ConfigFile {
  reportCutTexts(map, place);
  const ownIds = new Set(cards.map(({ id }) => id));
  let settings: Settings = {};
  let check: CheckSettings = { rules: {}, words: {} };
  let brand = NO_BRAND;
  let company: string | undefined;
  let fonts: readonly FontRequest[] = [];
  for (const { key, value } of map.entries) {
    const here = stepInto(place, key);
    const name = SETTING_NAMES.find((each) => each === key);
    const ownRules = OWN_RULE_KEYS.find((each) => each === key);
    if (key === COMPANY_KEY) company = readCompanyPath(value, here);
    else if (key === FONTS_KEY) fonts = readFonts(value, here);
    else if (key === RULES_KEY) check = { ...check, rules: readRules(value, here, cards) };
    else if (key === WORDS_KEY) check = { ...check, words: readOwnWords(value, here) };
    else if (key === POLICY_KEY) check = { ...check, policies: readPolicies(value, here, policies) };
    else if (key === BRAND_KEY) brand = readBrand(value, here, brand);
    else if (ownRules !== undefined)
      check = { ...check, ownRules: [...(check.ownRules ?? []), ...readOwnRules(ownRules, value, here, ownIds)] };
    else if (name === undefined) reportUnknownKey("a config file", adviseOnKey(key, CONFIG_KEYS), here);
    else if (name === "theme" && value.kind === "map") {
      const theme = readTheme(value, here, brand);
      settings = { ...settings, ...theme.settings };
      brand = theme.brand;
    } else settings = { ...settings, ...readValue(name, value, here) };
  }
  if (brand.origins.size > 0) settings = { ...settings, brand: brand.brand };
  return { settings, check, fonts, brandOrigins: brand.origins, ...(company !== undefined && { company }) };
}

/**
 * Reports that a key has no map below it. The example is in JSON, because only in package.json all settings are under
 * one key.
 */
function reportNoGroup(node: SourceNode, place: Place, key: string): void {
  report(place, {
    rule: "wrong-type",
    message: describeWrongType(node, place, "a group of keys"),
    help: `Write it like this: "${key}": { "page": "slide" }`,
  });
}

function readCompanyPath(node: SourceNode, place: Place): string | undefined {
  if (isNull(node)) return undefined;
  if (node.kind === "scalar" && isPathBelow(node.text)) return node.text;
  reportWrongType(node, place, "the path of a YAML file in this folder or below", "company.yaml");
  return undefined;
}

/**
 * Tells whether a path is relative, uses `/` and never leads upwards. A stranger could have written the config file.
 */
function isPathBelow(text: string): boolean {
  return /^(?![a-z]+:)[^/\\][^\\]*\.ya?ml$/iu.test(text) && !text.split("/").includes("..");
}
