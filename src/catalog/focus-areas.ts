import type { FocusAreaId } from "../model/company.js";
import type { TechnologyOfficer } from "../model/queries.js";

/** One of the twelve subjects that the three technology officers answer for. */
export interface FocusArea {
  readonly id: FocusAreaId;
  readonly officer: TechnologyOfficer;
  readonly name: string;
  /** Description of the work, in a sentence. */
  readonly what: string;
  /** The two duties that make up the area. */
  readonly duties: readonly [string, string];
}

/** All twelve focus areas, four for each officer. */
export const FOCUS_AREAS: readonly FocusArea[] = [
  {
    id: "cio.strategic-planning",
    officer: "cio",
    name: "Strategic planning",
    what: "Turn business goals into a technology plan and keep the two in step.",
    duties: [
      "Keep the technology plan in step with the goals of the business.",
      "Show how technology will support the company's growth.",
    ],
  },
  {
    id: "cio.budgeting-resource-allocation",
    officer: "cio",
    name: "Budgeting and resource allocation",
    what: "Decide where technology money and people go, and show what they bought.",
    duties: ["Decide where technology budgets and people go.", "Show the value that the money bought."],
  },
  {
    id: "cio.vendor-management",
    officer: "cio",
    name: "Vendor management",
    what: "Choose, contract and steer the suppliers of systems and services.",
    duties: [
      "Choose and contract the suppliers of systems and services.",
      "See that vendors deliver the value they are paid for.",
    ],
  },
  {
    id: "cio.it-governance",
    officer: "cio",
    name: "IT governance",
    what: "Set the rules by which technology decisions are made, and see that they are followed.",
    duties: [
      "Set policies for the secure and efficient use of technology.",
      "See that decisions about technology follow them.",
    ],
  },
  {
    id: "cto.technology-innovation",
    officer: "cto",
    name: "Technology innovation",
    what: "Spot, test and bring in what the next products will be made of.",
    duties: ["Watch emerging technology and try what may help.", "Lead research and development."],
  },
  {
    id: "cto.product-development",
    officer: "cto",
    name: "Product development",
    what: "Design, write, test and ship the product.",
    duties: ["Design, write, test and ship the products.", "See that products meet the needs of customers."],
  },
  {
    id: "cto.technical-architecture",
    officer: "cto",
    name: "Technical architecture",
    what: "Decide how the parts fit together so that they scale, change and last.",
    duties: [
      "Choose an architecture that scales with the business.",
      "Decide how the parts fit together, so that they can change and last.",
    ],
  },
  {
    id: "cto.technical-talent",
    officer: "cto",
    name: "Technical talent",
    what: "Find, grow and keep the people who build.",
    duties: ["Find and hire the technical talent that builds the products.", "Grow that talent, and keep it."],
  },
  {
    id: "ciso.cybersecurity-strategy",
    officer: "ciso",
    name: "Cybersecurity strategy",
    what: "Decide what to protect first, how, and to which standard.",
    duties: [
      "Decide which digital assets to protect first, and how.",
      "Set the security standards that everybody works to.",
    ],
  },
  {
    id: "ciso.risk-management",
    officer: "ciso",
    name: "Risk management",
    what: "Find, weigh and treat security risk; get someone with authority to accept what is left.",
    duties: ["Find and weigh security risks.", "Treat them, or get somebody with authority to accept what is left."],
  },
  {
    id: "ciso.compliance-regulations",
    officer: "ciso",
    name: "Compliance and regulations",
    what: "Know which rules apply and be able to prove they are met.",
    duties: ["Know which laws, regulations and standards apply.", "Be able to prove compliance with them."],
  },
  {
    id: "ciso.incident-response",
    officer: "ciso",
    name: "Incident response",
    what: "Detect, contain, recover, report and learn.",
    duties: ["Detect and contain security incidents.", "Recover, report and learn from them."],
  },
];
