import type { FocusAreaId } from "../model/company.js";

/**
 * A kind of department, with the officer who usually answers for it. orgwright treats these facts as hints, not as
 * rules.
 */
export interface DepartmentKind {
  /** Word to write in a file: `service-desk`. */
  readonly id: string;
  readonly name: string;
  /** Other names, separated by commas. No name belongs to two kinds. */
  readonly otherNames: string;
  /** Id of the role that most often answers for such a department. */
  readonly usual: string;
  readonly confidence: Confidence;
  /** Ids of other roles that commonly answer for such a department, the most common first. */
  readonly contested: readonly string[];
  readonly domain: DepartmentDomain;
  /**
   * Line of such a department in the IIA Three Lines Model. It is a guess, used if the unit does not state its line.
   */
  readonly line: 1 | 2 | 3;
  /** Focus area that such a department usually serves. */
  readonly focus?: FocusAreaId;
  /** Reason why it is normal that another officer answers, or a point to check. */
  readonly note?: string;
}

/**
 * Confidence that the usual officer answers for a department of some kind. `high`: any other officer is unusual, and a
 * rule can report that officer. `medium`: one officer is clearly the most common; the rule reports other officers only
 * on request, and then as a note. `low`: several officers are common, and the rule reports none of them.
 */
export type Confidence = "high" | "medium" | "low";

export type DepartmentDomain =
  | "it-management"
  | "it-service"
  | "infrastructure"
  | "enterprise-applications"
  | "product-engineering"
  | "platform"
  | "quality"
  | "architecture"
  | "innovation"
  | "product"
  | "data"
  | "security"
  | "resilience"
  | "risk"
  | "privacy"
  | "compliance"
  | "audit"
  | "customer"
  | "other";
