/**
 * In: the name of a part. Out: its exports. A part is hundreds of modules in one file, with the code that V8 made of
 * it when the program was built: reading and compiling the modules takes longer than drawing a chart of 50 boxes.
 * The surprise: nothing depends on parts. If there are none, as in an installed package, the modules are loaded one
 * by one; if the code is from another release of Node, V8 ignores it and compiles the text.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { Script } from "node:vm";
import { optimiseLate } from "./late-jit.js";

/** The command line, as the code that starts it sees it. */
export interface Program {
  /** Carries out one command line and returns the exit code. */
  readonly runProgram: (args: readonly string[]) => Promise<number>;
}

/** Packages that are parts of their own, each loaded at its first use. */
export const PACKAGE_PARTS = ["d3", "elkjs", "jsdom", "js-yaml", "yaml"] as const;

/** `program` is this project and the packages that every command needs. */
export type PartName = "program" | (typeof PACKAGE_PARTS)[number];

/** Returns the files of one part: its text, and the code that V8 made of it. */
export function filesOfPart(name: PartName): { readonly text: string; readonly code: string } {
  const stem = fileURLToPath(new URL(`made/${name}`, import.meta.url));
  return { text: `${stem}.cjs`, code: `${stem}.code` };
}

/** Opens the parts of this program, if the build made any. */
export function openParts(): Parts | undefined {
  if (!existsSync(filesOfPart("program").text)) return undefined;
  optimiseLate();
  return new Parts();
}

/** Compiles a part to a function of the names that its text needs. It finds files beside itself from this module. */
export function compilePart(name: PartName): Script {
  const { text, code } = filesOfPart(name);
  return new Script(
    `(function (require, module, exports, importModule, moduleUrl) {${readFileSync(text, "utf8")}\n})`,
    { filename: text, ...(existsSync(code) && { cachedData: readFileSync(code) }) },
  );
}

class Parts {
  readonly #require = createRequire(import.meta.url);
  readonly #running = new Map<PartName, { readonly script: Script; readonly module: { exports: unknown } }>();

  loadProgram(): Program {
    return this.#load("program") as Program;
  }

  /** Lists the code of all functions that have run so far, part by part. */
  listCode(): readonly { readonly name: PartName; readonly code: Buffer }[] {
    return Array.from(this.#running, ([name, { script }]) => ({ name, code: script.createCachedData() }));
  }

  #load(name: PartName): unknown {
    const known = this.#running.get(name);
    if (known !== undefined) return known.module.exports;
    const script = compilePart(name);
    const module = { exports: {} };
    this.#running.set(name, { script, module });
    const require = (asked: string): unknown => (isPackagePart(asked) ? this.#load(asked) : this.#require(asked));
    const importModule = (file: string): unknown => import(file);
    const run = script.runInThisContext() as (...values: readonly unknown[]) => void;
    run(require, module, module.exports, importModule, import.meta.url);
    return module.exports;
  }
}

function isPackagePart(name: string): name is (typeof PACKAGE_PARTS)[number] {
  return (PACKAGE_PARTS as readonly string[]).includes(name);
}
