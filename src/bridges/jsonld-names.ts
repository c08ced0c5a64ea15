/**
 * Name of the company in the linked data. Names are relative IRIs, which the address of the published file completes.
 */
export const COMPANY_SUBJECT = "company";

/** Returns the name of an entry: its kind and its id, in characters that an IRI can contain. */
export function nameSubject(kind: "unit" | "post" | "person", id: string): string {
  // A lone half of a surrogate pair has no encoding.
  return `${kind}/${encodeURIComponent(id.replace(/\p{Cs}/gu, "\u{FFFD}"))}`;
}
