/**
 * Name of the company as a subject of the linked data. Names are relative IRIs: the address at which the file is
 * published completes them.
 */
export const COMPANY_SUBJECT = "company";

/** Returns the name of a subject: its kind and its id, in the characters that an IRI may contain. */
export function nameSubject(kind: "unit" | "post" | "person", id: string): string {
  // A lone half of a surrogate pair has no encoding.
  return `${kind}/${encodeURIComponent(id.replace(/\p{Cs}/gu, "\u{FFFD}"))}`;
}
