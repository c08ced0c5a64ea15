/** Pattern for the start of commands such as `##[error]`, which several build servers obey anywhere in a line. */
const COMMAND_INSIDE = /##(?=[a-z]*\[)/giu;

/**
 * Disarms text that a build server would take for a command when it is printed to the log: `::` at the start of a line,
 * with or without blanks before it, and `##[` or `##vso[` anywhere in the line.
 */
export function disarmCommands(line: string): string {
  return disarmInside(line.replace(/^(\s*):(?=:)/u, String.raw`$1\x3a`), String.raw`\x23`);
}

/**
 * Disarms `##[` and `##vso[` in text whose lines never start with `::`. `escapedHash` replaces the second `#`: it is
 * the escape for `#` in the format of the text.
 */
export function disarmInside(text: string, escapedHash: string): string {
  return text.replace(COMMAND_INSIDE, () => `#${escapedHash}`);
}
