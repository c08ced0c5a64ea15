import { defineCommand } from "./command.js";
import { OWN_RULES_CONFIG, STDIN_NAME_OPTION } from "./words.js";

/** Explains roles, focus areas, departments, posts and rules. */
export const explain = defineCommand({
  name: "explain",
  summary: "Explain a role, focus area, department, post or rule",
  operand: {
    name: "words",
    describe:
      "words to explain, and a company file to explain its units and posts; without words, everything is listed",
    isList: true,
    offers: { words: listExplained, paths: "files" },
  },
  options: {
    format: {
      alias: "f",
      type: "text",
      default: "text",
      describe: "text, json or markdown",
      offers: { words: ["text", "json", "markdown"] },
    },
    config: OWN_RULES_CONFIG,
    "stdin-name": STDIN_NAME_OPTION,
  },
  examples: [
    ["explain cio", "what a CIO is for, in general"],
    ["explain cio cto ciso company.yaml", "the three roles side by side, and who holds each of them in this company"],
    ["explain service-desk company.yaml", "why its officer answers for it"],
    ["explain rule:span-too-wide", "what a rule asks, and why"],
  ],
  run: async ({ format, config, "stdin-name": stdinName }, { operands, deadline }) =>
    (await import("../explain.js")).explain({ operands, format, config, stdinName, deadline }),
});

/** Lists the roles and rules, which are the words that can be asked about in every company. */
async function listExplained(): Promise<readonly string[]> {
  const [{ ROLES }, { RULE_CARDS }] = await Promise.all([
    import("../../catalog/index.js"),
    import("../../pipeline.js"),
  ]);
  return [...ROLES, ...RULE_CARDS].map(({ id }) => id);
}
