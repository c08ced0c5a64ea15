/** Returns a name as it is compared: without case, accents and the order of `Last, First`. */
export type FoldName = (name: string) => string;

/**
 * Returns a way to fold names in which apostrophes do not count: `O'Neill` is also written `ONeill`. It remembers
 * the folded names, because each name is compared many times.
 */
export function ignoreApostrophes(foldName: FoldName): FoldName {
  const known = new Map<string, string>();
  return (name) => {
    const folded = known.get(name) ?? foldName(name.replace(/['’`]/gu, ""));
    known.set(name, folded);
    return folded;
  };
}
