import { LIMITS } from "./limits.js";

/** Limit that a text exceeds, and the piece of text that exceeds it. */
export interface Excess {
  readonly message: string;
  readonly help: string;
  readonly pos: readonly [start: number, end: number];
}

/** Describes a text with too many words and punctuation marks. */
export function tooManyWords(pos: Excess["pos"]): Excess {
  return {
    message: "This file holds more YAML words and punctuation marks than the limit of 5,000,000.",
    help: "Check that it is the right file; an organisation this large has to be drawn in parts.",
    pos,
  };
}

/** Describes a text that repeats values too often. */
export function tooManyAliases(pos: Excess["pos"]): Excess {
  return {
    message: `This file repeats values with more aliases ('*name') than the limit of ${LIMITS.aliases}.`,
    help: "Write the values out where they are used.",
    pos,
  };
}

/** Describes a text that is nearly all punctuation. */
export function tooDense(pos: Excess["pos"]): Excess {
  return {
    message: "This file holds more YAML punctuation than text: more than two marks for every three characters.",
    help: "Check that it is the right file; most of a company file is names and words.",
    pos,
  };
}

/** Describes lists and maps that are nested too deeply. */
export function tooDeep(pos: Excess["pos"]): Excess {
  return {
    message: `Lists and maps are nested more than ${LIMITS.depth} levels deep here, which is the limit.`,
    help: "Check the brackets and the indentation; a long reporting line is written with 'reportsTo', not by nesting.",
    pos,
  };
}
