import { VIEW_KINDS } from "../../model/view.js";
import { defineCommand } from "./command.js";

/** Shows companies on a page that is redrawn whenever their files change. */
export const preview = defineCommand({
  name: "preview",
  summary: "Show companies on a local page that is drawn again at every save",
  operand: {
    name: "files",
    describe: "company files, or folders with company files",
    isList: true,
    whenMissing: "Name a company file or a folder: orgwright preview company.yaml",
  },
  options: {
    open: { type: "switch", describe: "open the page in the browser" },
    port: { type: "text", describe: "port of the page, from 1024 to 65535 [default: any free one]" },
    editor: {
      type: "text",
      default: "vscode",
      describe: "editor that links of findings open: vscode, cursor, idea or none",
      offers: { words: ["vscode", "cursor", "idea", "none"] },
    },
    view: {
      type: "text",
      describe: "view that the page opens with: chart, matrix or roles [default: chart]",
      offers: { words: VIEW_KINDS },
    },
    people: {
      type: "text",
      describe: "none, heads or all, as for render [default: heads]",
      offers: { words: ["none", "heads", "all"] },
    },
    names: {
      type: "text",
      describe:
        "full, titles or none, as for render; with titles or none, a finding shows the title of its rule instead of its message [default: full]",
      offers: { words: ["full", "titles", "none"] },
    },
    depth: { type: "text", describe: "open the page with N levels below the top box" },
    theme: {
      type: "text",
      describe: "light, dark, print or auto (follows the browser) [default: light]",
      offers: { words: ["light", "dark", "print", "auto"] },
    },
    "as-of": {
      type: "text",
      describe: "date of the chart, year-month-day, as for render [default: asOf of the file]",
    },
    config: {
      type: "text",
      describe: "config file [default: the nearest orgwright.config.yaml beside each company file or above]",
      offers: { paths: "files" },
    },
  },
  examples: [
    ["preview company.yaml --open", "opens the page in the browser"],
    ["preview bank.yaml fund.yaml --port 4680", "both companies at one address, with a list to choose from"],
  ],
  epilogue:
    "The page is served to this machine only, at a secret address. Ctrl-C ends the preview; nothing is written.",
  run: async (options, { operands: files, deadline }) => {
    const { open: isOpened, port, editor, config, "as-of": asOf, view, people, names, depth, theme } = options;
    const flags = { ...(await import("../diff-formats.js")).NO_FLAGS, view, people, names, depth, theme };
    const { preview } = await import("../preview/preview.js");
    return preview({ files, flags, config, asOf, port, editor, isOpened, deadline });
  },
});
