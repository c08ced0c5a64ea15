/** Returns a name as it is compared: without case, accents and the order of `Last, First`. */
export type FoldName = (name: string) => string;

/** Returns a way to fold names in which apostrophes do not count: `O'Neill` is also written `ONeill`. */
export function ignoreApostrophes(foldName: FoldName): FoldName {
  return (name) => foldName(name.replace(/['’`]/gu, ""));
}
