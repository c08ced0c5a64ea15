import process from "node:process";
import v8 from "node:v8";

/**
 * Flag that keeps the code of functions that have not run for a while, because the cache should hold the code of all
 * functions.
 */
const KEEP_CODE = "--no-flush-bytecode";

/**
 * Flag that makes V8 allocate every object among the young ones. By default, V8 learns which code makes objects that
 * live long. It learns that from the lines of a chart, which are drawn all at once, and then puts the shapes of all
 * boxes among the old objects, where they and all they refer to stay until the heap is full.
 */
const START_YOUNG = "--no-allocation-site-pretenuring";

/**
 * Flags that say when V8 marks garbage. With the first ones, V8 marks only when the heap is full, and they set the size
 * at which it is full: otherwise V8 would mark the 10 MB that every start takes, although most runs end before the heap
 * is full. The others keep large heaps smaller: V8 marks bit by bit, and the heap is full at twice the size of the
 * objects that were alive at the last marking, instead of up to four times.
 */
const MARK_LATE: readonly string[] = ["--no-incremental-marking", "--heap-growing-percent=0"];
const MARK_EARLY: readonly string[] = ["--incremental-marking", "--heap-growing-percent=100"];

/** Size of the heap from which V8 marks garbage early. */
const LARGE_HEAP_BYTES = 32 * 1024 * 1024;

/**
 * Flags of V8 that let a function run longer before the optimising compiler compiles it, by major release of Node: each
 * release of V8 counts in its own way. Most runs end before optimised code has repaid the time of its compilation.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [KEEP_CODE, START_YOUNG, ...MARK_LATE, "--interrupt-budget=528000"],
  22: [KEEP_CODE, START_YOUNG, ...MARK_LATE, "--invocation-count-for-turbofan=12000"],
  24: [
    KEEP_CODE,
    START_YOUNG,
    ...MARK_LATE,
    "--invocation-count-for-maglev=1600",
    "--invocation-count-for-turbofan=12000",
  ],
};

/**
 * Makes V8 optimise code and mark garbage later. V8 rejects code that was made under other flags, so this comes before
 * anything is compiled. Other releases of Node are left alone: they may not know the flags.
 */
export function optimiseLate(): void {
  setFlags(listFlags());
}

/** Marks garbage early from now on if the heap is large. Call `optimiseLate` again before code is compiled or kept. */
export function markEarlyIfLarge(): void {
  if (listFlags().length === 0 || v8.getHeapStatistics().used_heap_size < LARGE_HEAP_BYTES) return;
  setFlags(MARK_EARLY);
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) v8.setFlagsFromString(flag);
}

function listFlags(): readonly string[] {
  return FLAGS[process.versions.node.split(".", 1)[0] ?? ""] ?? [];
}
