/**
 * Modules that jsdom loads and no chart needs: requests, cookies, style sheets, selectors, HTML, host names. These
 * modules are half of jsdom, and half of the time that loading jsdom takes. The bundler replaces each of them by a
 * stand-in. Without parts, the whole of jsdom is loaded.
 */
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

/**
 * Modules that are left out, by package or by path in jsdom's folder `lib`. The names after a module are its exports
 * that every document uses, so the stand-in has to provide working replacements for them.
 */
const LEFT_OUT: ReadonlyMap<string, readonly string[]> = new Map([
  ["@asamuzakjp/dom-selector", []],
  ["data-urls", []],
  ["decimal.js", []],
  ["html-encoding-sniffer", []],
  ["parse5", []],
  ["tough-cookie", ["CookieJar"]],
  ["tr46", []],
  ["undici", ["Dispatcher", "getGlobalDispatcher"]],
  ["generated/css-property-definitions", []],
  ["generated/css-property-descriptors", []],
  ["generated/css-property-metadata", []],
  // Each element creates its style object, which charts never use.
  ["generated/idl/CSSStyleProperties", ["createImpl", "install"]],
  ["jsdom/living/css/helpers/computed-style", []],
  ["jsdom/living/css/helpers/css-parser", []],
  ["jsdom/living/css/helpers/css-values", []],
  ["jsdom/living/css/helpers/patched-csstree", []],
  ["jsdom/living/css/helpers/shorthand-properties", []],
  ["jsdom/living/css/helpers/stylesheets", []],
]);

const NAMESPACE = "stand-in";

/** Puts the stand-ins into the part with jsdom. The part calls `closeStandIns` once its modules have run. */
export const JSDOM_STAND_INS: Plugin = {
  name: "stand-ins in jsdom",
  setup(steps) {
    steps.onResolve({ filter: /./ }, ({ path: asked, resolveDir, namespace }) => {
      if (namespace === NAMESPACE) return undefined;
      const name = asked === "jsdom" ? asked : findLeftOut(asked, resolveDir);
      return name === undefined ? undefined : { path: name, namespace: NAMESPACE };
    });
    // This variant of the package lacks the tables for East Asian encodings.
    steps.onResolve({ filter: /^@exodus\/bytes\/encoding\.js$/ }, ({ resolveDir, kind }) =>
      steps.resolve("@exodus/bytes/encoding-lite.js", { resolveDir, kind }),
    );
    steps.onLoad({ filter: /./, namespace: NAMESPACE }, ({ path: name }) => ({
      contents: name === "jsdom" ? WRITE_PART : writeStandIn(name),
      resolveDir: path.dirname(fileURLToPath(import.meta.url)),
    }));
  },
};

const WRITE_PART = 'module.exports = require("jsdom"); require("./stand-in.js").closeStandIns();';

function writeStandIn(name: string): string {
  return `module.exports = require("./stand-in.js").standIn(${JSON.stringify(name)}, ${JSON.stringify(LEFT_OUT.get(name))});`;
}

/** Returns the name of a module that a module of jsdom requires, if the required module is left out. */
function findLeftOut(asked: string, folder: string): string | undefined {
  if (!asked.startsWith("."))
    return [...LEFT_OUT.keys()].find((name) => asked === name || asked.startsWith(`${name}/`));
  const [, place] = path.resolve(folder, asked).split(JSDOM_LIB);
  const name = place?.split(path.sep).join("/").replace(/\.js$/, "");
  return name !== undefined && LEFT_OUT.has(name) ? name : undefined;
}

const JSDOM_LIB = path.join(path.sep, "node_modules", "jsdom", "lib", path.sep);
