import process from "node:process";
import v8 from "node:v8";

/**
 * Flag that keeps the code of functions that have not run for a while, because the cache needs the code of all
 * functions that have run.
 */
const KEEP_CODE = "--no-flush-bytecode";

/**
 * Flag that makes V8 allocate every object among the young objects. By default, V8 learns which code makes objects that
 * live long, and puts later objects from that code among the old objects. For a chart, it would do so with the shapes
 * of all boxes, which would then stay until the heap is full.
 */
const START_YOUNG = "--no-allocation-site-pretenuring";

/**
 * Flag that makes V8 collect young objects on one thread. On several threads, which wait for one another, a collection
 * takes twice the time of the processor, and a run ends hardly sooner.
 */
const COLLECT_ALONE = "--no-parallel-scavenge";

/**
 * Flags that make V8 mark garbage only when the heap is full. By default, V8 would mark the 10 MB that every start
 * takes, although most runs end before the heap is full.
 */
const MARK_LATE: readonly string[] = ["--no-incremental-marking", "--heap-growing-percent=0"];

/**
 * Flags that keep a large heap smaller. V8 then marks garbage bit by bit, and lets the heap grow to twice the size of
 * the objects that survived the last marking, instead of up to four times that size.
 */
const MARK_EARLY: readonly string[] = ["--incremental-marking", "--heap-growing-percent=100"];

/** Size of the heap from which V8 marks garbage early. */
const LARGE_HEAP_BYTES = 32 * 1024 * 1024;

/** Bytes of objects that an import makes of each byte of a table, at least. */
const HEAP_PER_TABLE = 10;

/** Flags for every release of Node in the list below. */
const ALWAYS: readonly string[] = [KEEP_CODE, START_YOUNG, COLLECT_ALONE, ...MARK_LATE];

/**
 * V8's flags by major release of Node. Besides the flags above, they let a function run longer before the optimising
 * compiler compiles it, because most runs end before optimised code has repaid the time of its compilation.
 */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  20: [...ALWAYS, "--interrupt-budget=1056000"],
  22: [...ALWAYS, "--invocation-count-for-turbofan=12000"],
  24: [...ALWAYS, "--invocation-count-for-maglev=1600", "--invocation-count-for-turbofan=12000"],
};

/**
 * Makes V8 optimise code and mark garbage later. V8 rejects code that was made under other flags, so this comes before
 * anything is compiled. A release of Node that is not in the list keeps its flags, because it might not know these
 * flags.
 */
export function optimiseLate(): void {
  setFlags(listFlags());
}

/**
 * Makes V8 mark garbage early from now on, if the heap is large, or will be after an import of tables with
 * `tableBytes` bytes in all. Before any further code is compiled or put into the cache, call `optimiseLate`, which sets
 * the flags that the cache was made with.
 */
export function markEarlyIfLarge(tableBytes = 0): void {
  const expectedBytes = v8.getHeapStatistics().used_heap_size + tableBytes * HEAP_PER_TABLE;
  if (listFlags().length === 0 || expectedBytes < LARGE_HEAP_BYTES) return;
  setFlags(MARK_EARLY);
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags) v8.setFlagsFromString(flag);
}

function listFlags(): readonly string[] {
  return FLAGS[process.versions.node.split(".", 1)[0] ?? ""] ?? [];
}
