import type { Severity } from "./finding.js";

/** How loud a rule is; `off` does not run it. */
export type SeverityLevel = Severity | "off";

/** How often a finding of the rule is really a problem. */
export type Precision = "very-high" | "high" | "medium" | "low";

export type RuleGroup =
  "input" | "integrity" | "accountability" | "separation" | "shape" | "roles" | "hygiene" | "config" | "own";

/**
 * Why a rule may ask for something. `requirement`: a law, rule or certifiable standard says so for those it binds.
 * `interpretation`: the text asks for an outcome, and this test of structure is our reading of it. `recommendation`:
 * guidance. `heuristic`: a rule of thumb of research or practice. `convention`: what is usual. `logic`: it follows
 * from what an org chart, a date or a text is. `house`: a company asks it of itself.
 */
export type SourceKind =
  "requirement" | "interpretation" | "recommendation" | "heuristic" | "convention" | "logic" | "house";

export interface RuleSource {
  /** Name and clause, in brackets what it says there. */
  readonly text: string;
  readonly kind: SourceKind;
  /** The statement was compared with a source; otherwise it is common knowledge, to be looked up before it is quoted. */
  readonly isChecked: boolean;
}

/** An entry of `required-role-missing`: any of these roles will do. */
export interface RoleDemand {
  readonly any: readonly string[];
  /** Who asks for it, and for what. */
  readonly why?: string;
  /** The finding is never louder than this. */
  readonly severity?: Severity;
}

/** What an option of a rule may hold; `words` are checked against what the tool knows where `of` says so. */
export type RuleOption =
  | BaseOption<"yes-no", boolean>
  /** Whole where `isWhole`; `least` is the smallest value. */
  | (BaseOption<"number", number> & { readonly isWhole: boolean; readonly least: number })
  | (BaseOption<"choice", string> & { readonly choices: readonly string[] })
  | BaseOption<"word", string>
  | (BaseOption<"words", readonly string[]> & { readonly of?: WordKind })
  | BaseOption<"pairs", readonly (readonly [string, string])[]>
  /** Keys of numbers, such as sizes of a company, are numbers written as text. */
  | BaseOption<"numbers-by-word", Readonly<Record<string, number>>>
  | BaseOption<"words-by-word", Readonly<Record<string, readonly string[]>>>
  | BaseOption<"role-demands", readonly RoleDemand[]>;

/** What the words of an option name. */
export type WordKind = "role" | "department-kind" | "focus-area" | "committee-kind" | "role-or-committee-kind";

export interface BaseOption<K extends string, T> {
  readonly kind: K;
  readonly default: T;
  /** One sentence for the reference of rules. */
  readonly description: string;
}

export type OptionValue = RuleOption["default"];
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What every rule says about itself; `explain`, reports, documentation and SARIF are written from it. */
export interface RuleCard {
  /** The word users type and read, also the name of the file. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Without any settings, as in the pack `recommended`. */
  readonly severity: SeverityLevel;
  readonly precision: Precision;
  /** What is wrong, one sentence. */
  readonly title: string;
  readonly why: string;
  readonly sources: readonly RuleSource[];
  readonly options: RuleOptions;
  /** Facts of the company file without which the rule is silent, as keys: `officers[].role`. */
  readonly needs: readonly string[];
  /** What to do about it, one sentence. */
  readonly fix: string;
  /** An exception in the company file may silence it. */
  readonly canBeExcepted: boolean;
  /**
   * Company files, or config files where the group is `config`: `bad` yields exactly this finding, `good` yields none.
   * `settings` where the rule is off by default or the point needs an option.
   */
  readonly example: { readonly bad: string; readonly good: string; readonly settings?: RuleSetting };
}

/** What somebody asks of one rule; what is absent stays as on its card. */
export interface RuleSetting {
  readonly severity?: SeverityLevel;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** The same rule asked again, with other options and not louder: what several policy packs ask for together. */
  readonly asWell?: readonly RuleSetting[];
}

/** By rule id: packs and config file put together, or one of them. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;
