const QUOTED_AT_MOST = 60;

/** Returns text that the user wrote, in quotes. Long text is cut, so that messages stay short. */
export function quote(text: string): string {
  return `'${shorten(text)}'`;
}

/** Returns text that the user wrote. Long text is cut, but never between the halves of a surrogate pair. */
export function shorten(text: string): string {
  if (text.length <= QUOTED_AT_MOST) return text;
  return `${text.slice(0, QUOTED_AT_MOST - 1).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}
