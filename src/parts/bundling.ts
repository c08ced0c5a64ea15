/**
 * Bundles modules into files that start fast, in a clone and in the npm package. `browser-program.ts` uses some of this
 * to bundle the program for pages.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import type { BuildOptions, Plugin } from "esbuild";
import { rewriteInAscii } from "./ascii.js";
import { JSDOM_STAND_INS } from "./jsdom-stand-ins.js";
import { fileOfPart, findInDist, PACKAGE_PARTS, PART_NAMES } from "./made.js";
import type { PartName } from "./made.js";

const DIST = findInDist("");
export const PROJECT = path.join(DIST, "..");

/**
 * Packages that are installed and not bundled, because the first contains native libraries, and the second contains
 * font files.
 */
export const PACKAGES_BESIDE = ["@resvg/resvg-js", "@expo-google-fonts/inter"] as const;

/**
 * Leaves the fonts as modules. Their text shaper awaits WebAssembly while it loads, and the modules of a part cannot
 * await.
 */
const KEEP_FONTS = replaceIn(
  "dist/drawing.js",
  /\bimport\("\.\/fonts\/index\.js"\)/u,
  'importModule("../fonts/index.js")',
);

/**
 * Keeps jsdom from looking for its worker for synchronous requests: the parts do not contain that worker, and a chart
 * needs no requests.
 */
const KEEP_NO_WORKER = replaceIn("XMLHttpRequest-impl.js", /\brequire\.resolve\("\.\/xhr-sync-worker\.js"\)/u, '""');

/**
 * Builds the argument parser's messages into the parser, which would otherwise read them from a file at every start.
 * The messages are in English in all locales.
 */
const HOLD_WORDS = replaceIn(
  "y18n/build/lib/index.js",
  /\bJSON\.parse\(shim\.fs\.readFileSync\(languageFile, 'utf-8'\)\)/u,
  () => readFileSync(path.join(PROJECT, "node_modules/yargs/locales/en.json"), "utf8"),
);

/**
 * Lets the argument parser read only orgwright's own manifest. Otherwise a `yargs` key in the package.json of the
 * current folder, which may be a stranger's folder, would change how arguments are read.
 */
const READ_OWN_MANIFEST = replaceIn(
  "yargs/lib/platform-shims/esm.mjs",
  /^const __dirname = fileURLToPath\(import\.meta\.url\);\nconst mainFilename = .*\nconst require = createRequire\(import\.meta\.url\);$/mu,
  "const __dirname = fileURLToPath(moduleUrl); const mainFilename = __dirname; const require = createRequire(moduleUrl);",
);

/**
 * Keeps the argument parser from composing the help page of each command that it runs. orgwright never asks for that
 * page, and composing it takes a tenth of the time of a check.
 */
const COMPOSE_NO_PAGE = replaceIn(
  "yargs/build/lib/command.js",
  /\byargs\.getInternalMethods\(\)\.getUsageInstance\(\)\.cacheHelpMessage\(\);/u,
  "",
);

/**
 * Delays the loading of `node:child_process` until git is first needed. That module also loads Node's network code, and
 * many runs never need git.
 */
const START_GIT_LATE = replaceIn(
  "cli/git-program.js",
  /^import \{ spawnSync \} from "node:child_process";$/mu,
  'const spawnSync = (...asked) => require("node:child_process").spawnSync(...asked);',
);

/** Lets this project's modules find the files beside them. Modules of packages need no such files at run time. */
const KEEP_URLS: Plugin = {
  name: "keep import.meta.url",
  setup(steps) {
    steps.onLoad({ filter: /\.m?js$/ }, ({ path: file }) => {
      const text = readFileSync(file, "utf8");
      if (!text.includes("import.meta.url")) return undefined;
      const fromPart = path.relative(path.join(DIST, "parts"), file).split(path.sep).join("/");
      const url = file.includes("node_modules") ? "moduleUrl" : `new URL("${fromPart}", moduleUrl).href`;
      return { contents: text.replaceAll("import.meta.url", url), loader: "js" };
    });
  },
};

/**
 * Creates the segmenter and the emoji pattern of string-width only when they are first needed. A check needs neither,
 * and creating both takes a tenth of its time.
 */
const MEASURE_LATE: Plugin = {
  name: "make the segmenter and emoji of string-width late",
  setup(steps) {
    steps.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, ({ path: file }) => {
      let text = readFileSync(file, "utf8");
      for (const [name, value] of [
        ["segmenter", "new Intl.Segmenter()"],
        ["rgiEmojiRegex", "/^\\p{RGI_Emoji}$/v"],
      ] as const)
        if (text.includes(`const ${name} = ${value};`))
          text = text
            .replace(`const ${name} = ${value};`, `let ${name};`)
            .replaceAll(`${name}.`, `(${name} ??= ${value}).`);
      return { contents: text, loader: "js" };
    });
  },
};

