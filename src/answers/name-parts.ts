const AND = /\s*(?:,|&|\+|\/|;)\s*|\s+(?:and|und)\s+/iu;

/** A part of a name that joins several things. */
export interface NamePart {
  /** Words between the joints: `HR` in `HR and Workplace Systems`. */
  readonly part: string;
  /** The same with the word that it shares with the last or first part: `HR Systems`. */
  readonly shared?: string;
}

/** Returns the parts of a name; none when it joins nothing. */
export function splitName(name: string): readonly NamePart[] {
  const parts = name.split(AND).filter((part) => part !== "");
  if (parts.length < 2) return [];
  const first = (parts[0] ?? "").split(/\s+/u);
  const last = (parts.at(-1) ?? "").split(/\s+/u);
  return parts.map((part, index) => {
    if (index < parts.length - 1 && last.length > 1) return { part, shared: `${part} ${last.at(-1) ?? ""}` };
    if (index > 0 && first.length > 1) return { part, shared: `${first[0] ?? ""} ${part}` };
    return { part };
  });
}

/** Returns all wordings of the parts of a name. */
export function listNameParts(name: string): readonly string[] {
  return splitName(name).flatMap(({ part, shared }) => [part, ...(shared === undefined ? [] : [shared])]);
}
