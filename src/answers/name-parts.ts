const AND = /\s*(?:,|&|\+|\/|;)\s*|\s+(?:and|und)\s+/iu;

/** One of the subjects that a name joins, such as `HR` in `HR and Workplace Systems`. */
export interface NamePart {
  /** Words between the conjunctions or commas: `HR` in `HR and Workplace Systems`. */
  readonly part: string;
  /**
   * The same words together with the word that all parts share, although the name has it only in the last or first
   * part: `HR Systems`.
   */
  readonly shared?: string;
  /** Present if the shared word is missing at the end of the part, so that the part alone may mean something else. */
  readonly isUnfinished?: true;
}

/** Returns the parts of a name, or none if the name does not join several subjects. */
export function splitName(name: string): readonly NamePart[] {
  const parts = name.split(AND).filter((part) => part !== "");
  if (parts.length < 2) return [];
  const first = (parts[0] ?? "").split(/\s+/u);
  const last = (parts.at(-1) ?? "").split(/\s+/u);
  return parts.map((part, index) => {
    if (index < parts.length - 1 && last.length > 1)
      return { part, shared: `${part} ${last.at(-1) ?? ""}`, isUnfinished: true };
    if (index > 0 && first.length > 1) return { part, shared: `${first[0] ?? ""} ${part}` };
    return { part };
  });
}

/**
 * Returns the wordings by which people may ask for each part of a name. A part that lacks the last word of the name
 * counts only with that word added: `Water and Heat Control Systems` is not about water.
 */
export function listNameParts(name: string): readonly string[] {
  return splitName(name).flatMap(({ part, shared, isUnfinished }) => [
    ...(isUnfinished ? [] : [part]),
    ...(shared === undefined ? [] : [shared]),
  ]);
}
