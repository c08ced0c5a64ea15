/** Matches the start of `##[error]` and the like anywhere in a line: several build servers obey them. */
const COMMAND_INSIDE = /##(?=[a-z]*\[)/giu;

/**
 * Disarms text that build servers would read in their log as a command: `::` at the start of a line, with or without
 * blanks before it, and `##[` or `##vso[` anywhere in it.
 */
export function disarmCommands(line: string): string {
  return disarmInside(line.replace(/^(\s*):(?=:)/u, String.raw`$1\x3a`), String.raw`\x23`);
}

/**
 * Does the same for a text whose lines never start with `::`; an escape of the text's own language replaces the second
 * `#`.
 */
export function disarmInside(text: string, escapedHash: string): string {
  return text.replace(COMMAND_INSIDE, () => `#${escapedHash}`);
}
