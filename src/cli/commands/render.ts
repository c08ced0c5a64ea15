import { VIEW_KINDS } from "../../model/view.js";
import { defineCommand } from "./command.js";
import { explainNoFile, FILES_WORDS, FONT_OPTION, STDIN_NAME_OPTION } from "./words.js";

/** Draws the charts of company files. */
export const render = defineCommand({
  name: "render",
  summary: "Draw the charts of company files",
  operand: {
    name: "files",
    describe: FILES_WORDS,
    isList: true,
    whenMissing: explainNoFile("render"),
  },
  options: {
    output: {
      alias: "o",
      type: "text",
      describe: async () =>
        `FILE (${(await loadFormats()).map(({ extension }) => extension).join(", ")}), FOLDER/, or - for standard ` +
        "output [default: out/<name of the file>.svg]",
      offers: { paths: "files" },
    },
    format: {
      alias: "f",
      type: "text",
      describe: async () =>
        `${(await loadFormats()).map(({ id, noun }) => `${id} (${noun})`).join(", ")}, or several: svg,png,pdf ` +
        "[default: by the extension of FILE, else svg]",
      offers: { words: async () => (await loadFormats()).map(({ id }) => id) },
    },
    view: {
      type: "text",
      describe:
        "chart (the tree), matrix (who answers for which focus area) or roles (what CIO, CTO and CISO do, and who they " +
        "are in the company) [default: chart]",
      offers: { words: VIEW_KINDS },
    },
    roles: {
      type: "text",
      describe: "roles that --view roles puts side by side [default: cio,cto,ciso]",
    },
    page: {
      type: "text",
      describe: async () =>
        `fit (the chart's own size), ${(await import("../../config/index.js")).PAPER_WORDS.filter((word) => word !== "fit").join(", ")}, or a size such ` +
        "as 297x210 (mm), 13.3x7.5in, 1920x1080px [default: slide for pdf and pptx, else fit]",
      offers: { words: async () => (await import("../../config/index.js")).PAPER_WORDS },
    },
    pages: {
      type: "text",
      describe: "auto: as many pages of that size as it takes; one: never cut into pages [default: auto]",
      offers: { words: ["auto", "one"] },
    },
    headline: {
      type: "text",
      describe:
        "auto: a sentence on who answers for how many units, below the title of the first page and of officers' pages; " +
        "none [default: auto]",
      offers: { words: ["auto", "none"] },
    },
    "min-font": {
      type: "text",
      describe:
        "smallest size of names, in points from 4 to 40; other text has at least 8 pt, or 8/9 of that size if it is " +
        "below 9 pt; not for --page fit or --pages one [default: 9]",
    },
    focus: { type: "text", describe: "draw the unit or officer with this ID and everything below it" },
    depth: { type: "text", describe: "draw N levels below the top box only" },
    "as-of": {
      type: "text",
      describe:
        "date of the chart, year-month-day: entries planned for later or ended are left out [default: asOf of the file]",
    },
    people: {
      type: "text",
      describe: "none, heads (on the cards of their units) or all (every post) [default: heads]",
      offers: { words: ["none", "heads", "all"] },
    },
    names: {
      type: "text",
      describe: "full, titles (posts without the names of people) or none [default: full]",
      offers: { words: ["full", "titles", "none"] },
    },
    photos: {
      type: "switch",
      describe: "draw heads and officers in circles on their cards: their photos, or initials where the file has none",
    },
    theme: {
      type: "text",
      describe: "light, dark, print (safe in greyscale) or auto (follows the viewer; for the web) [default: light]",
      offers: { words: ["light", "dark", "print", "auto"] },
    },
    font: FONT_OPTION,
    "embed-fonts": {
      type: "switch",
      describe: "svg: carry the letters that the picture uses, so that it looks the same on every machine",
    },
    scale: {
      type: "text",
      describe: "png: pixels for each px of the chart, from 0.1 to 20; 2 for sharp screens [default: 1]",
    },
    background: {
      type: "text",
      describe: "png: none (transparent), white, black or '#RRGGBB' [default: the theme's]",
      offers: { words: ["none", "white", "black"] },
    },
    deck: {
      type: "text",
      describe: "a .pptx or .potx whose master, fonts and colours the slides of -f pptx take on",
      offers: { paths: "files" },
    },
    "deck-layout": {
      type: "text",
      describe: "name of the layout in that deck [default: the first with a title and one place for content]",
    },
    "stdin-name": STDIN_NAME_OPTION,
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside each company file or above]",
      offers: { paths: "files" },
    },
    findings: {
      type: "switch",
      describe: "mark the findings of check: errors, warnings and accepted exceptions, each with a number and a note",
    },
    reasons: {
      type: "switch",
      describe: "number the units whose officer has a reason in the file (why:), and give the reasons in notes",
    },
    static: {
      type: "switch",
      describe: "html: write a page without scripts, for wikis that remove them: the picture, and all facts in words",
    },
    "explain-layout": { type: "switch", describe: "print how the shape of the chart was decided" },
    watch: { type: "switch", describe: "draw again after every change of a file, until Ctrl-C" },
    check: {
      type: "switch",
      describe: "write nothing; exit with 1 if the files on disk differ from what would be written",
    },
  },
  examples: [
    ["render company.yaml", "writes out/company.svg"],
    ["render company.yaml -o board.svg", "writes board.svg"],
    ["render bank.yaml fund.yaml -o charts/", "writes charts/bank.svg and charts/fund.svg"],
    ["render company.yaml --page slide", "slides that link to one another, with names in 9 pt or more"],
    ["render company.yaml -f svg,png,pdf --scale 2", "all three formats, the PNG at twice its size"],
  ],
  epilogue: `Settings can also come from the config file (page: slide) or from the environment
(ORGWRIGHT_PAGE=slide); options win over the environment, and the environment wins over the config file.`,
  run: async (options, { operands: files, deadline }) => {
    const { output, format, focus, config, deck, font, findings, reasons, check } = options;
    const photos = options.photos ? "true" : undefined;
    const { view, roles, page, pages, headline, people, names, depth, theme, scale, background } = options;
    const {
      "min-font": minFont,
      "as-of": asOf,
      "deck-layout": deckLayout,
      "explain-layout": explainLayout,
      "embed-fonts": embedFonts,
      static: isStatic,
      watch: isWatched,
      "stdin-name": stdinName,
    } = options;
    const { render } = await import("../render.js");
    return render({
      files,
      stdinName,
      output,
      format,
      flags: { view, roles, page, pages, headline, minFont, people, names, photos, depth, theme, scale, background },
      fonts: font,
      focus,
      config,
      asOf,
      deck,
      deckLayout,
      explainLayout,
      embedFonts,
      isStatic,
      findings,
      reasons,
      check,
      isWatched,
      deadline,
    });
  },
});

async function loadFormats() {
  return (await import("../../export/index.js")).EXPORTERS;
}
