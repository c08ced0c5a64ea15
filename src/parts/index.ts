/**
 * In: the name of a part. Out: its exports. A part is hundreds of modules in one file. The code that V8 compiles from a
 * part is kept in the user's cache folder. Without parts and kept code, reading and compiling modules would take longer
 * than drawing a chart of 50 boxes. The surprise: the program also runs without parts: if TypeScript was compiled after
 * the last build, the modules are loaded one by one. It also runs without kept code: V8 then compiles the text of the
 * part.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import v8 from "node:v8";
import { Script } from "node:vm";
import { openCacheFolder } from "./cache-folder.js";
import type { Environment } from "./cache-folder.js";
import { limitEntries, readEntry, writeEntry, writeKey } from "./code-cache.js";
import type { KeptCode } from "./code-cache.js";
import { markEarlyIfLarge, optimiseLate } from "./late-jit.js";
import { fileOfPart, findInDist, PACKAGE_PARTS, readMade } from "./made.js";
import type { PartName } from "./made.js";

export { markEarlyIfLarge };

/** The command line, as the code that starts it sees it. */
export interface Program {
  /** Carries out one command line and returns the exit code. */
  readonly runProgram: (args: readonly string[]) => Promise<number>;
}

/** Entries are made again if a run has more code than the run that made them, by more than this factor. */
const MUCH_MORE = 1.03;

interface RunningPart {
  readonly module: { exports: unknown };
  readonly script: Script;
  readonly key: string;
  readonly kept: KeptCode | undefined;
}

/**
 * Opens the parts of this program. Returns nothing if there are no parts, or if a module was compiled after the parts
 * were made.
 */
export function openParts(environment: Environment): Parts | undefined {
  const made = readMade();
  if (made === undefined) return undefined;
  optimiseLate();
  return new Parts(made.version, openCacheFolder(environment));
}

class Parts {
  readonly #require = createRequire(import.meta.url);
  readonly #running = new Map<PartName, RunningPart>();
  readonly #version: string;
  readonly #cacheFolder: string | undefined;

  constructor(version: string, cacheFolder: string | undefined) {
    this.#version = version;
    this.#cacheFolder = cacheFolder;
  }

  loadProgram(): Program {
    return this.loadPart("program") as Program;
  }

  /** Lists the parts that have run, and whether V8 took the compiled code of each from the cache. */
  listRunning(): readonly { readonly name: PartName; readonly fromCache: boolean }[] {
    return Array.from(this.#running, ([name, { kept }]) => ({ name, fromCache: kept !== undefined }));
  }

  /** Puts V8's code of all functions that have run into the cache, unless the cache already has nearly all of it. */
  keepCode(): void {
    const folder = this.#cacheFolder;
    if (folder === undefined) return;
    const bytesInProcess = v8.getHeapCodeStatistics().bytecode_and_metadata_size;
    const lacking = [...this.#running.values()].filter(
      ({ kept }) => kept === undefined || bytesInProcess > kept.bytesInProcess * MUCH_MORE,
    );
    if (lacking.length === 0) return;
    // V8 takes code from a cache only under the flags that it was written under. Set the flags that the next run sets.
    optimiseLate();
    try {
      for (const { key, script } of lacking)
        writeEntry(folder, key, { code: script.createCachedData(), bytesInProcess });
      limitEntries(folder, Date.now());
    } catch {
      // The folder is read-only or full, so the next run will compile again. The output of this run is already written.
    }
  }

  loadPart(name: PartName): unknown {
    const known = this.#running.get(name);
    if (known !== undefined) return known.module.exports;
    // Compile all parts under the same flags, even if the heap is large by now.
    optimiseLate();
    const part = { module: { exports: {} }, ...this.#compile(name) };
    // Check the heap here, because a part is loaded when a new stage begins, such as drawing.
    markEarlyIfLarge();
    this.#running.set(name, part);
    const require = (asked: string): unknown => (isPackagePart(asked) ? this.loadPart(asked) : this.#require(asked));
    const importModule = (file: string): unknown => import(file);
    const run = part.script.runInThisContext() as (...values: readonly unknown[]) => void;
    run(require, part.module, part.module.exports, importModule, import.meta.url, findInDist(fileOfPart(name)));
    return part.module.exports;
  }

  /** Compiles a part, whose text is a single function. */
  #compile(name: PartName): Omit<RunningPart, "module"> {
    const filename = findInDist(fileOfPart(name));
    const bytes = readFileSync(filename);
    // The bundler writes ASCII, and V8 is fastest with text that has one byte per character.
    const text = bytes.toString("latin1");
    if (this.#cacheFolder === undefined) return { script: new Script(text, { filename }), key: "", kept: undefined };
    const key = writeKey(this.#version, bytes);
    const kept = readEntry(this.#cacheFolder, key);
    const script = new Script(text, { filename, ...(kept && { cachedData: kept.code }) });
    return { script, key, kept: script.cachedDataRejected === true ? undefined : kept };
  }
}

function isPackagePart(name: string): name is (typeof PACKAGE_PARTS)[number] {
  return (PACKAGE_PARTS as readonly string[]).includes(name);
}
