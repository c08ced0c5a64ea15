import type { Origin, SourceRange } from "./source.js";

export type Severity = "error" | "warn" | "info";

/**
 * Ids of the rules about the input itself, which both `render` and `check` run. Each rule has a card in `check/rules/`.
 */
export type InputRuleId =
  // the text
  | "not-text"
  | "input-limit"
  | "unreadable-include"
  | "unusable-photo"
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

/** A fault that a stage reports. It becomes a `Finding` once its severity and place are known. */
export interface Problem<Id extends string = InputRuleId> {
  readonly rule: Id;
  /** Message whose first sentence makes sense alone; names from the user's file are in quotes. */
  readonly message: string;
  /** Remedy, in one sentence. */
  readonly help: string;
  /** Place: an origin in the data, or a range when the text itself could not be read. */
  readonly origin?: Origin;
  /** Places to point at instead, best first, when the file lacks the key that `origin` names. */
  readonly orAt?: readonly Origin[];
  readonly range?: SourceRange;
  /**
   * Ids of exactly the entries that the problem is about, or the id of the focus area that it is about: an exception
   * has to name all of them. Empty when the problem is about the company.
   */
  readonly subjects?: readonly string[];
  /**
   * Fact that, besides rule and subjects, sets this problem apart from others (the role of the manager, say); never the
   * name of a person, never words of the message.
   */
  readonly fact?: string;
  /**
   * Id of the role that a mistyped word probably means: rules about that role report nothing until the word is
   * corrected.
   */
  readonly meantRole?: string;
  /** Other places to look at; a `range` where the text itself could not be read. */
  readonly related?: readonly RelatedProblemPlace[];
  /** Severity, set only by rules that have two severities; otherwise settings or the rule's card decide. */
  readonly severity?: Severity;
  /** Upper limit of the severity, whatever the settings ask for. */
  readonly atMost?: Severity;
  /** Whether the finding is one severity below the rule's setting; a note is then not reported at all. */
  readonly isSofter?: boolean;
  /**
   * Whether the problem follows from other faults of the file; such a problem is not reported while there is an error to
   * put right first.
   */
  readonly isConsequence?: boolean;
  /** Number of further problems of the same rule and severity that are not listed because there are too many. */
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
  /** The id of a rule card, or of a custom rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly file: string;
  readonly range: SourceRange;
  /**
   * Entry at the place of the finding; absent if the text could not be read, or if the finding is about the file as a
   * whole.
   */
  readonly origin?: Origin;
  /** Ids of the entries, or of the focus area, that the finding is about; empty when it is about the company. */
  readonly subjects: readonly string[];
  readonly related: readonly RelatedPlace[];
  /**
   * Hash of rule, subjects and fact in 16 hex digits: a problem keeps its hash when lines move or the message is worded
   * differently.
   */
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
  /** Last day on which the exception holds, as an ISO date. */
  readonly until?: string;
  readonly owner?: string;
}

/** Findings that count, and those that an exception accepts. */
export interface ResolvedFindings {
  /** Findings that count, sorted by file, place and rule. */
  readonly findings: readonly Finding[];
  readonly excepted: readonly ExceptedFinding[];
}

/** The result of a stage that reads what people wrote: a value if one could be made, and the faults. */
export interface Outcome<T> {
  /** Value; absent when the input is too broken to yield one. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}
