import type { FocusAreaId } from "../model/company.js";
import type { TechnologyOfficer } from "../model/queries.js";

/** One of the twelve things the three technology officers are there for. */
export interface FocusArea {
  readonly id: FocusAreaId;
  readonly officer: TechnologyOfficer;
  readonly name: string;
}

/** All twelve, four for each officer. */
export const FOCUS_AREAS: readonly FocusArea[] = [
  { id: "cio.strategic-planning", officer: "cio", name: "Strategic planning" },
  { id: "cio.budgeting-resource-allocation", officer: "cio", name: "Budgeting and resource allocation" },
  { id: "cio.vendor-management", officer: "cio", name: "Vendor management" },
  { id: "cio.it-governance", officer: "cio", name: "IT governance" },
  { id: "cto.technology-innovation", officer: "cto", name: "Technology innovation" },
  { id: "cto.product-development", officer: "cto", name: "Product development" },
  { id: "cto.technical-architecture", officer: "cto", name: "Technical architecture" },
  { id: "cto.technical-talent", officer: "cto", name: "Technical talent" },
  { id: "ciso.cybersecurity-strategy", officer: "ciso", name: "Cybersecurity strategy" },
  { id: "ciso.risk-management", officer: "ciso", name: "Risk management" },
  { id: "ciso.compliance-regulations", officer: "ciso", name: "Compliance and regulations" },
  { id: "ciso.incident-response", officer: "ciso", name: "Incident response" },
];
