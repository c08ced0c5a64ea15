import { createRequire, Module } from "node:module";

/**
 * Parts of jsdom that no chart needs, by where they are required from: the parser of style sheets, colours in
 * styles, selectors as text. They make up a third of the time that jsdom takes to load.
 */
const LATE = [
  "./lib/jsdom/living/css/helpers/patched-csstree.js",
  "@asamuzakjp/css-color",
  "@asamuzakjp/dom-selector",
] as const;

/**
 * Runs what loads jsdom, and has it loaded without these parts; whoever asks one of them for anything afterwards gets
 * it then, all the same. For the command alone: in a process of somebody else these modules are not ours to touch. The part
 * jsdom (`src/parts`) is as it is and needs none of this: its code is there already.
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

/** Another release may have its files elsewhere: then nothing is put off. */
function findFile(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name);
  } catch {
    return undefined;
  }
}

/**
 * Stands for a value, a function or a class as far as they are taken out of it, that is read when it is used. While
 * `isLoading`, taking something out of it is no use yet: that is how modules name what they will call later.
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

/** What a proxy can be called and made anew as. */
function anything(): undefined {
  return undefined;
}
