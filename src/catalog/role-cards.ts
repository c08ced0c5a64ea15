import type { TechnologyOfficer } from "../model/queries.js";
import { OTHER_EXECUTIVES } from "./executives.js";
import { FOCUS_AREAS } from "./focus-areas.js";

/** The description of a role as it is commonly understood, in a few lines. */
export interface RoleCard {
  /** Id of the role. */
  readonly role: string;
  /** Whom the role serves: `inward` is for the company's own people, `outward` is for its customers, and so on. */
  readonly orientation?: "inward" | "outward" | "protective" | "whole" | "both";
  readonly orientationNote?: string;
  /** Parts of the company that the role is concerned with, in a sentence. */
  readonly faces?: string;
  /** Rank of the role among the officers of a company, in a sentence. */
  readonly standing?: string;
  readonly headline?: string;
  readonly mission?: string;
  readonly keyAreas: readonly KeyArea[];
  /** Ids of kinds of department. */
  readonly typicalDepartments: readonly string[];
  readonly contestedDepartments: readonly string[];
  readonly kpis: readonly string[];
  /** Ids of roles, the most common first. */
  readonly usualReportsTo: readonly string[];
  readonly reportingLineNote?: string;
  /** Line of defence in the sense of the IIA Three Lines Model. */
  readonly line?: 2 | 3;
  /** Ids of roles that a holder of this role should not hold as well. */
  readonly mustNotHold: readonly string[];
  /** Origin of the role: `short` tells it in a few words, `detail` in a sentence. */
  readonly origin?: { readonly short: string; readonly detail?: string; readonly usLaw?: string };
  readonly oftenConfusedWith: readonly { readonly role: string; readonly tell: string }[];
  readonly note?: string;
}

export interface KeyArea {
  readonly id: string;
  readonly name: string;
  readonly what?: string;
}

function listAreas(officer: TechnologyOfficer): readonly KeyArea[] {
  return FOCUS_AREAS.filter((area) => area.officer === officer);
}

/** The one question that tells each of the three technology officers from the others. */
export const ONE_QUESTION: Readonly<Record<TechnologyOfficer, string>> = {
  cio: "Would this stop our own people from working?",
  cto: "Would this stop our customers from getting what we sell?",
  ciso: "Would this let someone do what they must not be able to do?",
};

/** Sentences that set the three technology officers apart. */
export const APART = {
  confusion: "The three titles are often taken for one another.",
  sentence:
    "The CIO aligns technology with the goals of the business, the CTO drives innovation and development, and the CISO puts security and risk first.",
} as const;

