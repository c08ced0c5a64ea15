import { OTHER_EXECUTIVES } from "./executives.js";

/** What the tool knows of a role of the field; facts only, no judgement about a company. */
export interface Role {
  /** The word to write in a file: `cio`, `chief-data`. */
  readonly id: string;
  readonly title: string;
  /** Letters people use for it; several roles share `CDO` and the like; empty when there are none. */
  readonly abbreviation: string;
  readonly kind: RoleKind;
  /** Other full names, lower case; read as this role wherever its title is. */
  readonly otherNames: readonly string[];
  /** Titles that often, but not always, mean this role, lower case; a hint, never a verdict. */
  readonly titlePatterns: readonly string[];
  /** Ids of roles whose holder has this one too: a CISO is what a law calls the security official. */
  readonly satisfiedBy?: readonly string[];
}

/** `designation`: a duty some law gives to one person, often held together with another role. */
export type RoleKind =
  "executive" | "technology" | "technology-adjacent" | "oversight" | "governing-body" | "designation";

/** Letters that stand for several roles, with the ids they may mean; never resolved silently. */
export const AMBIGUOUS_ABBREVIATIONS: readonly (readonly [letters: string, ids: readonly string[]])[] = [
  ["CDO", ["chief-data", "chief-digital", "chief-diversity", "chief-design"]],
  ["CPO", ["chief-product", "chief-privacy", "chro", "chief-procurement"]],
  ["CRO", ["chief-risk", "chief-revenue"]],
  ["CSO", ["chief-security", "chief-strategy", "chief-sustainability", "chief-science", "chief-sales"]],
  ["CCO", ["chief-compliance", "chief-customer", "chief-commercial", "chief-communications", "chief-creative"]],
  ["CMO", ["chief-marketing", "chief-medical"]],
  ["CAO", ["chief-administrative", "chief-accounting", "chief-analytics"]],
];

