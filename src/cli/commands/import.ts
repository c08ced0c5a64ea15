import { joinWithOr } from "../../wording/index.js";
import { defineCommand } from "./command.js";

/** Makes a company file from tables of people. */
export const importCommand = defineCommand({
  name: "import",
  summary: "Make a company file from a spreadsheet of people",
  operand: {
    name: "files",
    describe:
      "tables of people (CSV, TSV, XLSX, exports of HR systems), or - for standard input; several become one company",
    isList: true,
    whenMissing: "Name a table of people, or - for standard input: orgwright import people.csv -o company.yaml",
  },
  options: {
    output: {
      alias: "o",
      type: "text",
      describe: "write the company file [default: standard output; the review goes to standard error]",
      offers: { paths: "files" },
    },
    into: {
      type: "text",
      describe: "show what the tables would change in this company file; nothing is written without --write",
    },
    write: { type: "switch", describe: "write the changes that --into shows" },
    force: { type: "switch", describe: "replace files that exist" },
    split: { type: "switch", describe: "write each top department into a file of its own, in departments/; needs -o" },
    map: {
      type: "text",
      describe: 'fields of columns, "Job Title=title, Boss=manager"; a column with =ignored is not read',
    },
    from: {
      type: "text",
      describe: async () => {
        const { FORMAT_WORDS } = await import("../../import/index.js");
        return `format, or program it came from: ${FORMAT_WORDS.join(", ")} [default: by the content]`;
      },
      offers: { words: async () => (await import("../../import/index.js")).FORMAT_WORDS },
    },
    sheet: { type: "text", describe: "read only this sheet of a workbook [default: all sheets that are not hidden]" },
    review: {
      type: "text",
      default: "text",
      describe: async () => `form of the review: ${joinWithOr((await import("../../report/index.js")).REVIEW_FORMATS)}`,
      offers: { words: async () => (await import("../../report/index.js")).REVIEW_FORMATS },
    },
  },
  examples: [
    ["import people.csv -o company.yaml", "writes company.yaml, and says what was read, guessed and left out"],
    ['import people.xlsx --map "Job Title=title"', "prints the company file, with a column named by hand"],
    ["import people.csv -o org/company.yaml --split", "writes org/company.yaml and org/departments/*.yaml"],
    ["import people.csv --into company.yaml", "says what a newer table changes in a company file; writes nothing"],
    ["import people.csv --into company.yaml --write", "makes these changes, and says how to undo them in git"],
  ],
  epilogue: `Pay, dates of birth, phone numbers, gender and the like are never read, and e-mail addresses are never written.
Exit code 1: rows were left out; the file is written all the same. Exit code 2: nothing was written.`,
  run: async (options, { operands: files, deadline }) =>
    (await import("../import.js")).importFiles({ files, ...options, deadline }),
});
