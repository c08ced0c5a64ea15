import { joinWithOr } from "../../wording/index.js";
import { defineCommand } from "./command.js";
import { explainNoFile, FILES_WORDS, STDIN_NAME_OPTION } from "./words.js";

/** Lists what is wrong with company files. */
export const check = defineCommand({
  name: "check",
  summary: "Say what is wrong with company files, and where",
  operand: {
    name: "files",
    describe: FILES_WORDS,
    isList: true,
    whenMissing: explainNoFile("check"),
  },
  options: {
    format: {
      alias: "f",
      type: "text",
      describe: async () =>
        `${joinWithOr((await import("../../report/index.js")).REPORT_FORMATS)} [default: text; github in GitHub Actions]`,
      offers: { words: async () => (await import("../../report/index.js")).REPORT_FORMATS },
    },
    now: {
      type: "text",
      describe:
        "date of the check (year-month-day), which decides what is overdue [default: the file's last commit; without git, its asOf, else today]",
    },
    output: {
      alias: "o",
      type: "text",
      describe: "write the report to a file [default: standard output]",
      offers: { paths: "files" },
    },
    "stdin-name": STDIN_NAME_OPTION,
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside each company file or above]",
      offers: { paths: "files" },
    },
    "fail-on": {
      type: "text",
      default: "error",
      describe: "exit with 1 if a finding is at least this severe: error, warn or info",
      offers: { words: ["error", "warn", "info"] },
    },
    sources: {
      type: "text",
      describe:
        "laws and standards behind each rule in the text report: full, short (one line) or none [default: short]",
      offers: { words: ["full", "short", "none"] },
    },
    policy: {
      type: "text",
      describe: async () =>
        `policy packs, separated by commas: ${(await import("../../pipeline.js")).POLICY_IDS.join(", ")} ` +
        "[default: as in the config file, else recommended]",
      offers: { words: async () => (await import("../../pipeline.js")).POLICY_IDS },
    },
    baseline: {
      type: "text",
      describe: "file of known findings, which are counted but not shown; only new ones are reported",
      offers: { paths: "files" },
    },
    "update-baseline": { type: "switch", describe: "write all current findings to the file of --baseline" },
  },
  examples: [
    ["check company.yaml", "findings with the lines they are on"],
    ["check *.yaml -f json -o findings.json", "one report on several files"],
    ["check - --stdin-name company.yaml", "standard input, in place of that file"],
  ],
  run: async (options, { operands: files, deadline }) => {
    const { "fail-on": failOn, "update-baseline": updateBaseline, "stdin-name": stdinName, ...others } = options;
    return (await import("../check.js")).check({ ...others, files, failOn, updateBaseline, stdinName, deadline });
  },
});
