import type { FocusAreaId } from "../model/company.js";
import type { TechnologyOfficer } from "../model/queries.js";

/** One of the twelve subjects that the three technology officers answer for. */
export interface FocusArea {
  readonly id: FocusAreaId;
  readonly officer: TechnologyOfficer;
  readonly name: string;
  /** Description of the job, in a sentence. */
  readonly what: string;
}

/** All twelve focus areas, four for each officer. */
export const FOCUS_AREAS: readonly FocusArea[] = [
  {
    id: "cio.strategic-planning",
    officer: "cio",
    name: "Strategic planning",
    what: "Turn business goals into a technology plan and keep the two in step.",
  },
  {
    id: "cio.budgeting-resource-allocation",
    officer: "cio",
    name: "Budgeting and resource allocation",
    what: "Decide where technology money and people go, and show what they bought.",
  },
  {
    id: "cio.vendor-management",
    officer: "cio",
    name: "Vendor management",
    what: "Choose, contract and steer the suppliers of systems and services.",
  },
  {
    id: "cio.it-governance",
    officer: "cio",
    name: "IT governance",
    what: "Set the rules by which technology decisions are made, and see that they are followed.",
  },
  {
    id: "cto.technology-innovation",
    officer: "cto",
    name: "Technology innovation",
    what: "Spot, test and bring in what the next products will be made of.",
  },
  {
    id: "cto.product-development",
    officer: "cto",
    name: "Product development",
    what: "Design, write, test and ship the product.",
  },
  {
    id: "cto.technical-architecture",
    officer: "cto",
    name: "Technical architecture",
    what: "Decide how the parts fit together so that they scale, change and last.",
  },
  {
    id: "cto.technical-talent",
    officer: "cto",
    name: "Technical talent",
    what: "Find, grow and keep the people who build.",
  },
  {
    id: "ciso.cybersecurity-strategy",
    officer: "ciso",
    name: "Cybersecurity strategy",
    what: "Decide what to protect first, how, and to which standard.",
  },
  {
    id: "ciso.risk-management",
    officer: "ciso",
    name: "Risk management",
    what: "Find, weigh and treat security risk; get someone with authority to accept what is left.",
  },
  {
    id: "ciso.compliance-regulations",
    officer: "ciso",
    name: "Compliance and regulations",
    what: "Know which rules apply and be able to prove they are met.",
  },
  {
    id: "ciso.incident-response",
    officer: "ciso",
    name: "Incident response",
    what: "Detect, contain, recover, report and learn.",
  },
];
