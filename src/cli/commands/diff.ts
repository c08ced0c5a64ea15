import { defineCommand } from "./command.js";
import { FONT_OPTION, STDIN_NAME_OPTION } from "./words.js";

/** Tells what changed between two states of a company. */
export const diff = defineCommand({
  name: "diff",
  summary: "Say what changed between two states of a company",
  operand: {
    name: "states",
    describe:
      "the old and the new state: a company file, a folder with one, REV:path for a file in a git revision, or - for standard input; a single state is compared with its last commit",
    isList: true,
    whenMissing: "Name the company file to compare with its last commit, or two states: orgwright diff company.yaml",
  },
  options: {
    since: {
      type: "text",
      describe: "with a single state: the revision, or the day (year-month-day), to compare it with [default: HEAD]",
    },
    format: {
      alias: "f",
      type: "text",
      describe:
        "text, markdown, json or html (a page with both states and the changes); or pictures of what changes: svg, png, " +
        "pdf, pptx, or several: svg,png [default: by the extension of -o, else text]",
      offers: { words: ["text", "markdown", "json", "html", "svg", "png", "pdf", "pptx"] },
    },
    output: {
      alias: "o",
      type: "text",
      describe: "write to a file, or pictures also to FOLDER/ [default: standard output]",
      offers: { paths: "files" },
    },
    "side-by-side": { type: "switch", describe: "pictures: both states beside each other instead of one chart" },
    page: { type: "text", describe: "pictures: the page, as for render [default: slide for pdf and pptx, else fit]" },
    pages: { type: "text", describe: "pictures: auto or one, as for render [default: auto]" },
    headline: { type: "text", describe: "pictures: auto (a sentence that counts the changes) or none [default: auto]" },
    "min-font": { type: "text", describe: "pictures: smallest size of names, in points [default: 9]" },
    names: {
      type: "text",
      describe: "pictures: full, titles (posts without the names of people) or none [default: full]",
    },
    theme: { type: "text", describe: "pictures: light, dark, print or auto [default: light]" },
    font: { ...FONT_OPTION, describe: "pictures: a typeface, as for render; may be given several times" },
    scale: { type: "text", describe: "png: pixels for each px of the chart, from 0.1 to 20 [default: 1]" },
    background: { type: "text", describe: "png: none, white, black or '#RRGGBB' [default: the theme's]" },
    "exit-code": { type: "switch", describe: "exit with 1 if something changed" },
    now: { type: "text", describe: "date on which both states are checked (year-month-day) [default: today]" },
    "stdin-name": STDIN_NAME_OPTION,
    config: {
      type: "text",
      describe: "config file for both states [default: the nearest one of each state, read from the same commit]",
      offers: { paths: "files" },
    },
  },
  examples: [
    ["diff company.yaml", "what you have changed since the last commit"],
    ["diff main:org/company.yaml org/company.yaml -f markdown", "a comment for a pull request"],
    ["diff main:company.yaml company.yaml -f pptx -o changes.pptx", "a slide that shows what a reorganisation changes"],
    ["diff company.yaml --since 2026-01-01", "what this year has changed"],
  ],
  epilogue: "Exit code 2: one of the states cannot be read.",
  run: async (options, { operands, deadline }) => {
    const { "stdin-name": stdinName, "exit-code": hasExitCode, "side-by-side": isSideBySide } = options;
    const { since, format, output, now, config, font: fonts } = options;
    const { page, pages, headline, "min-font": minFont, names, theme, scale, background } = options;
    const flags = { page, pages, headline, minFont, names, theme, scale, background };
    const asked = { operands, since, stdinName, format, output, now, config, flags, fonts, isSideBySide, hasExitCode };
    return (await import("../diff.js")).diff({ ...asked, deadline });
  },
});
