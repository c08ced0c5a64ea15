import { joinWithOr } from "../../wording/index.js";
import { CI_CHOICES } from "../ci-choices.js";
import { TEMPLATE_IDS } from "../template-list.js";
import { defineCommand } from "./command.js";

/** Begins a company: writes its file and what belongs beside it. */
export const init = defineCommand({
  name: "init",
  summary: "Start a company file, with config, CI and editor settings",
  operand: { name: "dir", describe: "folder for the company [default: this folder]", offers: { paths: "folders" } },
  options: {
    template: {
      type: "text",
      describe: `company to start from: ${joinWithOr(TEMPLATE_IDS)} [default: asked on a terminal, else ${TEMPLATE_IDS[0]}]`,
      offers: { words: TEMPLATE_IDS },
    },
    from: {
      type: "text",
      describe: "table of people to start from (CSV, TSV, XLSX, exports of HR systems), as for import",
      offers: { paths: "files" },
    },
    name: {
      type: "text",
      describe: "name of the company [default: asked on a terminal, else that of the template or table]",
    },
    ci: {
      type: "text",
      describe: `code host to write CI files for: ${joinWithOr(CI_CHOICES)} [default: the one of the repository]`,
      offers: { words: CI_CHOICES },
    },
    force: { type: "switch", describe: "replace files that are already there" },
  },
  examples: [
    ["init", "company.yaml and its settings in this folder"],
    ["init org --template bank", "a bank, in the folder org"],
    ["init --from people.csv", "a company made from a spreadsheet, with a review of what was guessed"],
    ["init --name 'Acme Ltd' --ci none", "another name, and no CI files"],
  ],
  run: async (options, { operands: [folder = "."], deadline }) =>
    (await import("../init.js")).init({ folder, ...options, deadline }),
});
