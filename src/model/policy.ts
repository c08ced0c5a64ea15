import type { RuleSettings } from "./rule.js";

/**
 * Rules and severities for companies bound by a law, a standard or a practice. A pack helps to read a law or a standard
 * and is never legal advice.
 */
export interface PolicyPack {
  /** Word that users type, also the name of the file. */
  readonly id: string;
  readonly title: string;
  /** Audience, in one sentence. */
  readonly audience: string;
  /**
   * Packs that this one builds on; its own settings override theirs. A rule that no pack sets keeps the settings on its
   * card.
   */
  readonly extends: readonly string[];
  readonly basis: readonly PolicyClause[];
  readonly rules: RuleSettings;
  /** Rules that the pack turns off even if other packs ask for them, each with the reason. */
  readonly forceOff: readonly { readonly rule: string; readonly reason: string }[];
  /** Parts of the law or standard that no chart can show. */
  readonly notCovered: string;
}

/** A clause, and the rules that check as much of it as a chart can show. */
export interface PolicyClause {
  readonly clause: string;
  /** The demand of the clause, paraphrased. */
  readonly asks: string;
  /**
   * Strength of the demand, such as "requirement", or "requirement; that it needs a line on the chart is orgwright's
   * reading".
   */
  readonly strength: string;
  readonly rules: readonly string[];
}

/** Several packs, combined into one. */
export interface CombinedPolicy {
  readonly packs: readonly PolicyPack[];
  readonly rules: RuleSettings;
  /** Rules that one pack turns off and another asks for, a sentence each. */
  readonly clashes: readonly string[];
}
