/** Makes the parts beside the compiled program, and the code that V8 makes of them; `npm run build` runs it. */
import { execFileSync } from "node:child_process";
import { chmodSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BuildOptions, Plugin } from "esbuild";
import { filesOfPart, PACKAGE_PARTS } from "./index.js";
import { JSDOM_STAND_INS } from "./jsdom-stand-ins.js";

const DIST = fileURLToPath(new URL("..", import.meta.url));
const PROJECT = path.join(DIST, "..");

/** Packages that every command needs, so they are in the program; others are parts, or stay where they are. */
const PACKAGES_INSIDE = ["fastest-levenshtein", "picocolors", "yargs"];

const KEEP_OTHER_PACKAGES: Plugin = {
  name: "keep other packages",
  setup(steps) {
    steps.onResolve({ filter: /^[@a-z]/ }, ({ path: name, importer }) =>
      importer.includes("node_modules") || PACKAGES_INSIDE.includes(name) ? undefined : { path: name, external: true },
    );
  },
};

/** Keeps fonts as modules: the shaper of texts awaits its WebAssembly while it loads, which no part can do. */
const KEEP_FONTS = replaceIn("pipeline.js", /\bimport\("\.\/fonts\/index\.js"\)/u, 'importModule("../fonts/index.js")');

/** Keeps jsdom from looking for its worker for blocking requests, which no part holds; a chart makes no requests. */
const KEEP_NO_WORKER = replaceIn("XMLHttpRequest-impl.js", /\brequire\.resolve\("\.\/xhr-sync-worker\.js"\)/u, '""');

/** Lets every module in a part still find the files beside it: the argument parser finds its words, for example. */
const KEEP_URLS: Plugin = {
  name: "keep import.meta.url",
  setup(steps) {
    steps.onLoad({ filter: /\.m?js$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      const fromPart = path.relative(path.join(DIST, "parts"), file).split(path.sep).join("/");
      return { contents: text.replaceAll("import.meta.url", `new URL("${fromPart}", moduleUrl).href`), loader: "js" };
    });
  },
};

/** Replaces one place in one module. If the place is missing, for example in a later release, the build ends. */
function replaceIn(file: string, place: RegExp, by: string): Plugin {
  return {
    name: `replace in ${file}`,
    setup(steps) {
      steps.onLoad({ filter: new RegExp(`[\\\\/]${file.replace(".", "\\.")}$`) }, ({ path: found }) => {
        const text = readFileSync(found, "utf8");
        const match = place.exec(text);
        if (match === null) throw new Error(`${file} has no ${place.source}: look at what it does now.`);
        return { contents: text.replace(match[0], () => by), loader: "js" };
      });
    },
  };
}

const SHARED: BuildOptions = {
  absWorkingDir: PROJECT,
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "cjs",
  logLevel: "warning",
};

rmSync(path.dirname(filesOfPart("program").text), { recursive: true, force: true });
await build({
  ...SHARED,
  entryPoints: [path.join(DIST, "cli/program.js")],
  outfile: filesOfPart("program").text,
  plugins: [KEEP_FONTS, KEEP_URLS, KEEP_OTHER_PACKAGES],
});
for (const name of PACKAGE_PARTS)
  await build({
    ...SHARED,
    stdin: { contents: `module.exports = require("${name}");`, resolveDir: PROJECT },
    outfile: filesOfPart(name).text,
    // elkjs requires it if there are no workers; it is not installed.
    external: ["web-worker"],
    plugins: [...(name === "jsdom" ? [JSDOM_STAND_INS, KEEP_NO_WORKER] : []), KEEP_URLS],
  });
execFileSync(process.execPath, [fileURLToPath(new URL("remember.js", import.meta.url))], {
  cwd: PROJECT,
  // Its output is shown only if it fails.
  stdio: "pipe",
});
// The compiler does not make files executable, and npm does so only when it links a file for the first time.
chmodSync(path.join(DIST, "cli/main.js"), 0o755);
