import type { Origin, SourceRange } from "./source.js";

export type Severity = "error" | "warn" | "info";

/** Rules about the input itself; `render` and `check` both run them. One card each in `check/rules/`. */
export type InputRuleId =
  // the text
  | "not-text"
  | "input-limit"
  | "unreadable-include"
  | "yaml-syntax"
  | "duplicate-key"
  | "unprintable-text"
  // the shape
  | "wrong-type"
  | "missing-key"
  | "unknown-key"
  | "personal-data-present"
  // the structure
  | "duplicate-id"
  | "unknown-reference"
  | "reporting-cycle"
  | "root-count"
  | "unreachable-unit"
  | "unknown-role"
  | "impossible-value"
  | "suppression-needs-reason"
  // the config file
  | "brand-colour";

/** What a stage says is wrong; becomes a `Finding` once its severity and place are settled. */
export interface Problem {
  readonly rule: InputRuleId;
  /** First sentence stands alone; the user's own names in quotes. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly help: string;
  /** Where: an origin in the data, or a range when the text itself could not be read. */
  readonly origin?: Origin;
  readonly range?: SourceRange;
  /** Ids of the entries it is about. */
  readonly subjects?: readonly string[];
  /** Other places to look at; `range` where the text itself could not be read. */
  readonly related?: readonly { readonly message: string; readonly origin: Origin; readonly range?: SourceRange }[];
  /** Only where one rule has two severities; otherwise the rule's card decides. */
  readonly severity?: Severity;
  /** Follows from whatever else is wrong with the file: left out when there is an error to put right first. */
  readonly isConsequence?: boolean;
}

/** A `Problem` with severity, place and fingerprint; what reports and exit codes are made of. */
export interface Finding {
  readonly rule: InputRuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly range: SourceRange;
  readonly subjects: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** Hash of rule, subjects and message-free facts: the same problem keeps it when lines move. */
  readonly fingerprint: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: SourceRange;
}

/** What every rule says about itself; `explain`, reports and documentation are written from it. */
export interface RuleCard {
  readonly id: InputRuleId;
  readonly group: "input" | "integrity" | "hygiene" | "config";
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** Company files, or config files where the group is `config`: `bad` yields exactly this finding, `good` yields none. */
  readonly example: { readonly bad: string; readonly good: string };
}

/** The result of a stage that reads human input: what could be made of it, and what was wrong. */
export interface Outcome<T> {
  /** Absent when nothing can be made of the input at all. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}
