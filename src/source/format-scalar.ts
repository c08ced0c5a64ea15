/**
 * Matches text that YAML reads in the same way with and without quotes, in a list or map of any style: it starts with a
 * letter, holds no punctuation that has a meaning in YAML, and does not end with a space.
 */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ._()/+&'-]*$/u;
/** Dates are texts in YAML 1.2, and are written without quotes in all examples. */
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
/** Words that YAML 1.1 or 1.2 reads as a type other than text. */
const WORDS = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/iu;
const ENDS_PLAIN = /[\p{L}\p{M}\p{N}.)'+]$/u;

/** Characters that have to be escaped between double quotes, or that nobody can see. */
const ESCAPED = /["\\]|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]/gu;

/** Writes a scalar so that it is read as exactly the same value. */
export function formatScalar(value: string | number | boolean): string {
  if (typeof value !== "string") return String(value);
  if (DATE.test(value)) return value;
  if (PLAIN.test(value) && ENDS_PLAIN.test(value) && !WORDS.test(value) && value.length <= 200) return value;
  return `"${value.replace(ESCAPED, escapeCharacter)}"`;
}

function escapeCharacter(character: string): string {
  if (character === '"' || character === "\\") return `\\${character}`;
  if (character === "\n") return "\\n";
  if (character === "\t") return "\\t";
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
