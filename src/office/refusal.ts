/**
 * Refusal of a file that cannot be read: it is damaged or exceeds the limits. The message is one or more sentences with
 * "It" in place of the path. The caller adds the path and, for some kinds of fault, a remedy.
 */
export class OfficeRefusal extends Error {
  /** Kind of fault. The caller can add a remedy for the first two kinds. */
  readonly kind: "too-large" | "damaged-zip" | "other";

  constructor(message: string, kind: OfficeRefusal["kind"] = "other") {
    super(message);
    this.kind = kind;
  }
}
