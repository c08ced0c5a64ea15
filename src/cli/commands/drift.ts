import { defineCommand } from "./command.js";

/** Compares a company file with a list of people. */
export const drift = defineCommand({
  name: "drift",
  summary: "Say what a company file and a list of people disagree on",
  operand: {
    name: "files",
    describe:
      "company file (YAML), then tables of people (CSV, TSV, XLSX, exports of HR systems) or - for standard input",
    isList: true,
    whenMissing: "Name a company file and a table of people: orgwright drift company.yaml people.csv",
  },
  options: {
    format: {
      alias: "f",
      type: "text",
      default: "text",
      describe: "text, json, markdown or sarif",
      offers: { words: ["text", "json", "markdown", "sarif"] },
    },
    output: {
      alias: "o",
      type: "text",
      describe: "write the report to a file [default: standard output]",
      offers: { paths: "files" },
    },
    map: { type: "text", describe: 'fields of columns, "Job Title=title, Boss=manager", as for import' },
    from: {
      type: "text",
      describe: "format of the tables, or program they come from, as for import [default: by the content]",
      offers: { words: async () => (await import("../../import/index.js")).FORMAT_WORDS },
    },
    sheet: { type: "text", describe: "read only this sheet of a workbook [default: all sheets that are not hidden]" },
    now: { type: "text", describe: "date from which ages are counted (year-month-day) [default: today]" },
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside the company file or above]",
      offers: { paths: "files" },
    },
  },
  examples: [
    ["drift company.yaml people.csv", "who is in one and not in the other, and who moved"],
    ["drift company.yaml people.csv -f markdown -o drift.md", "the same as a page, for an issue"],
  ],
  epilogue: "Exit code 1: the two differ.",
  run: async (options, { operands: files, deadline }) =>
    (await import("../drift.js")).drift({ files, ...options, deadline }),
});
