import { defineCommand } from "./command.js";
import { FONT_OPTION } from "./words.js";

/** Tells who answered for units and held posts, and since when. */
export const history = defineCommand({
  name: "history",
  summary: "Show from git history who has answered for a unit or held a post, and since when",
  operand: {
    name: "words",
    describe:
      "the company file (or REV:path to end with an older commit), and units or posts in plain words; without words, the posts of officers, and the units whose officer changed",
    isList: true,
    whenMissing: "Name the company file: orgwright history company.yaml",
  },
  options: {
    at: { type: "text", describe: "show one day only (year-month-day, UTC)" },
    max: { type: "text", default: "500", describe: "number of commits to read, from the latest one back" },
    format: {
      alias: "f",
      type: "text",
      describe: async () =>
        `text, json, or a picture: ${(await import("../history-form.js")).PICTURES.join(", ")} [default: by the extension of -o, else text]`,
    },
    output: {
      alias: "o",
      type: "text",
      describe: "FILE, or - for standard output [default: text to standard output, pictures to out/<name>-history.svg]",
    },
    names: {
      type: "text",
      describe: "full, titles or none; both titles and none leave out the names of holders and authors [default: full]",
    },
    page: { type: "text", describe: "pictures: paper, as for render [default: slide for pdf and pptx, else fit]" },
    pages: { type: "text", describe: "pictures: auto, or one, which is never cut into pages [default: auto]" },
    "min-font": { type: "text", describe: "pictures: smallest size of names, in points from 4 to 40 [default: 9]" },
    theme: { type: "text", describe: "pictures: light, dark, print or auto [default: light]" },
    font: { ...FONT_OPTION, describe: "pictures: a typeface, as for render; may be given several times" },
    scale: { type: "text", describe: "png: pixels for each px of the picture, from 0.1 to 20 [default: 1]" },
    background: { type: "text", describe: "png: none, white, black or '#RRGGBB' [default: the theme's]" },
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside the company file or above]",
    },
  },
  examples: [
    ["history company.yaml", "the holders of officer posts, and the units whose officer changed"],
    ['history company.yaml "service desk" CISO', "who answered for the service desk, and who was CISO"],
    ["history company.yaml --at 2025-12-31", "everything as of one day"],
    ["history company.yaml -o board.pdf", "a timeline for the board"],
  ],
  epilogue: "Exit code 1: a word names nothing, or several things; or the day is before the first commit.",
  run: async (options, { operands, deadline }) => {
    const { at, max, format, output, config, names, page, pages, theme, font: fonts, scale, background } = options;
    const minFont = options["min-font"];
    const none = { view: undefined, roles: undefined, headline: undefined, people: undefined, depth: undefined };
    const ofCards = { photos: undefined };
    const flags = { ...none, ...ofCards, names, page, pages, minFont, theme, scale, background };
    return (await import("../history.js")).history({
      operands,
      at,
      max,
      format,
      output,
      flags,
      fonts,
      config,
      deadline,
    });
  },
});
