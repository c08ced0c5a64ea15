import { createRequire, Module } from "node:module";

/**
 * Parts of jsdom that charts do not need, by the names they are required by: the parser of style sheets, colours in
 * styles, selectors as text. They take up a third of the time that jsdom takes to load.
 */
const LATE = [
  "./lib/jsdom/living/css/helpers/patched-csstree.js",
  "@asamuzakjp/css-color",
  "@asamuzakjp/dom-selector",
] as const;

/**
 * Runs code that loads jsdom, and leaves these parts out; a part is loaded later if anything asks for it after all.
 * Only for the command: in another program's process these modules must not be touched. The bundled jsdom (`src/parts`)
 * does not need this: its code is there already.
 */
export async function loadJsdomLean(load: () => Promise<void>): Promise<void> {
  const require = createRequire(import.meta.url);
  const fromJsdom = createRequire(require.resolve("jsdom/package.json"));
  let isLoading = true;
  for (const name of LATE) {
    const file = findFile(fromJsdom, name);
    if (file === undefined || fromJsdom.cache[file] !== undefined) continue;
    let loaded: unknown;
    const standIn = new Module(file);
    standIn.loaded = true;
    standIn.exports = putOff(
      () => {
        if (fromJsdom.cache[file] === standIn) Reflect.deleteProperty(fromJsdom.cache, file);
        loaded ??= fromJsdom(file);
        return loaded;
      },
      () => isLoading,
    );
    fromJsdom.cache[file] = standIn;
  }
  await load();
  isLoading = false;
}

/** Finds a part; another release may have its files elsewhere, and then nothing is put off. */
function findFile(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Returns a stand-in for a value, a function or a class, which is read when it is used, as is anything taken out of it.
 * While `isLoading`, taking something out is not a use yet: modules do so to name functions that they call later.
 */
function putOff(read: () => unknown, isLoading: () => boolean): unknown {
  const readFunction = () => read() as (...args: unknown[]) => unknown;
  const readObject = () => read() as Record<PropertyKey, unknown>;
  return new Proxy(anything, {
    get: (_, key) =>
      isLoading() && typeof key === "string" && key !== "prototype"
        ? putOff(() => readObject()[key], isLoading)
        : readObject()[key],
    has: (_, key) => key in readObject(),
    apply: (_, self, args: unknown[]) => Reflect.apply(readFunction(), self, args),
    construct: (_, args: unknown[]) => Reflect.construct(readFunction(), args) as object,
  });
}

/** Target of a proxy that can be called and constructed. */
function anything(): undefined {
  return undefined;
}