/** A card for every role of `ROLES`, in the same order. */
export const ROLE_CARDS: readonly RoleCard[] = [
  {
    role: "cio",
    orientation: "inward",
    orientationNote: "Serves the company's own people and processes.",
    faces: "Looks inward: at the IT departments and the systems inside the company.",
    standing: "Often the senior technology executive of a company.",
    headline: "Runs the technology that the company runs on.",
    mission: "Make the company's own information and systems dependable, affordable and fit for how its people work.",
    keyAreas: listAreas("cio"),
    typicalDepartments: [
      "service-desk",
      "end-user-computing",
      "business-applications",
      "erp",
      "infrastructure",
      "data-center",
      "network-operations",
      "it-operations",
      "it-governance",
      "it-procurement",
      "vendor-management",
      "pmo",
      "it-asset-management",
    ],
    contestedDepartments: [
      "cloud-infrastructure",
      "devops",
      "identity-access-management",
      "enterprise-architecture",
      "disaster-recovery",
      "business-intelligence",
    ],
    kpis: [
      "availability of business-critical systems",
      "IT spend as a share of revenue",
      "share of spend that runs vs changes the business",
      "projects on time and on budget",
      "service-desk first-contact resolution",
      "employee satisfaction with IT",
      "supplier contract savings",
      "technical debt retired",
    ],
    usualReportsTo: ["ceo", "coo", "cfo"],
    mustNotHold: [],
    origin: {
      short: "1980s",
      detail:
        "The title was put forward by William Synnott and William Gruber in 1981; firms created the post through the 1980s as data processing became company-wide.",
      usLaw: "1996: every US federal agency must have one (Clinger-Cohen Act).",
    },
    oftenConfusedWith: [
      { role: "cto", tell: "Ask who the user is. Employees: CIO. Paying customers: CTO." },
      {
        role: "chief-data",
        tell: "The CIO keeps the systems, the chief data officer the meaning and quality of what is in them.",
      },
      {
        role: "ciso",
        tell: "The CIO is measured on service and cost, the CISO on risk; that is why one person should rarely be both.",
      },
    ],
  },
  {
    role: "cto",
    orientation: "outward",
    orientationNote: "Serves the people who buy what the company makes.",
    faces: "Looks outward: at what is sold to customers, and at software development, quality assurance and product.",
    standing: "Usually reports to the CEO; in many banks and older companies to the CIO.",
    headline: "Builds the technology the company sells.",
    mission: "Give the company a technical direction and build the products that customers pay for.",
    keyAreas: listAreas("cto"),
    typicalDepartments: [
      "software-engineering",
      "quality-assurance",
      "technical-architecture",
      "platform-engineering",
      "site-reliability-engineering",
      "release-engineering",
      "research-development",
      "innovation",
      "developer-experience",
      "embedded-engineering",
      "hardware-engineering",
      "machine-learning",
    ],
    contestedDepartments: [
      "product-management",
      "product-design",
      "devops",
      "cloud-infrastructure",
      "data-science",
      "product-security",
      "customer-support",
    ],
    kpis: [
      "lead time from commit to production",
      "deployment frequency",
      "change failure rate",
      "time to restore service",
      "escaped defects",
      "share of revenue from new products",
      "roadmap delivery",
      "engineer retention and time to hire",
    ],
    usualReportsTo: ["ceo", "cio", "coo"],
    mustNotHold: [],
    origin: {
      short: "late 1980s; common from the late 1990s",
      detail:
        "Large industrial firms such as General Electric, AlliedSignal and ALCOA gave the title to their research heads in the late 1980s; software and internet companies made it common in the late 1990s, which is the date that most histories give.",
    },
    oftenConfusedWith: [
      { role: "cio", tell: "The CTO's systems earn money; the CIO's systems help others earn it." },
      {
        role: "chief-product",
        tell: "The product officer answers for what is built and why, the CTO for how and with whom.",
      },
      {
        role: "vpe",
        tell: "A VP of engineering runs delivery; a CTO also answers for direction. Small firms have one person for both.",
      },
    ],
  },
  {
    role: "ciso",
    orientation: "protective",
    orientationNote: "Serves everyone who would be harmed if information were lost, changed or exposed.",
    faces: "Protects: looks at the digital assets of the company, wherever they are.",
    standing: "Reached the C-suite only in recent decades, and in many companies still sits below it.",
    headline: "Guards the technology, whoever runs it.",
    mission:
      "Keep the company's digital assets safe enough for the risks it has chosen to take, and say so when they are not.",
    keyAreas: listAreas("ciso"),
    typicalDepartments: [
      "information-security",
      "security-operations",
      "incident-response",
      "threat-intelligence",
      "vulnerability-management",
      "offensive-security",
      "application-security",
      "cloud-security",
      "security-architecture",
      "security-engineering",
      "grc",
      "security-compliance",
      "security-awareness",
      "identity-access-management",
    ],
    contestedDepartments: [
      "identity-access-management",
      "network-security",
      "ot-security",
      "product-security",
      "third-party-risk",
      "physical-security",
      "business-continuity",
      "disaster-recovery",
      "privacy",
      "fraud",
    ],
    kpis: [
      "mean time to detect",
      "mean time to contain",
      "overdue critical vulnerabilities",
      "share of assets covered by monitoring",
      "phishing report rate",
      "audit findings past due",
      "risk exceptions past their end date",
      "third parties assessed",
      "exercises held",
    ],
    usualReportsTo: ["cio", "cto", "ceo", "coo", "chief-risk", "clo"],
    reportingLineNote:
      "Surveys disagree widely. In most samples more than half still report inside IT; several regulators forbid or discourage that, but US federal law effectively builds on it.",
    mustNotHold: [],
    origin: {
      short: "1995",
      detail:
        "Steve Katz at Citicorp is widely called the first, appointed after a break-in to the bank's cash-management system in 1994; most accounts say 1995, some 1994. The name is sometimes misspelt Kats.",
    },
    oftenConfusedWith: [
      { role: "chief-security", tell: "A chief security officer also answers for guards, gates and travel safety." },
      { role: "chief-risk", tell: "The risk officer weighs all risk, the CISO one kind of it in depth." },
      {
        role: "dpo",
        tell: "The CISO protects data for the company; the DPO speaks for the people the data is about, and must not take instructions on how to do so.",
      },
      {
        role: "cio",
        tell: "Both touch every system, but availability now and safety later pull in different directions.",
      },
    ],
  },
  {
    role: "ceo",
    orientation: "whole",
    mission: "Answer to the board for everything, and decide what the others cannot settle.",
    keyAreas: [
      { id: "ceo.direction", name: "Direction" },
      { id: "ceo.people-at-the-top", name: "People at the top" },
      { id: "ceo.capital", name: "Capital" },
      { id: "ceo.accountability", name: "Accountability to the board" },
    ],
    typicalDepartments: ["corporate-strategy"],
    contestedDepartments: [],
    kpis: ["growth", "profitability", "total return", "retention of leaders"],
    usualReportsTo: ["board"],
    mustNotHold: [],
    origin: { short: "mid 20th century as a title" },
    oftenConfusedWith: [{ role: "coo", tell: "The CEO chooses where to go; the COO makes each day work." }],
  },
  {
    role: "coo",
    orientation: "inward",
    mission: "Make what the company promises happen every day.",
    keyAreas: [
      { id: "coo.delivery", name: "Delivery" },
      { id: "coo.efficiency", name: "Efficiency" },
      { id: "coo.supply", name: "Supply" },
      { id: "coo.service-quality", name: "Service quality" },
    ],
    typicalDepartments: ["operations", "facilities", "customer-success", "physical-security"],
    contestedDepartments: [],
    kpis: ["cost to serve", "on-time delivery", "capacity used", "safety incidents"],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    origin: { short: "second half of the 20th century" },
    oftenConfusedWith: [{ role: "cio", tell: "The COO runs the work, the CIO the systems the work needs." }],
  },
  {
    role: "cfo",
    orientation: "inward",
    mission: "Keep the money right, the books true and the next year affordable.",
    keyAreas: [
      { id: "cfo.reporting", name: "Financial reporting" },
      { id: "cfo.planning", name: "Planning and budgets" },
      { id: "cfo.treasury", name: "Cash and funding" },
      { id: "cfo.controls", name: "Financial controls" },
    ],
    typicalDepartments: ["finance", "procurement", "investor-relations"],
    contestedDepartments: [],
    kpis: ["forecast accuracy", "cash conversion", "days to close", "control deficiencies"],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    origin: { short: "1960s to 1980s" },
    oftenConfusedWith: [
      { role: "chief-risk", tell: "The CFO owns the numbers, the risk officer what could make them wrong." },
    ],
  },
  {
    role: "chief-data",
    orientation: "both",
    mission: "Make the company's data findable, trustworthy and useful, within the rules.",
    keyAreas: [
      { id: "chief-data.data-strategy", name: "Data strategy" },
      { id: "chief-data.data-governance", name: "Data governance" },
      { id: "chief-data.data-quality", name: "Data quality" },
      { id: "chief-data.analytics", name: "Analytics and AI use" },
    ],
    typicalDepartments: [
      "data-governance",
      "data-warehouse",
      "business-intelligence",
      "data-engineering",
      "data-science",
    ],
    contestedDepartments: [],
    kpis: ["critical data sets with an owner", "data quality score", "time to get a data set", "analytics adoption"],
    usualReportsTo: ["ceo", "cio", "coo"],
    mustNotHold: [],
    origin: {
      short: "early 2000s (Capital One, 2002)",
      usLaw: "2018 Evidence Act, 44 U.S.C. 3520: every US federal agency names a nonpolitical chief data officer.",
    },
    oftenConfusedWith: [
      { role: "cio", tell: "The CIO answers for the pipes and pumps, the chief data officer for the water." },
      { role: "chief-digital", tell: "A chief DIGITAL officer has the same letters, and changes business models." },
    ],
  },
  {
    role: "chief-product",
    orientation: "outward",
    mission: "Decide which problems are worth solving for whom, and see that they are solved.",
    keyAreas: [
      { id: "chief-product.product-strategy", name: "Product strategy" },
      { id: "chief-product.discovery", name: "Discovery" },
      { id: "chief-product.roadmap", name: "Roadmap" },
      { id: "chief-product.experience", name: "User experience" },
    ],
    typicalDepartments: ["product-management", "product-design"],
    contestedDepartments: [],
    kpis: ["adoption", "retention", "net revenue retention", "time to first value"],
    usualReportsTo: ["ceo", "cto"],
    mustNotHold: [],
    origin: { short: "2000s, with software as a service" },
    oftenConfusedWith: [{ role: "cto", tell: "The product officer decides what and why, the CTO how and with whom." }],
  },
  {
    role: "chief-risk",
    orientation: "whole",
    mission: "See that the company knows and chooses its risks, independently of those who take them.",
    keyAreas: [
      { id: "chief-risk.risk-appetite", name: "Risk appetite" },
      { id: "chief-risk.independent-challenge", name: "Independent challenge" },
      { id: "chief-risk.risk-reporting", name: "Risk reporting" },
      { id: "chief-risk.resilience", name: "Resilience" },
    ],
    typicalDepartments: ["enterprise-risk", "model-risk", "business-continuity"],
    contestedDepartments: [],
    kpis: ["limits breached", "risks past their action date", "loss events", "scenario coverage"],
    usualReportsTo: ["ceo", "board"],
    line: 2,
    mustNotHold: [],
    origin: { short: "1993 (James Lam at GE Capital)" },
    oftenConfusedWith: [
      { role: "ciso", tell: "The risk officer weighs all risk, the CISO security risk." },
      { role: "chief-revenue", tell: "A chief REVENUE officer has the same letters." },
    ],
  },
  {
    role: "dpo",
    orientation: "protective",
    mission: "Watch over and advise on lawful use of personal data, without taking instructions on it.",
    keyAreas: [
      { id: "dpo.advice", name: "Advice" },
      { id: "dpo.monitoring", name: "Monitoring" },
      { id: "dpo.impact-assessments", name: "Impact assessments" },
      { id: "dpo.contact-point", name: "Contact point for people and authority" },
    ],
    typicalDepartments: ["privacy"],
    contestedDepartments: [],
    kpis: [
      "requests answered in time",
      "impact assessments reviewed",
      "breaches notified in time",
      "training coverage",
    ],
    usualReportsTo: ["board", "ceo"],
    line: 2,
    mustNotHold: ["ceo", "coo", "cfo", "cio", "cto", "chief-data"],
    origin: { short: "German law 1977; EU-wide with the GDPR, 2018" },
    oftenConfusedWith: [
      {
        role: "chief-privacy",
        tell: "A chief privacy officer runs a programme and decides; a DPO advises and monitors.",
      },
    ],
  },
  {
    role: "board",
    mission:
      "Oversee the company on behalf of its owners, as the highest body that others in the company are accountable to.",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: [],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "cae",
    mission: "Give the board independent assurance; own nothing that is audited.",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["board", "ceo"],
    line: 3,
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-compliance",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo", "clo", "board"],
    line: 2,
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "clo",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    line: 2,
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-security",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo", "coo"],
    mustNotHold: [],
    oftenConfusedWith: [],
    note: "This officer may hold the CISO role too: then write both roles on the one post.",
  },
  {
    role: "caio",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo", "cio", "cto"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-digital",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-privacy",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["clo", "chief-compliance", "ciso"],
    line: 2,
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "vpe",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["cto", "ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "security-official",
    mission: "HIPAA's name for the one person who answers for the Security Rule.",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: [],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "qualified-individual",
    mission: "The Safeguards Rule's name for the one person who oversees the security program and may be external.",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: [],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "saiso",
    mission: "FISMA's name for an agency's CISO, designated by the CIO.",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: [],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chro",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-procurement",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["cfo", "coo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-revenue",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-strategy",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  {
    role: "chief-customer",
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  },
  ...OTHER_EXECUTIVES.map(({ id }) => ({
    role: id,
    keyAreas: [],
    typicalDepartments: [],
    contestedDepartments: [],
    kpis: [],
    usualReportsTo: ["ceo"],
    mustNotHold: [],
    oftenConfusedWith: [],
  })),
];
