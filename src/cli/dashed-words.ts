import { COMMANDS } from "./commands/index.js";

/**
 * Stand-in for the word `-` while the parser runs, because the parser drops `-` from lists of file names. No typed word
 * can contain a NUL.
 */
const DASH = "\0-";

/**
 * Prepares words for the parser, which takes every word that starts with `-` for an option:
 * - Each `-` that means standard input is replaced by the stand-in.
 * - After `--`, each file name that starts with `-` gets `./` in front, so that it still names the same file.
 */
export function guardDashes(args: readonly string[]): readonly string[] {
  const end = args.includes("--") ? args.indexOf("--") : args.length;
  const words = args.slice(0, end).map((word, index) => {
    return word === "-" && !takesValue(args[index - 1]) ? DASH : word;
  });
  const names = args.slice(end + 1).map((name) => (name === "-" ? DASH : name.startsWith("-") ? `./${name}` : name));
  return [...words, ...names];
}

/** Puts `-` back into strings and lists of strings from the parser. */
export function restoreDashes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreDashes);
  return typeof value === "string" ? value.replaceAll(DASH, "-") : value;
}

/** Tells whether a word is an option that takes the next word as its value: `--output`, `-o`. */
function takesValue(word: string | undefined): boolean {
  return COMMANDS.flatMap(({ options }) => Object.entries(options)).some(
    ([name, option]) =>
      option.type === "text" && (word === `--${name}` || (option.alias !== undefined && word === `-${option.alias}`)),
  );
}
