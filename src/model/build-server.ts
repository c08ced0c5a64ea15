/** `##[error]` and the like, anywhere in a line: several build servers obey them. */
const COMMAND_INSIDE = /##(?=[a-z]*\[)/giu;

/**
 * Takes the meaning from what build servers read in their log as a command: `::` at the start of a line, blanks or
 * not, and `##[` or `##vso[` anywhere in it.
 */
export function disarmCommands(line: string): string {
  return disarmInside(line.replace(/^(\s*):(?=:)/u, String.raw`$1\x3a`), String.raw`\x23`);
}

/** The same for a text whose lines never start with `::`; the second `#` becomes an escape of the text's own language. */
export function disarmInside(text: string, escapedSign: string): string {
  return text.replace(COMMAND_INSIDE, () => `#${escapedSign}`);
}
