/**
 * Splits a text into runs of one face, one script and one direction, by the Unicode bidirectional algorithm (UAX 9).
 * Nothing else uses bidi-js.
 */
import createBidi from "bidi-js";
import { splitCharacters } from "./emoji.js";
import type { TextPlace } from "./emoji.js";
import type { FaceChoice } from "./faces.js";
import { findScript } from "./scripts.js";
import type { ScriptCode } from "./scripts.js";

/** Neighbouring characters of a text that are shaped together. */
export interface TextRun extends TextPlace {
  readonly face: FaceChoice;
  readonly script: ScriptCode;
  /** Embedding level: even from left to right, odd from right to left. */
  readonly level: number;
}

/** According to the types of the package, the function is the property `default`; in Node, it is the module itself. */
const bidi = (createBidi as unknown as typeof createBidi.default)();

/** Matches characters that are invisible by themselves: direction marks, isolates, and joiners between characters. */
const UNSEEN = /^(?![\u115F\u1160\u3164\uFFA0])\p{Default_Ignorable_Code_Point}+$/u;

/** Lists the runs of a text in the order in which the line shows them, from left to right. */
export function listRuns(text: string, choose: (character: string) => FaceChoice): readonly TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(text);
  const runs: TextRun[] = [];
  let script: ScriptCode = "shared";
  for (const { start, end } of splitCharacters(text)) {
    const character = text.slice(start, end);
    if (UNSEEN.test(character)) continue;
    const own = findScript(character);
    script = own === "shared" ? script : own;
    addToRuns(runs, { start, end, face: choose(character), script, level: levels[start] ?? 0 });
  }
  return orderRuns(runs);
}

/**
 * Joins a character with the run before it, or starts a new run. The script of a run is that of its first character
 * whose script is not `shared`.
 */
function addToRuns(runs: TextRun[], next: TextRun): void {
  const last = runs.at(-1);
  if (last !== undefined && next.face !== "none" && goesOn(last, next))
    runs[runs.length - 1] = { ...next, start: last.start };
  else runs.push(next);
}

function goesOn(last: TextRun, next: TextRun): boolean {
  return (
    last.end === next.start &&
    last.face === next.face &&
    last.level === next.level &&
    (last.script === next.script || last.script === "shared")
  );
}

/** Orders runs from left to right, by rule L2 of the algorithm. */
function orderRuns(runs: readonly TextRun[]): readonly TextRun[] {
  let ordered = [...runs];
  const highest = runs.reduce((most, { level }) => Math.max(most, level), 0);
  for (let level = highest; level > 0; level--) ordered = reverseFrom(ordered, level);
  return ordered;
}

function reverseFrom(runs: readonly TextRun[], level: number): TextRun[] {
  const result: TextRun[] = [];
  let held: TextRun[] = [];
  for (const run of runs) {
    if (run.level >= level) {
      held.push(run);
    } else {
      result.push(...held.reverse(), run);
      held = [];
    }
  }
  return [...result, ...held.reverse()];
}
