import type { RuleSettings } from "./rule.js";

/** What somebody bound by a law, a standard or a habit asks of rules. A reading aid, never legal advice. */
export interface PolicyPack {
  /** The word users type, also the name of the file. */
  readonly id: string;
  readonly title: string;
  /** Whom it is for, one sentence. */
  readonly audience: string;
  /** Packs it starts from; its own settings win. Every rule is as on its card before that. */
  readonly extends: readonly string[];
  readonly basis: readonly PolicyClause[];
  readonly rules: RuleSettings;
  /** Rules it turns off whatever other packs ask for, each with the reason. */
  readonly forceOff: readonly { readonly rule: string; readonly reason: string }[];
  /** What no chart can show of it. */
  readonly notCovered: string;
}

/** A clause, and the rules that look at what a chart can show of it. */
export interface PolicyClause {
  readonly clause: string;
  /** In our own words. */
  readonly asks: string;
  /** Such as "requirement", or "requirement; a line on the chart is our reading". */
  readonly strength: string;
  readonly rules: readonly string[];
}

/** What several packs ask for together. */
export interface CombinedPolicy {
  readonly packs: readonly PolicyPack[];
  readonly rules: RuleSettings;
  /** Where one turns off what another asks for, a sentence each. */
  readonly clashes: readonly string[];
}
