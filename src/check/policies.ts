import type { CombinedPolicy, PolicyPack } from "../model/policy.js";
import type { RuleSetting, RuleSettings, SeverityLevel } from "../model/rule.js";
import { POLICY_PACKS } from "./packs/index.js";
import { RULE_CARDS } from "./rules/index.js";
import { LEVELS, levelOf } from "./severities.js";

/**
 * Combines packs. Each rule runs with the highest severity that a pack asks for, and once more for each other pack that
 * gives it different options. If a pack forces a rule off, the rule is off, and every other pack in which the rule is
 * on is reported as a clash.
 */
export function combinePolicies(ids: readonly string[]): CombinedPolicy {
  const packs = [...new Set(ids)].map(getPack);
  const settings = packs.map((pack) => ({ pack, rules: resolvePack(pack) }));
  const rules: Record<string, RuleSetting> = {};
  const clashes: string[] = [];
  for (const card of RULE_CARDS) {
    const forced = packs.find(({ forceOff }) => forceOff.some(({ rule }) => rule === card.id));
    if (forced === undefined) {
      const asked = combineSettings(
        settings.map((each) => ({ ...each.rules[card.id], severity: levelOf(card, each.rules) })),
      );
      if (asked !== undefined) rules[card.id] = asked;
      continue;
    }
    rules[card.id] = { severity: "off" };
    const others = settings.filter(({ pack, rules }) => pack !== forced && levelOf(card, rules) !== "off");
    clashes.push(...others.map(({ pack }) => describeClash(forced, pack, card.id)));
  }
  return { packs, rules, clashes };
}

/** Merges the settings of a pack with those of the packs it extends. */
function resolvePack(pack: PolicyPack): RuleSettings {
  const base = pack.extends.map((id) => resolvePack(getPack(id)));
  const merged: Record<string, RuleSetting> = {};
  for (const rules of [...base, pack.rules])
    for (const [rule, setting] of Object.entries(rules)) merged[rule] = overlay(merged[rule] ?? {}, setting);
  return merged;
}

type LeveledSetting = RuleSetting & { readonly severity: SeverityLevel };

/**
 * Returns the most severe setting, which also holds the settings with other options as `asWell`; nothing if no pack
 * sets the rule.
 */
function combineSettings(asked: readonly LeveledSetting[]): RuleSetting | undefined {
  const heard = asked
    .filter(({ severity }) => severity !== "off")
    .sort((a, b) => LEVELS.indexOf(b.severity) - LEVELS.indexOf(a.severity));
  const different = heard.filter(
    (each, index) => heard.findIndex(({ options }) => isSame(options, each.options)) === index,
  );
  const [loudest, ...others] = different;
  if (loudest === undefined) return asked.length === 0 ? undefined : { severity: "off" };
  return others.length === 0 ? loudest : { ...loudest, asWell: others };
}

function isSame(one: RuleSetting["options"] = {}, other: RuleSetting["options"] = {}): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function describeClash(forced: PolicyPack, other: PolicyPack, rule: string): string {
  const reason = forced.forceOff.find((each) => each.rule === rule)?.reason ?? "";
  return `${forced.id} and ${other.id} disagree on ${rule}, so the rule is off. ${reason}`;
}

function getPack(id: string): PolicyPack {
  const pack = POLICY_PACKS.find((each) => each.id === id);
  if (pack === undefined) throw new Error(`There is no policy pack '${id}'.`);
  return pack;
}

/**
 * Merges a company's own settings into those of its packs; the company's settings win, even for a rule that runs once
 * for each of several packs.
 */
export function overlaySettings(ofPacks: RuleSettings, own: RuleSettings): RuleSettings {
  const merged: Record<string, RuleSetting> = { ...ofPacks };
  for (const [rule, setting] of Object.entries(own)) {
    const ofPack = ofPacks[rule];
    if (ofPack === undefined) {
      merged[rule] = setting;
      continue;
    }
    const { asWell = [], ...first } = ofPack;
    const [main = {}, ...others] = [first, ...asWell].map((each) => overlay(each, setting));
    merged[rule] = others.length === 0 ? main : { ...main, asWell: others };
  }
  return merged;
}

function overlay(base: RuleSetting, { severity, options }: RuleSetting): RuleSetting {
  return {
    ...base,
    ...(severity !== undefined && { severity }),
    ...(options !== undefined && { options: { ...base.options, ...options } }),
  };
}
