/**
 * CFF outlines are small programs that call subroutines. Some viewers run them without a limit, so each outline is run
 * here first, without drawing anything.
 */
import type { CffIndex } from "./cff-dict.js";
import type { TableBytes } from "./table-bytes.js";

/** Limits of the format: how deeply subroutine calls may be nested, and how many numbers may be on the stack. */
const DEEPEST = 10;
const MOST_NUMBERS = 48;
/**
 * Limits on the number of steps for one glyph, and for all glyphs together: about thirty times as many as current fonts
 * need.
 */
const MOST_STEPS = 100_000;
const MOST_STEPS_OF_ALL = 30_000_000;

const CALL_LOCAL = 10;
const RETURN = 11;
const ESCAPE = 12;
const END = 14;
const CALL_GLOBAL = 29;
const SHORT_NUMBER = 28;
const LONG_NUMBER = 255;
/** Operators that declare stems. Each operator in `MASKS` is followed by a mask with a bit for each stem. */
const STEMS: ReadonlySet<number> = new Set([1, 3, 18, 23]);
const MASKS: ReadonlySet<number> = new Set([19, 20]);
/** Operators that move and draw. Each of them removes all numbers from the stack. */
const DRAWING: ReadonlySet<number> = new Set([4, 5, 6, 7, 8, 21, 22, 24, 25, 26, 27, 30, 31]);
/**
 * Second bytes of the four operators for flat curves. The other two-byte operators are for arithmetic, which no current
 * font uses.
 */
const FLEX: ReadonlySet<number> = new Set([34, 35, 36, 37]);

interface Run {
  readonly local: CffIndex | undefined;
  readonly numbers: number[];
  stems: number;
  steps: number;
}

/** Runs the outlines of a font one by one. `shared` contains the subroutines that every part of the font can call. */
export class CharstringWalk {
  readonly #shared: CffIndex;
  #steps = 0;

  constructor(shared: CffIndex) {
    this.#shared = shared;
  }

  /** @throws FontRefusal if the outline of a glyph breaks the format, or takes too many steps. */
  check(charstring: TableBytes, local: CffIndex | undefined): void {
    const run: Run = { local, numbers: [], stems: 0, steps: 0 };
    if (!this.#runThrough(charstring, run, 0)) charstring.refuse("has an outline without an end");
    this.#steps += run.steps;
    if (this.#steps > MOST_STEPS_OF_ALL) charstring.refuse("has outlines of too many steps");
  }

  /** Returns whether the outline has ended. */
  #runThrough(program: TableBytes, run: Run, level: number): boolean {
    if (level > DEEPEST) program.refuse(`calls subroutines more than ${DEEPEST} levels deep`);
    for (let at = 0; at < program.length;) {
      if (++run.steps > MOST_STEPS) program.refuse("has an outline of too many steps");
      const byte = program.u8(at);
      if (byte >= 32 || byte === SHORT_NUMBER) {
        at += pushNumber(program, run, at);
        continue;
      }
      if (byte === RETURN && level > 0) return false;
      if (byte === END) return endOutline(program, run);
      if (byte === CALL_LOCAL || byte === CALL_GLOBAL) {
        const called = findCalled(program, run, byte === CALL_LOCAL ? run.local : this.#shared);
        if (this.#runThrough(called, run, level + 1)) return true;
        at += 1;
        continue;
      }
      at += useNumbers(program, run, at);
    }
    return false;
  }
}

/**
 * Ends an outline. Refuses an outline that leaves four numbers on the stack: they would build an accented glyph from
 * two others, which no current font does.
 */
function endOutline(program: TableBytes, { numbers }: Run): true {
  if (numbers.length >= 4) program.refuse("makes a glyph of two others in a way that is no longer used");
  return true;
}

function pushNumber(program: TableBytes, { numbers }: Run, at: number): number {
  const byte = program.u8(at);
  if (numbers.length >= MOST_NUMBERS) program.refuse("has an operator with too many numbers");
  if (byte === SHORT_NUMBER) {
    numbers.push(program.i16(at + 1));
    return 3;
  }
  if (byte === LONG_NUMBER) {
    numbers.push(program.i16(at + 1) + program.u16(at + 3) / 65_536);
    return 5;
  }
  if (byte <= 246) {
    numbers.push(byte - 139);
    return 1;
  }
  const second = program.u8(at + 1);
  numbers.push(byte <= 250 ? (byte - 247) * 256 + second + 108 : -(byte - 251) * 256 - second - 108);
  return 2;
}

/**
 * Finds the subroutine whose number is last on the stack. These numbers are indexes minus `bias`, so some are negative.
 */
function findCalled(program: TableBytes, { numbers }: Run, subroutines: CffIndex | undefined): TableBytes {
  const count = subroutines?.length ?? 0;
  const bias = count < 1_240 ? 107 : count < 33_900 ? 1_131 : 32_768;
  const called = subroutines?.at((numbers.pop() ?? NaN) + bias);
  if (called === undefined) program.refuse("calls a subroutine that does not exist");
  return called;
}

/** Carries out an operator that removes all numbers from the stack. Returns the length of the operator in bytes. */
function useNumbers(program: TableBytes, run: Run, at: number): number {
  const byte = program.u8(at);
  const isMask = MASKS.has(byte);
  if (STEMS.has(byte) || isMask) run.stems += run.numbers.length >> 1;
  else if (byte === ESCAPE ? !FLEX.has(program.u8(at + 1)) : !DRAWING.has(byte))
    program.refuse("has an outline with an operator that no current font uses");
  run.numbers.length = 0;
  if (byte === ESCAPE) return 2;
  const mask = isMask ? Math.ceil(run.stems / 8) : 0;
  if (at + 1 + mask > program.length) program.refuse("has an outline that is cut off");
  return 1 + mask;
}
