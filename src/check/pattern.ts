/**
 * Tells whether a text matches a pattern in which `*` stands for any text, even an empty one, and case is ignored. The
 * text is tested in one pass from left to right, so that no hostile pattern makes it slow.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const whole = text.toLowerCase();
  const [first = "", ...others] = pattern.toLowerCase().split("*");
  const last = others.pop();
  if (last === undefined) return whole === first;
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
  let from = first.length;
  for (const part of others) {
    const found = whole.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return from <= whole.length - last.length;
}
