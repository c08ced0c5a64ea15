/** Bundles the program for pages: one module that imports and requests nothing. */
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BuildOptions, Plugin } from "esbuild";
import { zlibSync } from "fflate";
import { bundle, PROJECT, replaceIn } from "./bundling.js";
import type { Inputs } from "./bundling.js";
import { BROWSER_FILE, findInDist, MADE_FOLDER, PAGE_PARTS_FILE } from "./made.js";

/**
 * Modules that need Node. They are left out of pages, because a page draws only SVG, and has a `Machine` of its own.
 */
const NODE_ONLY =
  /[\\/]dist[\\/](?:export[\\/](?:html|live-page|png|pdf|pptx|deck)|machine[\\/]index|pictures[\\/](?:decode-png|decode-jpeg|written-png))\.js$/;

const WITHOUT_NODE: Plugin = {
  name: "leave out what needs Node",
  setup(steps) {
    steps.onLoad({ filter: NODE_ONLY }, ({ path: file }) => ({
      contents: `throw new Error("${path.basename(file, ".js")} is not part of the program for pages.");`,
    }));
  },
};

/** Starts ELK in a worker whose code is part of the program. */
const ELK_IN_WORKER: Plugin = {
  name: "ELK in a worker",
  setup(steps) {
    steps.onResolve({ filter: /^elkjs$/ }, () => ({ path: findInDist("browser/elk.js") }));
    steps.onLoad({ filter: /[\\/]elk-worker\.min\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, "utf8"),
      loader: "text",
    }));
  },
};

/** Starts the text shaper from bytes in the program instead of a file beside it. */
const SHAPER_INSIDE = replaceIn(
  "harfbuzzjs/dist/index.mjs",
  /\binit\(await createHarfBuzz\(\)\);/u,
  'import wasmBinary from "./harfbuzz.wasm"; init(await createHarfBuzz({ wasmBinary, locateFile: () => "" }));',
);

/** Drops the code with which the text shaper loads Node's modules. */
const SHAPER_OF_PAGES = replaceIn("harfbuzzjs/dist/harfbuzz.js", /ENVIRONMENT_IS_NODE=[\s\S]*$/u, (found) =>
  found.replace(/^[^;]*/u, "isNode=false").replaceAll("ENVIRONMENT_IS_NODE", "false"),
);

/** Takes the bundled font from the page, whose copy of the font has only the characters that the page shows. */
const FONTS_OF_PAGE: Plugin = {
  name: "fonts of the page",
  setup(steps) {
    steps.onResolve({ filter: /[\\/]bundled-faces\.js$/ }, () => ({ path: findInDist("browser/page-faces.js") }));
  },
};

const FOR_PAGES = {
  platform: "browser",
  target: "es2022",
  external: [],
  loader: { ".ttf": "binary", ".wasm": "binary" },
  plugins: [WITHOUT_NODE, ELK_IN_WORKER, SHAPER_INSIDE, SHAPER_OF_PAGES],
} satisfies BuildOptions;

/** Style of the page around the chart, and of the text with the chart's facts. */
const PAGE_STYLE =
  "html,body{margin:0;height:100%;background:#fff}html[data-theme=dark] body{background:#0e131b}" +
  "h1{position:absolute;clip-path:inset(50%);width:1px;height:1px;margin:0;overflow:hidden}" +
  "main{position:relative;height:100vh;overflow:auto}main>svg{display:block;max-width:100%;height:auto;margin:0 auto}" +
  ".static main{height:auto;overflow:visible;font:15px/1.5 Inter,system-ui,sans-serif;color:#1b2330}" +
  ".static details{margin:.25rem 1rem .25rem 1.25rem}.static summary{font-weight:600}.static p{margin:.25rem 0}" +
  ".static ul{margin:.25rem 0}.static main a{color:inherit}.static main>svg{margin-bottom:1rem}" +
  "html[data-theme=dark] .static main{color:#eef2f7}" +
  "@media print{main{height:auto;overflow:visible}}";

/** Makes what all pages of `render -f html` have in common. Returns the paths of the files that it bundles. */
export async function buildPageParts(dist: string): Promise<Inputs> {
  const program = await bundleText("browser/page.js", "esm");
  const start = await bundleText("browser/start-page.js", "iife");
  const parts = {
    // The packer is plain JavaScript, so that the page has the same bytes on every processor.
    program: pack(Buffer.from(program.text)),
    programHash: digest(program.text),
    start: start.text,
    startHash: digest(start.text),
    style: PAGE_STYLE,
    styleHash: digest(PAGE_STYLE),
    fonts: { 400: packFont("400Regular"), 600: packFont("600SemiBold") },
  };
  writeFileSync(path.join(dist, PAGE_PARTS_FILE), JSON.stringify(parts));
  return [...program.inputs, ...start.inputs];
}

function pack(bytes: Uint8Array): string {
  return Buffer.from(zlibSync(bytes, { level: 9 })).toString("base64");
}

/** Packs the whole bundled font, because the text on a preview's page changes. */
function packFont(face: string): string {
  return pack(readFileSync(path.join(PROJECT, `node_modules/@expo-google-fonts/inter/${face}/Inter_${face}.ttf`)));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

async function bundleText(entry: string, format: "esm" | "iife"): Promise<{ text: string; inputs: Inputs }> {
  const outfile = findInDist(`${MADE_FOLDER}/page.tmp`);
  const plugins = [...FOR_PAGES.plugins, FONTS_OF_PAGE];
  const inputs = await bundle({ ...FOR_PAGES, plugins, entryPoints: [findInDist(entry)], outfile, format });
  const text = readFileSync(outfile, "utf8");
  rmSync(outfile);
  return { text, inputs };
}

/** Makes the program for pages, in a folder such as `dist`. Returns the paths of the files that it bundles. */
export function buildForPages(dist: string): Promise<Inputs> {
  return bundle({
    ...FOR_PAGES,
    entryPoints: [findInDist("browser/index.js")],
    outfile: path.join(dist, BROWSER_FILE),
    format: "esm",
    // publint does not parse the file. An `export` on a line of its own shows publint that the file is a module;
    // otherwise, it would take the file for CommonJS because of the worker's text.
    footer: { js: "export {};" },
  });
}
