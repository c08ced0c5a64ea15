import { readFileSync, writeFileSync } from "node:fs";

/**
 * Rewrites a script in ASCII. The bundler escapes other characters in texts and names but leaves them in regular
 * expressions, and a part of the program is read as one byte per character: `ß` would become two other letters.
 * @throws Error for a backslash before a character that is not ASCII, where an escape would mean something else.
 */
export function rewriteInAscii(file: string): void {
  const text = readFileSync(file, "utf8");
  if (/\\\P{ASCII}/u.test(text)) throw new Error(`${file} has a backslash before a character that is not ASCII.`);
  writeFileSync(file, toAscii(text));
}

/**
 * Escapes all characters of a script that are not ASCII; regular expressions and texts read the escapes as the
 * characters.
 */
export function toAscii(script: string): string {
  return script.replace(/[^\p{ASCII}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => escapeUnit(character.charCodeAt(at))).join(""),
  );
}

function escapeUnit(code: number): string {
  return `\\u${code.toString(16).padStart(4, "0")}`;
}
