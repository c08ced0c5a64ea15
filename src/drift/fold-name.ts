/**
 * Folds a name, which means to return it in the form in which names are compared: without case and accents, and with
 * `Last, First` put in order.
 */
export type FoldName = (name: string) => string;

/**
 * Returns a function that folds names and also ignores apostrophes: `O'Neill` is sometimes written `ONeill`. It
 * remembers the folded names, because each name is compared many times.
 */
export function ignoreApostrophes(foldName: FoldName): FoldName {
  const known = new Map<string, string>();
  return (name) => {
    const folded = known.get(name) ?? foldName(name.replace(/['’`]/gu, ""));
    known.set(name, folded);
    return folded;
  };
}
