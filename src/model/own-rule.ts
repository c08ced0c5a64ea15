import type { FocusAreaId } from "./company.js";
import type { Severity } from "./finding.js";

/** A rule that a company wrote in its config file, without code. */
export interface OwnRule {
  readonly id: string;
  /** `required`: every unit that is `given` has to be as `then` says; `forbidden`: none may be. */
  readonly kind: "required" | "forbidden";
  readonly severity: Severity;
  readonly given: UnitSelector;
  /** Without it no unit that is `given` may exist at all. */
  readonly then?: UnitCondition;
  readonly why: string;
  /** Where it is written down: a handbook, a contract, a law. */
  readonly source?: string;
  /** What the finding says; `{name}` stands for the unit. */
  readonly message?: string;
}

/** Which units a rule is about: those that have all of this. */
export interface UnitSelector {
  /** A department kind of the catalogue, recognised by name or stated. */
  readonly kind?: string;
  /** Who answers for it: an id or a role; `none` for nobody. */
  readonly officer?: string;
  /** A pattern in which `*` stands for any text; capitals do not matter. */
  readonly name?: string;
  readonly tag?: string;
  /** 1 is a department at the top of the file, 2 what is nested in one. */
  readonly depth?: NumberRange;
  readonly headcount?: NumberRange;
  readonly level?: "department" | "team";
}

/** What is asked of a unit: all of this. */
export interface UnitCondition {
  /** `true`: somebody answers for it; otherwise an id or a role. */
  readonly officer?: string | true;
  readonly head?: boolean;
  /** It hangs below this unit, officer or role, however far. */
  readonly reportUnder?: string;
  readonly notReportUnder?: string;
  /** Units directly below it. */
  readonly span?: NumberRange;
  readonly focus?: readonly FocusAreaId[];
}

/** Both ends count; one that is absent is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}
