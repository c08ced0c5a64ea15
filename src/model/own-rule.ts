import type { FocusAreaId } from "./company.js";
import type { Severity } from "./finding.js";

/** A custom rule, which a company wrote in its config file, without code. */
export interface OwnRule {
  readonly id: string;
  /** `required`: every unit that matches `given` has to match `then` too. `forbidden`: no unit may match both. */
  readonly kind: "required" | "forbidden";
  readonly severity: Severity;
  readonly given: UnitSelector;
  /** Condition. A `forbidden` rule without a condition allows no unit that matches `given`. */
  readonly then?: UnitCondition;
  readonly why: string;
  /** Document that states the rule: a handbook, a contract, a law. */
  readonly source?: string;
  /** Message of the finding; `{name}` stands for the unit. */
  readonly message?: string;
}

/** The units that a rule is about: they match every key here. */
export interface UnitSelector {
  /** A department kind of the catalogue, stated in the file or recognised by the unit's name. */
  readonly kind?: string;
  /** Officer who answers for the unit: an id or a role; `none` for nobody. */
  readonly officer?: string;
  /** A pattern in which `*` stands for any text; case is ignored. */
  readonly name?: string;
  readonly tag?: string;
  /** Depth of nesting: 1 is a department at the top of the file, 2 one nested in it. */
  readonly depth?: NumberRange;
  readonly headcount?: NumberRange;
  readonly level?: "department" | "team";
}

/** The demands on a unit: it has to meet all of them. */
export interface UnitCondition {
  /** Id or role of the officer who has to answer for the unit; `true` if any officer will do. */
  readonly officer?: string | true;
  readonly head?: boolean;
  /** Unit, officer or role that the unit hangs under, at any distance. */
  readonly reportUnder?: string;
  readonly notReportUnder?: string;
  /** Number of units directly below the unit. */
  readonly span?: NumberRange;
  readonly focus?: readonly FocusAreaId[];
}

/** A range of numbers that includes both ends; an end that is absent is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}
