import type { FocusAreaId } from "../model/company.js";

/** What the tool knows of a kind of department: where it usually belongs, and how sure that is. A hint, never a law. */
export interface DepartmentKind {
  /** The word to write in a file: `service-desk`. */
  readonly id: string;
  readonly name: string;
  /** Other names it goes by, separated by commas; no two kinds share one. */
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
  /** Why other homes are normal, or what to look at. */
  readonly note?: string;
}

/**
 * `high`: another officer is unusual, a rule may speak of it. `medium`: a clear favourite, worth an information when
 * asked for. `low`: contested, never reported.
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
