import type { Severity } from "./finding.js";

/** The severity of a rule; `off` does not run it. */
export type SeverityLevel = Severity | "off";

/** The share of the rule's findings that are real problems. */
export type Precision = "very-high" | "high" | "medium" | "low";

export type RuleGroup =
  "input" | "integrity" | "accountability" | "separation" | "shape" | "roles" | "hygiene" | "config" | "own";

/**
 * The grounds on which a rule asks for something. `requirement`: a law, rule or certifiable standard demands it of
 * those it binds. `interpretation`: the text asks for an outcome, and this test of structure is one reading of it.
 * `recommendation`: guidance. `heuristic`: a rule of thumb of research or practice. `convention`: common usage.
 * `logic`: it follows from the nature of an org chart, a date or a text. `house`: a company asks it of itself.
 */
export type SourceKind =
  "requirement" | "interpretation" | "recommendation" | "heuristic" | "convention" | "logic" | "house";

export interface RuleSource {
  /** Name and clause, with its content in brackets. */
  readonly text: string;
  readonly kind: SourceKind;
  /**
   * The statement was compared with a source; otherwise it is common knowledge, to be looked up before it is quoted.
   */
  readonly isChecked: boolean;
}

/** An entry of `required-role-missing`: any one of these roles is enough. */
export interface RoleDemand {
  readonly any: readonly string[];
  /** Law or body that asks for it, and for which purpose. */
  readonly why?: string;
  /** Upper limit of the finding's severity. */
  readonly severity?: Severity;
}

/** The values that an option of a rule may hold; `words` are checked against known words where `of` is set. */
export type RuleOption =
  | BaseOption<"yes-no", boolean>
  /** A whole number where `isWhole`; `least` is the smallest value. */
  | (BaseOption<"number", number> & { readonly isWhole: boolean; readonly least: number })
  | (BaseOption<"choice", string> & { readonly choices: readonly string[] })
  | BaseOption<"word", string>
  | (BaseOption<"words", readonly string[]> & { readonly of?: WordKind })
  | BaseOption<"pairs", readonly (readonly [string, string])[]>
  /** Keys of numbers, such as sizes of a company, are numbers written as text. */
  | BaseOption<"numbers-by-word", Readonly<Record<string, number>>>
  | BaseOption<"words-by-word", Readonly<Record<string, readonly string[]>>>
  | BaseOption<"role-demands", readonly RoleDemand[]>;

/** The kind of thing that the words of an option name. */
export type WordKind = "role" | "department-kind" | "focus-area" | "committee-kind" | "role-or-committee-kind";

export interface BaseOption<K extends string, T> {
  readonly kind: K;
  readonly default: T;
  /** One sentence for the reference of rules. */
  readonly description: string;
}

export type OptionValue = RuleOption["default"];
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** The description of a rule, from which `explain`, reports, documentation and SARIF are written. */
export interface RuleCard {
  /** Word that users type and read, also the name of the file. */
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
  /** Facts of the company file without which the rule is silent, as keys: `officers[].role`. */
  readonly needs: readonly string[];
  /** Remedy, in one sentence. */
  readonly fix: string;
  /** An exception in the company file may silence the rule. */
  readonly canBeExcepted: boolean;
  /**
   * Company files, or config files where the group is `config`: `bad` yields exactly this finding, `good` yields none.
   * `settings` are given where the rule is off by default or the point needs an option.
   */
  readonly example: { readonly bad: string; readonly good: string; readonly settings?: RuleSetting };
}

/** The settings of one rule; a setting that is absent stays as on its card. */
export interface RuleSetting {
  readonly severity?: SeverityLevel;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /**
   * Further settings to run the same rule with, of other options and not louder: several policy packs together may need
   * them.
   */
  readonly asWell?: readonly RuleSetting[];
}

/** Settings by rule id: packs and config file put together, or one of them. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
