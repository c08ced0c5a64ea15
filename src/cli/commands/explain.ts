import { defineCommand } from "./command.js";
import { OWN_RULES_CONFIG } from "./words.js";

/** Prints the card of a rule. */
export const explain = defineCommand({
  name: "explain",
  summary: "Say what a rule asks, why, and how to put it right",
  operand: {
    name: "rule",
    describe: "the rule, as reports name it",
    whenMissing: "Name a rule: orgwright explain span-too-wide",
  },
  options: { config: OWN_RULES_CONFIG },
  run: async ({ config }, { operands: [rule = ""], deadline }) =>
    (await import("../rules.js")).explain({ rule, config, deadline }),
});
