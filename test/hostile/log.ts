/** Characters that a terminal obeys or shows as other text: controls, halves of characters, overrides of direction. */
const OBEYED = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Returns the first line of an output that a terminal or a build server would take for more than text. */
export function findUnsafeLine(output: string): string | undefined {
  return output.split("\n").find((line) => OBEYED.test(line) || /^\s*::/u.test(line) || line.includes("##["));
}
