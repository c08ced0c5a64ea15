/** Name of the company among the subjects. Names are relative, so that whoever publishes the file decides where it lies. */
export const COMPANY_SUBJECT = "company";

/** Returns the name of a subject: its kind and its id, in the characters that an IRI may hold. */
export function nameSubject(kind: "unit" | "post" | "person", id: string): string {
  // A lone half of a surrogate pair has no encoding.
  return `${kind}/${encodeURIComponent(id.replace(/\p{Cs}/gu, "\u{FFFD}"))}`;
}
