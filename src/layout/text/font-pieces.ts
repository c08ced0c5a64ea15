import type { FontWeight, TextPiece } from "../../model/layout.js";
import type { MeasuredCharacter, TextMeasure } from "../../model/text.js";
import { isRightToLeft, listLevels } from "./direction.js";

/** Brackets that face the other way in text that runs from right to left. */
const MIRRORED: ReadonlyMap<string, string> = new Map(
  ["()", "[]", "{}", "<>", "\u00AB\u00BB", "\u2039\u203A"].flatMap(([open = "", close = ""]) => [
    [open, close],
    [close, open],
  ]),
);

/**
 * Lays a line out from left to right: in the typefaces of the company, or else in the bundled font alone, with a box
 * for each character that the font lacks. Returns no pieces if the font has all characters: formats then set the line
 * as a whole.
 */
export function findPieces(text: string, weight: FontWeight, measure: TextMeasure): readonly TextPiece[] {
  const set = measure.setPieces?.(text, weight);
  if (set !== undefined) return set;
  const characters = measure.listCharacters(text, weight);
  if (characters.length === 0) return [];
  const levels = listLevels(
    characters.map((character) => character.text),
    isRightToLeft(text),
  );
  const pieces: TextPiece[] = [];
  let leftEm = 0;
  for (const part of joinNeighbours(order(characters, levels), weight, measure)) {
    pieces.push({ ...part, leftEm: round(leftEm), widthEm: round(part.widthEm) });
    leftEm += part.widthEm;
  }
  return pieces;
}

function round(em: number): number {
  return Math.round(em * 10_000) / 10_000;
}

interface Placed {
  readonly character: MeasuredCharacter;
  readonly level: number;
}

/** Direction marks, which are dropped once the characters are in order. */
const DIRECTION_MARKS = /\p{Bidi_Control}/gu;

/** Orders characters from left to right, by rule L2 of the Unicode bidirectional algorithm. */
function order(characters: readonly MeasuredCharacter[], levels: readonly number[]): readonly Placed[] {
  let placed = characters.map((character, index): Placed => ({ character, level: levels[index] ?? 0 }));
  for (let level = levels.reduce((most, one) => Math.max(most, one), 0); level > 0; level--)
    placed = reverseRuns(placed, level);
  return placed;
}

function reverseRuns(placed: readonly Placed[], level: number): Placed[] {
  const result: Placed[] = [];
  let run: Placed[] = [];
  for (const one of placed) {
    if (one.level >= level) {
      run.push(one);
      continue;
    }
    result.push(...run.reverse(), one);
    run = [];
  }
  return [...result, ...run.reverse()];
}

/**
 * Parts of a run: spaces, text, spaces. The spaces at its ends are not written as text, because programs draw them
 * differently.
 */
const RUN = /^(\s*)(.*?)(\s*)$/su;

type Part = Omit<TextPiece, "leftEm">;

/** Sets neighbouring characters together, with their kerning, if the font has them and they read from left to right. */
function joinNeighbours(placed: readonly Placed[], weight: FontWeight, measure: TextMeasure): readonly Part[] {
  const parts: Part[] = [];
  let run = "";
  const endRun = () => {
    parts.push(...setRun(run, (text) => measure.widthPx(text, 1, weight)));
    run = "";
  };
  for (const { character, level } of placed) {
    const { text, isMissing, em } = character;
    if (!isMissing && level % 2 === 0) {
      run += text;
      continue;
    }
    endRun();
    if (isMissing) parts.push({ widthEm: em });
    else parts.push(...setRun(MIRRORED.get(text) ?? text, () => em));
  }
  endRun();
  return parts.filter(({ widthEm }) => widthEm > 0);
}

function setRun(run: string, measureEm: (text: string) => number): readonly Part[] {
  const [, before = "", text = "", after = ""] = RUN.exec(run.replace(DIRECTION_MARKS, "")) ?? [];
  return [before, text, after].filter((part) => part !== "").map((part) => ({ text: part, widthEm: measureEm(part) }));
}
