import type { Severity } from "./finding.js";

/** The severity of a rule; a rule that is `off` does not run. */
export type SeverityLevel = Severity | "off";

/** The estimated share of a rule's findings that are real problems. */
export type Precision = "very-high" | "high" | "medium" | "low";

export type RuleGroup =
  "input" | "integrity" | "accountability" | "separation" | "shape" | "roles" | "hygiene" | "config" | "own";

/**
 * The grounds on which a rule asks for something. `requirement`: a law, regulation or certifiable standard demands it
 * of those it binds. `interpretation`: the text asks for an outcome, and the rule tests one structure that is meant to
 * achieve it. `recommendation`: guidance. `heuristic`: a rule of thumb from research or practice. `convention`: common
 * usage. `logic`: it follows from the nature of an org chart, a date or a text. `house`: a company's own requirement.
 */
export type SourceKind =
  "requirement" | "interpretation" | "recommendation" | "heuristic" | "convention" | "logic" | "house";

export interface RuleSource {
  /**
   * Name and clause of the source, with the content of the clause in brackets. A clause is listed only after its
   * content was compared with the source.
   */
  readonly text: string;
  readonly kind: SourceKind;
}

/** An entry in the options of the rule `required-role-missing`: any one of these roles is enough. */
export interface RoleDemand {
  readonly any: readonly string[];
  /** Law or body that asks for such a role, and the purpose. */
  readonly why?: string;
  /** Upper limit of the finding's severity. */
  readonly severity?: Severity;
}

/**
 * The values that an option of a rule can hold; where `of` is set, `words` are checked against the known words of that
 * kind.
 */
export type RuleOption =
  | BaseOption<"yes-no", boolean>
  /** `isWhole`: whether the number has to be whole. `least`: the smallest value allowed. */
  | (BaseOption<"number", number> & { readonly isWhole: boolean; readonly least: number })
  | (BaseOption<"choice", string> & { readonly choices: readonly string[] })
  | BaseOption<"word", string>
  | (BaseOption<"words", readonly string[]> & { readonly of?: WordKind })
  | BaseOption<"pairs", readonly (readonly [string, string])[]>
  /** Numbers by word. If the word is itself a number, such as the size of a company, it is written as text. */
  | BaseOption<"numbers-by-word", Readonly<Record<string, number>>>
  | BaseOption<"words-by-word", Readonly<Record<string, readonly string[]>>>
  | BaseOption<"role-demands", readonly RoleDemand[]>;

/** The kind of thing that the words of an option name. */
export type WordKind = "role" | "department-kind" | "focus-area" | "committee-kind" | "role-or-committee-kind";

export interface BaseOption<K extends string, T> {
  readonly kind: K;
  readonly default: T;
  /** One sentence for the rule reference. */
  readonly description: string;
}

export type OptionValue = RuleOption["default"];
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The description of a rule, from which `explain`, reports, documentation and SARIF are written. */
export interface RuleCard {
  /** Word that users type and read; also the name of the file that holds the card. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Severity without any settings, as in the pack `recommended`. */
  readonly severity: SeverityLevel;
  readonly precision: Precision;
  /** Fault that the rule finds, in one sentence. */
  readonly title: string;
  readonly why: string;
  readonly sources: readonly RuleSource[];
  readonly options: RuleOptions;
  /** Facts of the company file without which the rule reports nothing, as keys: `officers[].role`. */
  readonly needs: readonly string[];
  /** Remedy, in one sentence. */
  readonly fix: string;
  /** Whether an exception in the company file may accept findings of the rule. */
  readonly canBeExcepted: boolean;
  /**
   * Company files, or config files where the group is `config`: `bad` yields exactly this finding, `good` yields none.
   * `settings` are given where the rule is off by default or the example needs an option.
   */
  readonly example: { readonly bad: string; readonly good: string; readonly settings?: RuleSetting };
}

/** The settings of one rule; a setting that is absent stays as on the rule's card. */
export interface RuleSetting {
  readonly severity?: SeverityLevel;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /**
   * Further settings to run the same rule with, for policy packs that need different options; never at a higher
   * severity.
   */
  readonly asWell?: readonly RuleSetting[];
}

/** Settings by rule id: those of one pack or config file, or of all of them combined. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
