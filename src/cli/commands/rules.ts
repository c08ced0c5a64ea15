import { defineCommand } from "./command.js";
import { OWN_RULES_CONFIG } from "./words.js";

/** Lists the rules of `check`. */
export const rules = defineCommand({
  name: "rules",
  summary: "List the rules that check applies",
  options: {
    format: {
      alias: "f",
      type: "text",
      default: "text",
      describe: "text, json or markdown",
      offers: { words: ["text", "json", "markdown"] },
    },
    config: OWN_RULES_CONFIG,
  },
  examples: [
    ["rules", "one line for each rule, with its severity"],
    ["rules -f markdown", "the reference of all rules, with the reason and the sources of each"],
  ],
  run: async ({ format, config }, { deadline }) => (await import("../rules.js")).rules({ format, config, deadline }),
});
