import process from "node:process";
import v8 from "node:v8";

/**
 * Flag that keeps the code of functions that have not run for a while, because the cache should hold the code of all
 * functions.
 */
const KEEP_CODE = "--no-flush-bytecode";

/**
 * Flags that say when V8 marks garbage. The first lets it mark only when the heap is full: otherwise V8 would mark the
 * 10 MB that every start takes, although most runs end before the heap is full. The second lets it mark bit by bit,
 * which keeps large heaps smaller.
 */
const MARK_LATE = "--no-incremental-marking";
const MARK_EARLY = "--incremental-marking";

/** Size of the heap from which V8 marks garbage early. */
const LARGE_HEAP_BYTES = 32 * 1024 * 1024;

/**
 * Flags of V8 that let a function run longer before the optimising compiler compiles it, by major release of Node: each
 * release of V8 counts in its own way. Most runs end before optimised code has repaid the time of its compilation.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [KEEP_CODE, MARK_LATE, "--interrupt-budget=528000"],
  22: [KEEP_CODE, MARK_LATE, "--invocation-count-for-turbofan=12000"],
  24: [KEEP_CODE, MARK_LATE, "--invocation-count-for-maglev=1600", "--invocation-count-for-turbofan=12000"],
};

/**
 * Makes V8 optimise code and mark garbage later. V8 rejects code that was made under other flags, so this comes before
 * anything is compiled. Other releases of Node are left alone: they may not know the flags.
 */
export function optimiseLate(): void {
  for (const flag of listFlags()) v8.setFlagsFromString(flag);
}

/** Marks garbage early from now on if the heap is large. Call `optimiseLate` again before code is compiled or kept. */
export function markEarlyIfLarge(): void {
  if (listFlags().length === 0 || v8.getHeapStatistics().used_heap_size < LARGE_HEAP_BYTES) return;
  v8.setFlagsFromString(MARK_EARLY);
}

function listFlags(): readonly string[] {
  return FLAGS[process.versions.node.split(".", 1)[0] ?? ""] ?? [];
}
