import process from "node:process";
import v8 from "node:v8";

/**
 * Flags of V8 that let a function run longer before the optimising compiler takes it up, by major release of Node: each
 * release of V8 counts in its own way. A run is over before most optimised code has paid for its compilation.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=528000"],
  22: ["--invocation-count-for-turbofan=12000"],
  24: ["--invocation-count-for-maglev=1600", "--invocation-count-for-turbofan=12000"],
};

/**
 * Makes V8 optimise later and returns the flags that were set. V8 rejects code that was made under other flags, so this
 * comes before anything is compiled. Other releases of Node are left alone: they may not know the flags.
 */
export function optimiseLate(): readonly string[] {
  const flags = FLAGS[process.versions.node.split(".", 1)[0] ?? ""] ?? [];
  for (const flag of flags) v8.setFlagsFromString(flag);
  return flags;
}
