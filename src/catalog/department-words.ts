import type { DepartmentDomain } from "./department-kind.js";

/** Words that say how a company is divided, not what a department does. */
export const IGNORED_WORDS: readonly string[] = [
  ..."department dept team group unit function office division services coe tribe squad chapter guild".split(" "),
  ..."global emea apac americas".split(" "),
  "service line",
  "center of excellence",
  "centre of excellence",
  "enterprise wide",
];

/**
 * Words that count only as a whole name, because they are too general: `Security` names a known kind of department, but
 * `Social Security` does not.
 */
export const GENERAL_WORDS: readonly string[] = (
  "it security cyber development engineering digital platform product design audit risk people talent strategy " +
  "operations analytics reporting research storage identity testing integration compute connectivity dashboards " +
  "insights brand revenue commercial production logistics distribution communications resilience docs " +
  "labs ai cert property tax"
).split(" ");

/**
 * Letters with several meanings. They name a kind of department only if the enclosing unit shows which meaning is
 * right.
 */
export interface AmbiguousLetters {
  readonly letters: string;
  readonly meanings: readonly AmbiguousMeaning[];
}

export interface AmbiguousMeaning {
  /** Id of a kind of department. */
  readonly kind: string;
  /** Domains of enclosing units in which the letters mean this kind. */
  readonly within: readonly DepartmentDomain[];
}

const IT: readonly DepartmentDomain[] = ["it-management", "it-service", "infrastructure", "enterprise-applications"];

/**
 * Letters that also mean things other than departments, such as systems on a chip, executive assistants or private
 * equity. The letters alone therefore never decide the kind of a department.
 */
export const AMBIGUOUS_LETTERS: readonly AmbiguousLetters[] = [
  { letters: "SOC", meanings: [{ kind: "security-operations", within: ["security"] }] },
  {
    letters: "IR",
    meanings: [
      { kind: "incident-response", within: ["security"] },
      { kind: "investor-relations", within: ["other"] },
    ],
  },
  {
    letters: "PMO",
    meanings: [
      { kind: "pmo", within: IT },
      { kind: "product-management", within: ["product"] },
    ],
  },
  {
    letters: "BA",
    meanings: [
      { kind: "business-analysis", within: ["it-management"] },
      { kind: "business-applications", within: ["enterprise-applications"] },
    ],
  },
  { letters: "BI", meanings: [{ kind: "business-intelligence", within: ["data"] }] },
  { letters: "DC", meanings: [{ kind: "data-center", within: ["infrastructure"] }] },
  { letters: "DR", meanings: [{ kind: "disaster-recovery", within: ["infrastructure", "resilience"] }] },
  { letters: "QA", meanings: [{ kind: "quality-assurance", within: ["product-engineering", "platform", "quality"] }] },
  {
    letters: "PS",
    meanings: [
      { kind: "product-security", within: ["security"] },
      { kind: "professional-services", within: ["customer"] },
    ],
  },
  {
    letters: "SE",
    meanings: [
      { kind: "software-engineering", within: ["product-engineering"] },
      { kind: "sales-engineering", within: ["customer"] },
      { kind: "systems-administration", within: ["infrastructure"] },
    ],
  },
  {
    letters: "SI",
    meanings: [
      { kind: "threat-intelligence", within: ["security"] },
      { kind: "integration", within: ["enterprise-applications"] },
    ],
  },
  { letters: "CX", meanings: [{ kind: "customer-success", within: ["customer"] }] },
  { letters: "OT", meanings: [{ kind: "ot-security", within: ["security"] }] },
  { letters: "EA", meanings: [{ kind: "enterprise-architecture", within: ["architecture", "it-management"] }] },
  {
    letters: "TPM",
    meanings: [
      { kind: "technical-program-management", within: ["product-engineering"] },
      { kind: "third-party-risk", within: ["risk", "security"] },
    ],
  },
  { letters: "PE", meanings: [{ kind: "platform-engineering", within: ["platform", "product-engineering"] }] },
];
