import { readFileSync, writeFileSync } from "node:fs";

/**
 * Rewrites a script in ASCII. The bundler escapes other characters in strings and names, but not in regular
 * expressions. A part of the program is read as one byte per character, so `ß` would become two other letters.
 * @throws Error for a backslash before a character that is not ASCII, because an escape after that backslash would mean
 * something else.
 */
export function rewriteInAscii(file: string): void {
  const text = readFileSync(file, "utf8");
  if (/\\\P{ASCII}/u.test(text)) throw new Error(`${file} has a backslash before a character that is not ASCII.`);
  writeFileSync(file, toAscii(text));
}

/**
 * Escapes all characters of a script that are not ASCII. In strings and in regular expressions, such an escape means
 * the character.
 */
export function toAscii(script: string): string {
  return script.replace(/[^\p{ASCII}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join(""),
  );
}

function escapeUnit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