/**
 * Replaces one place in one module. If the module does not have that place, for example in a later release, the build
 * fails.
 */
export function replaceIn(file: string, place: RegExp, by: string | ((found: string) => string)): Plugin {
  return {
    name: `replace in ${file}`,
    setup(steps) {
      const name = file.replaceAll(".", "\\.").replaceAll("/", "[\\\\/]");
      steps.onLoad({ filter: new RegExp(`[\\\\/]${name}$`) }, ({ path: found }) => {
        const text = readFileSync(found, "utf8");
        const match = place.exec(text);
        if (match === null) throw new Error(`${file} has no ${place.source}: look at what it does now.`);
        return { contents: text.replace(match[0], () => (typeof by === "string" ? by : by(match[0]))), loader: "js" };
      });
    },
  };
}

const JSDOM_INSIDE: Plugin[] = [JSDOM_STAND_INS, KEEP_NO_WORKER];

const SHARED = {
  absWorkingDir: PROJECT,
  bundle: true,
  minify: true,
  // Licences are in the package's THIRD_PARTY.md.
  legalComments: "none",
  platform: "node",
  target: "node20.19",
  logLevel: "warning",
  // elkjs looks for the package web-worker, and goes on without it if it is not installed.
  external: ["web-worker", ...PACKAGES_BESIDE],
} satisfies BuildOptions;

/** Paths of the files in a bundle, relative to the folder of the project. */
export type Inputs = readonly string[];

/**
 * Makes all parts in a folder such as `dist`. Each part is a file with a single function. Returns the paths of the
 * bundled files.
 */
export async function buildParts(dist: string): Promise<Inputs> {
  const inputs = new Set<string>();
  for (const name of PART_NAMES) for (const input of await buildPart(name, dist)) inputs.add(input);
  return [...inputs].sort();
}

async function buildPart(name: PartName, dist: string): Promise<Inputs> {
  const isProgram = name === "program";
  const outfile = path.join(dist, fileOfPart(name));
  const inputs = await bundle({
    // Parts run as scripts, in which `import()` finds no modules. The bundler therefore turns `import()` into
    // `require()`, which also finds the parts that contain packages.
    supported: { "dynamic-import": false },
    ...(isProgram
      ? { entryPoints: [findInDist("cli/program.js")], external: [...SHARED.external, ...PACKAGE_PARTS] }
      : { stdin: { contents: `module.exports = require("${name}");`, resolveDir: PROJECT } }),
    outfile,
    format: "cjs",
    banner: { js: "(function (require, module, exports, importModule, moduleUrl, __filename) {" },
    footer: { js: "})" },
    plugins: [
      ...(name === "jsdom" ? JSDOM_INSIDE : []),
      ...(isProgram ? [KEEP_FONTS, HOLD_WORDS, READ_OWN_MANIFEST, COMPOSE_NO_PAGE, START_GIT_LATE, MEASURE_LATE] : []),
      KEEP_URLS,
    ],
  });
  rewriteInAscii(outfile);
  return inputs;
}

/** Bundles the modules that the package contains besides the parts: the command's start, the fonts and the library. */
export async function buildModules(dist: string): Promise<Inputs> {
  const shared = {
    format: "esm",
    outdir: dist,
    outbase: findInDist(""),
    // The bundled CommonJS packages call `require` for Node's modules.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  } satisfies BuildOptions;
  const main = await bundle({
    ...shared,
    entryPoints: [findInDist("cli/main.js")],
    banner: {},
    // `main.js` loads `./program.js` only if there is no bundled program. The package always has a bundled program.
    external: ["./program.js"],
  });
  const fonts = await bundle({ ...shared, entryPoints: [findInDist("fonts/index.js")], banner: {} });
  const library = await bundle({
    ...shared,
    entryPoints: [findInDist("index.js")],
    splitting: true,
    chunkNames: "library/[name]-[hash]",
    external: [...SHARED.external, "./fonts/index.js"],
    plugins: JSDOM_INSIDE,
  });
  return [...main, ...fonts, ...library];
}

/** Bundles with the options that all bundles share. Returns the paths of the bundled files. */
export async function bundle(options: BuildOptions): Promise<Inputs> {
  const { metafile } = await build({ ...SHARED, ...options, metafile: true });
  return Object.keys(metafile.inputs);
}
