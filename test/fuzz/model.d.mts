import type { Arbitrary } from "fast-check";

export interface BrokenCompany {
  readonly content: string;
  /** Names of what was done to it. */
  readonly faults: readonly string[];
  /** What must be found, as `rule@offset`. */
  readonly expected: readonly string[];
}

export const brokenCompany: Arbitrary<BrokenCompany>;

/** Throws with what was missed and what was made up. */
export function checkBroken(broken: BrokenCompany): void;
