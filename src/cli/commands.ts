const OWN_RULES_CONFIG = {
  type: "string",
  requiresArg: true,
  describe: "config file with own rules [default: the nearest orgwright.config.yaml in this folder or above]",
} as const;

/** The options of each command by the word users type; help, parsing and "did you mean" read the same table. */
export const COMMAND_OPTIONS = {
  render: {
    output: {
      alias: "o",
      type: "string",
      requiresArg: true,
      describe:
        "FILE (.svg, .png, .pdf, .pptx, .txt), FOLDER/, or - for standard output [default: out/<name of the file>.svg]",
    },
    format: {
      alias: "f",
      type: "string",
      requiresArg: true,
      describe:
        "svg or png (picture), pdf (document), pptx (slides), txt (outline), or several: svg,png,pdf [default: as FILE is named, else svg]",
    },
    page: {
      type: "string",
      requiresArg: true,
      describe:
        "fit (the chart's own size), slide, slide-4x3, a4, a4-portrait, a3, a3-portrait, or a size such as 297x210 (mm), 13.3x7.5in, 1920x1080px [default: slide for pdf and pptx, else fit]",
    },
    pages: {
      type: "string",
      requiresArg: true,
      describe: "auto: as many pages of that size as it takes; one: never cut into pages [default: auto]",
    },
    "min-font": {
      type: "string",
      requiresArg: true,
      describe: "smallest name on a page, in points from 4 to 40; for a --page other than fit [default: 9]",
    },
    focus: { type: "string", requiresArg: true, describe: "draw the unit or officer with this ID and what is below" },
    depth: { type: "string", requiresArg: true, describe: "draw N levels below the top box only" },
    "as-of": {
      type: "string",
      requiresArg: true,
      describe:
        "date of the chart, year-month-day: what is planned for later or has ended is left out [default: asOf of the file]",
    },
    people: {
      type: "string",
      requiresArg: true,
      describe: "none, heads (on the cards of their units) or all (every post) [default: heads]",
    },
    names: {
      type: "string",
      requiresArg: true,
      describe: "full, titles (posts without the names of people) or none [default: full]",
    },
    theme: {
      type: "string",
      requiresArg: true,
      describe: "light, dark, print (safe in greyscale) or auto (follows the viewer; for the web) [default: light]",
    },
    scale: {
      type: "string",
      requiresArg: true,
      describe: "png: pixels for each px of the chart, from 0.1 to 20; 2 for sharp screens [default: 1]",
    },
    background: {
      type: "string",
      requiresArg: true,
      describe: "png: none (transparent), white, black or '#RRGGBB' [default: as the theme has it]",
    },
    deck: {
      type: "string",
      requiresArg: true,
      describe: "a .pptx or .potx whose master, fonts and colours the slides of -f pptx take on",
    },
    "deck-layout": {
      type: "string",
      requiresArg: true,
      describe: "name of the layout in that deck [default: the first with a title and one place for content]",
    },
    config: {
      type: "string",
      requiresArg: true,
      describe: "config file [default: the nearest orgwright.config.yaml beside the company file or above]",
    },
    findings: {
      type: "boolean",
      default: false,
      describe: "mark what check finds: errors, warnings and accepted exceptions, each with a number and a note",
    },
    "explain-layout": {
      type: "boolean",
      default: false,
      describe: "say how the shape of the chart was decided",
    },
    check: {
      type: "boolean",
      default: false,
      describe: "write nothing; exit with 1 if the files on disk are not what would be written",
    },
  },
  check: {
    format: {
      alias: "f",
      type: "string",
      requiresArg: true,
      describe: "text, json, sarif, junit, github, gitlab or markdown [default: text; github in GitHub Actions]",
    },
    now: {
      type: "string",
      requiresArg: true,
      describe:
        "date of the check, year-month-day: what is overdue on it is reported [default: the file's last commit; without git asOf, else today]",
    },
    output: {
      alias: "o",
      type: "string",
      requiresArg: true,
      describe: "write the report to a file [default: standard output]",
    },
    config: {
      type: "string",
      requiresArg: true,
      describe: "config file [default: the nearest orgwright.config.yaml beside each company file or above]",
    },
    "fail-on": {
      type: "string",
      requiresArg: true,
      default: "error",
      describe: "exit with 1 from this severity on: error, warn or info",
    },
    policy: {
      type: "string",
      requiresArg: true,
      describe:
        "policy packs, with commas between them: recommended, strict, nist-csf-2, iso-27001, nydfs-500, three-lines, us-federal [default: as in the config file, else recommended]",
    },
    baseline: {
      type: "string",
      requiresArg: true,
      describe: "file of known findings, which are counted and not shown; only new ones count",
    },
    "update-baseline": {
      type: "boolean",
      default: false,
      describe: "write all that is found now to the file of --baseline",
    },
  },
  rules: {
    format: { alias: "f", type: "string", requiresArg: true, default: "text", describe: "text, json or markdown" },
    config: OWN_RULES_CONFIG,
  },
  explain: { config: OWN_RULES_CONFIG },
  schema: {},
} as const;

export type CommandName = keyof typeof COMMAND_OPTIONS;

/** Options every command has. */
export const COMMON_OPTIONS = {
  verbose: { type: "boolean", default: false, describe: "show where in the program an error came from" },
} as const;

/** The command a word names, if it is one. */
export function findCommand(word: string | undefined): CommandName | undefined {
  return COMMAND_NAMES.find((name) => name === word);
}

export const COMMAND_NAMES: readonly CommandName[] = ["render", "check", "rules", "explain", "schema"];
