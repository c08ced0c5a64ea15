/** Bundles the program for pages: one module that imports and requests nothing. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "esbuild";
import { bundle, replaceIn } from "./bundling.js";
import type { Inputs } from "./bundling.js";
import { BROWSER_FILE, findInDist } from "./made.js";

/** Modules that need Node; a page draws SVG, and brings a machine of its own. */
const NODE_ONLY = /[\\/]dist[\\/](?:export[\\/](?:png|pdf|pptx|deck)|machine[\\/]index)\.js$/;

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

/** Drops the code with which the text shaper loads modules of Node. */
const SHAPER_OF_PAGES = replaceIn("harfbuzzjs/dist/harfbuzz.js", /ENVIRONMENT_IS_NODE=[\s\S]*$/u, (found) =>
  found.replace(/^[^;]*/u, "isNode=false").replaceAll("ENVIRONMENT_IS_NODE", "false"),
);

/** Makes the program for pages in a folder such as `dist`. Returns the files in it. */
export function buildForPages(dist: string): Promise<Inputs> {
  return bundle({
    entryPoints: [findInDist("browser/index.js")],
    outfile: path.join(dist, BROWSER_FILE),
    platform: "browser",
    target: "es2022",
    format: "esm",
    external: [],
    loader: { ".ttf": "binary", ".wasm": "binary" },
    plugins: [WITHOUT_NODE, ELK_IN_WORKER, SHAPER_INSIDE, SHAPER_OF_PAGES],
  });
}
