import { defineCommand } from "./command.js";
import { OWN_RULES_CONFIG } from "./words.js";

/** Lists the rules of `check`. */
export const rules = defineCommand({
  name: "rules",
  summary: "List the rules that check applies",
  options: {
    format: { alias: "f", type: "text", default: "text", describe: "text, json or markdown" },
    config: OWN_RULES_CONFIG,
  },
  run: async ({ format, config }, { deadline }) => (await import("../rules.js")).rules({ format, config, deadline }),
});
