import { RULE_CARDS } from "../../src/check/index.js";
import { INPUT_RULES } from "../../src/check/rules/index.js";
import type { RuleSetting } from "../../src/model/rule.js";
import type { CheckSettings } from "../../src/model/settings.js";

/** Returns settings under which one rule reports (as a warning if it is off) and no other about the structure. */
export function onlyRule(id: string, setting: RuleSetting = {}): CheckSettings {
  const structure = RULE_CARDS.filter((card) => !Object.hasOwn(INPUT_RULES, card.id));
  const isOff = structure.some((card) => card.id === id && card.severity === "off");
  const others = structure.filter((card) => card.id !== id).map((card) => [card.id, { severity: "off" }] as const);
  return {
    rules: { ...Object.fromEntries(others), [id]: { ...(isOff && { severity: "warn" }), ...setting } },
    words: {},
  };
}
