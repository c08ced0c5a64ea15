/**
 * Refusal of a file that cannot be read: it is damaged or exceeds the limits. The message is one sentence or more about
 * "it", without its path; the caller knows what the file was meant to be, and adds the remedy.
 */
export class OfficeRefusal extends Error {
  /** Kind of trouble, so that the caller can say more about the two kinds that have a remedy. */
  readonly kind: "too-large" | "damaged-zip" | "other";

  constructor(message: string, kind: OfficeRefusal["kind"] = "other") {
    super(message);
    this.kind = kind;
  }
}
