import type { FocusAreaId } from "../model/company.js";

/** A kind of department: where it usually belongs, and how sure that is. A hint, never a law. */
export interface DepartmentKind {
  /** Word to write in a file: `service-desk`. */
  readonly id: string;
  readonly name: string;
  /** Other names, separated by commas; no two kinds share one. */
  readonly otherNames: string;
  /** Id of the role that most often answers for it. */
  readonly usual: string;
  readonly confidence: Confidence;
  /** Ids of other roles that commonly answer for it, most common first. */
  readonly contested: readonly string[];
  readonly domain: DepartmentDomain;
  /** Line of defence in the sense of the IIA Three Lines Model; a first guess. */
  readonly line: 1 | 2 | 3;
  /** The focus area of a technology officer that it usually serves. */
  readonly focus?: FocusAreaId;
  /** Reason why other officers are normal, or a point to check. */
  readonly note?: string;
}

/**
 * `high`: another officer is unusual, and a rule may report it. `medium`: a clear favourite, worth a note when asked
 * for. `low`: contested, never reported.
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
