import process from "node:process";
import v8 from "node:v8";

/**
 * Flag that keeps the code of functions that have not run for a while, because the cache should hold the code of all
 * functions.
 */
const KEEP_CODE = "--no-flush-bytecode";

/**
 * Flags of V8 that let a function run longer before the optimising compiler compiles it, by major release of Node: each
 * release of V8 counts in its own way. Most runs end before optimised code has repaid the time of its compilation.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [KEEP_CODE, "--interrupt-budget=528000"],
  22: [KEEP_CODE, "--invocation-count-for-turbofan=12000"],
  24: [KEEP_CODE, "--invocation-count-for-maglev=1600", "--invocation-count-for-turbofan=12000"],
};

/**
 * Makes V8 optimise later. V8 rejects code that was made under other flags, so this comes before anything is compiled.
 * Other releases of Node are left alone: they may not know the flags.
 */
export function optimiseLate(): void {
  const flags = FLAGS[process.versions.node.split(".", 1)[0] ?? ""] ?? [];
  for (const flag of flags) v8.setFlagsFromString(flag);
}
