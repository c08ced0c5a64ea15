import { defineCommand } from "./command.js";
import { STDIN_NAME_OPTION } from "./words.js";

/** Says who answers for something in a company. */
export const who = defineCommand({
  name: "who",
  summary: "Say who answers for something, why, and where the file says so",
  operand: {
    name: "words",
    describe: "questions in plain words, then the company file, which is any word that ends in .yaml or .yml, or -",
    isList: true,
    whenMissing: 'Ask something: orgwright who "incident response" company.yaml',
  },
  options: {
    format: {
      alias: "f",
      type: "text",
      default: "text",
      describe: "text or json",
      offers: { words: ["text", "json"] },
    },
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside the company file or above]",
      offers: { paths: "files" },
    },
    "stdin-name": STDIN_NAME_OPTION,
  },
  examples: [
    ['who "the laptops" company.yaml', "who answers for them"],
    ['who "service desk" ransomware company.yaml -f json', "two questions, answered as JSON"],
  ],
  epilogue: "Exit code 1: nobody answers, more than one does, or the question may mean several things.",
  run: async ({ format, config, "stdin-name": stdinName }, { operands, deadline }) =>
    (await import("../who.js")).who({ operands, format, config, stdinName, deadline }),
});