/** Every role the tool knows, the technology officers first. */
export const ROLES: readonly Role[] = [
  {
    id: "cio",
    title: "Chief Information Officer",
    abbreviation: "CIO",
    kind: "technology",
    otherNames: ["chief digital and information officer", "chief information and digital officer", "cdio"],
    titlePatterns: [
      "vp information technology",
      "vp it",
      "head of it",
      "it director",
      "director of information technology",
    ],
  },
  {
    id: "cto",
    title: "Chief Technology Officer",
    abbreviation: "CTO",
    kind: "technology",
    otherNames: ["chief technical officer"],
    titlePatterns: ["head of engineering", "chief architect"],
  },
  {
    id: "ciso",
    title: "Chief Information Security Officer",
    abbreviation: "CISO",
    kind: "technology",
    otherNames: [],
    titlePatterns: [
      "head of information security",
      "head of cyber security",
      "vp security",
      "information security officer",
      "director of information security",
    ],
  },
  {
    id: "ceo",
    title: "Chief Executive Officer",
    abbreviation: "CEO",
    kind: "executive",
    otherNames: [],
    titlePatterns: ["managing director", "president", "general manager", "executive director", "agency head"],
  },
  {
    id: "coo",
    title: "Chief Operating Officer",
    abbreviation: "COO",
    kind: "executive",
    otherNames: ["chief operations officer"],
    titlePatterns: [],
  },
  {
    id: "cfo",
    title: "Chief Financial Officer",
    abbreviation: "CFO",
    kind: "executive",
    otherNames: [],
    titlePatterns: ["finance director", "vp finance"],
  },
  {
    id: "chief-data",
    title: "Chief Data Officer",
    abbreviation: "CDO",
    kind: "technology-adjacent",
    otherNames: ["chief data and analytics officer", "cdao"],
    titlePatterns: ["head of data"],
  },
  {
    id: "chief-product",
    title: "Chief Product Officer",
    abbreviation: "CPO",
    kind: "technology-adjacent",
    otherNames: [],
    titlePatterns: ["head of product", "vp product", "svp product"],
  },
  {
    id: "chief-risk",
    title: "Chief Risk Officer",
    abbreviation: "CRO",
    kind: "oversight",
    otherNames: ["chief risk executive"],
    titlePatterns: ["head of risk"],
  },
  {
    id: "dpo",
    title: "Data Protection Officer",
    abbreviation: "DPO",
    kind: "oversight",
    otherNames: [],
    titlePatterns: [],
  },
  {
    id: "board",
    title: "Board of Directors",
    abbreviation: "Board",
    kind: "governing-body",
    otherNames: [],
    titlePatterns: ["supervisory board", "governing body", "audit committee", "risk committee", "management body"],
  },
  {
    id: "cae",
    title: "Chief Audit Executive",
    abbreviation: "CAE",
    kind: "oversight",
    otherNames: ["chief internal auditor"],
    titlePatterns: ["head of internal audit", "inspector general"],
  },
  {
    id: "chief-compliance",
    title: "Chief Compliance Officer",
    abbreviation: "CCO",
    kind: "oversight",
    otherNames: ["chief ethics and compliance officer", "ceco"],
    titlePatterns: ["head of compliance"],
  },
  {
    id: "clo",
    title: "General Counsel",
    abbreviation: "GC",
    kind: "oversight",
    otherNames: ["chief legal officer"],
    titlePatterns: [],
  },
  {
    id: "chief-security",
    title: "Chief Security Officer",
    abbreviation: "CSO",
    kind: "technology-adjacent",
    otherNames: [],
    titlePatterns: [],
  },
  {
    id: "caio",
    title: "Chief AI Officer",
    abbreviation: "CAIO",
    kind: "technology-adjacent",
    otherNames: ["chief artificial intelligence officer"],
    titlePatterns: [],
  },
  {
    id: "chief-digital",
    title: "Chief Digital Officer",
    abbreviation: "CDO",
    kind: "technology-adjacent",
    otherNames: [],
    titlePatterns: [],
  },
  {
    id: "chief-privacy",
    title: "Chief Privacy Officer",
    abbreviation: "CPO",
    kind: "oversight",
    otherNames: [],
    titlePatterns: ["privacy officer", "senior agency official for privacy"],
  },
  {
    id: "vpe",
    title: "VP Engineering",
    abbreviation: "VPE",
    kind: "technology",
    otherNames: ["vice president engineering"],
    titlePatterns: ["svp engineering"],
  },
  {
    id: "security-official",
    title: "Security Official",
    abbreviation: "",
    kind: "designation",
    otherNames: ["hipaa security officer"],
    titlePatterns: [],
    satisfiedBy: ["ciso"],
  },
  {
    id: "qualified-individual",
    title: "Qualified Individual",
    abbreviation: "QI",
    kind: "designation",
    otherNames: [],
    titlePatterns: [],
    satisfiedBy: ["ciso"],
  },
  {
    id: "saiso",
    title: "Senior Agency Information Security Officer",
    abbreviation: "SAISO",
    kind: "designation",
    otherNames: [],
    titlePatterns: [],
    satisfiedBy: ["ciso"],
  },
  {
    id: "chro",
    title: "Chief People Officer",
    abbreviation: "CHRO",
    kind: "executive",
    otherNames: ["chief human resources officer"],
    titlePatterns: [],
  },
  {
    id: "chief-procurement",
    title: "Chief Procurement Officer",
    abbreviation: "CPO",
    kind: "executive",
    otherNames: [],
    titlePatterns: [],
  },
  {
    id: "chief-revenue",
    title: "Chief Revenue Officer",
    abbreviation: "CRO",
    kind: "executive",
    otherNames: [],
    titlePatterns: [],
  },
  {
    id: "chief-strategy",
    title: "Chief Strategy Officer",
    abbreviation: "CSO",
    kind: "executive",
    otherNames: [],
    titlePatterns: [],
  },
  {
    id: "chief-customer",
    title: "Chief Customer Officer",
    abbreviation: "CCO",
    kind: "executive",
    otherNames: [],
    titlePatterns: [],
  },
  ...OTHER_EXECUTIVES,
];
