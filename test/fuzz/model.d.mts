import type { Arbitrary } from "fast-check";

export interface BrokenCompany {
  readonly content: string;
  /** Names of the faults that were put into it. */
  readonly faults: readonly string[];
  /** Findings that must come of it, as `rule@offset`. */
  readonly expected: readonly string[];
}

export const brokenCompany: Arbitrary<BrokenCompany>;

/** Throws an error that names what was missed and what was made up. */
export function checkBroken(broken: BrokenCompany): void;
