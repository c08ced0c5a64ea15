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

/** A fault that a stage reports; becomes a `Finding` once its severity and place are settled. */
export interface Problem<Id extends string = InputRuleId> {
  readonly rule: Id;
  /** The first sentence stands alone; the user's own names are in quotes. */
  readonly message: string;
  /** Remedy, in one sentence. */
  readonly help: string;
  /** Place: an origin in the data, or a range when the text itself could not be read. */
  readonly origin?: Origin;
  /** Other places to point at, best first, when the file has no such key as `origin` names. */
  readonly orAt?: readonly Origin[];
  readonly range?: SourceRange;
  /**
   * Ids of the entries, or of the focus area, it is about, and no others: an exception names them all. Empty: the
   * company.
   */
  readonly subjects?: readonly string[];
  /**
   * Fact that makes this a problem of its own besides rule and subjects (the role of the manager, say): never a name of
   * a person, never words of the message.
   */
  readonly fact?: string;
  /** Other places to look at; a `range` where the text itself could not be read. */
  readonly related?: readonly RelatedProblemPlace[];
  /** Set only where one rule has two severities; otherwise settings or the rule's card decide. */
  readonly severity?: Severity;
  /** Upper limit of the severity, whatever the settings ask for. */
  readonly atMost?: Severity;
  /** The finding is one step softer than the rule is set to; a note becomes silence. */
  readonly isSofter?: boolean;
  /** The problem follows from other faults of the file, and is left out when there is an error to put right first. */
  readonly isConsequence?: boolean;
  /** Number of further problems of the same rule and severity that are too many to list. */
  readonly more?: number;
}

export interface RelatedProblemPlace {
  readonly message: string;
  readonly origin: Origin;
  readonly orAt?: readonly Origin[];
  readonly range?: SourceRange;
}

/** A `Problem` with severity, place and fingerprint; reports and exit codes are made of findings. */
export interface Finding {
  /** The id of a rule card, or of a rule of the company's own. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly range: SourceRange;
  /** Entry at that place; absent where the text could not be read, and for the file as a whole. */
  readonly origin?: Origin;
  /** Ids of the entries, or of the focus area, it is about; empty: the company. */
  readonly subjects: readonly string[];
  readonly related: readonly RelatedPlace[];
  /** Hash of rule, subjects and facts in 16 hex digits: the same problem keeps it when lines move or words change. */
  readonly fingerprint: string;
}

export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly range: SourceRange;
}

/** A finding that an exception of the company file accepts. */
export interface ExceptedFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Last day as an ISO date, inclusive. */
  readonly until?: string;
  readonly owner?: string;
}

/** Findings that count, and those that an exception accepts. */
export interface ResolvedFindings {
  /** Findings that count, sorted by file, place and rule. */
  readonly findings: readonly Finding[];
  readonly excepted: readonly ExceptedFinding[];
}

/** The result of a stage that reads human input: a value if one could be made, and the faults. */
export interface Outcome<T> {
  /** Value; absent when nothing can be made of the input at all. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}
