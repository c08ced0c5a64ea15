import type { PolicyPack } from "../../model/policy.js";

export const iso27001: PolicyPack = {
  id: "iso-27001",
  title: "ISO/IEC 27001:2022 (clause 5.3, Annex A 5.2, 5.3)",
  audience: "Organisations that have or are building an information security management system.",
  extends: ["recommended"],
  basis: [
    {
      clause: "5.3 a",
      asks: "Top management assigns responsibility for the system's conformity.",
      strength: "requirement",
      rules: ["required-role-missing", "officer-vacant"],
    },
    {
      clause: "5.3 b",
      asks: "Top management makes somebody responsible for reports to top management on the system's performance.",
      strength: "requirement",
      rules: ["ciso-board-access"],
    },
    {
      clause: "A.5.2",
      asks: "Security roles and responsibilities are defined and allocated.",
      strength: "requirement unless excluded in the statement of applicability",
      rules: ["department-without-accountable", "focus-area-unowned", "incident-response-single-owner"],
    },
    {
      clause: "A.5.3",
      asks: "Conflicting duties and areas of responsibility are segregated; ISO/IEC 27002 lists examples and lets small firms compensate.",
      strength: "requirement unless excluded",
      rules: ["ciso-not-combined-with-it-role", "access-and-audit-log-separate", "build-and-run-separate"],
    },
    {
      clause: "9.2.2",
      asks: "Internal audits are objective and impartial.",
      strength: "requirement",
      rules: ["internal-audit-independent"],
    },
  ],
  rules: {
    "required-role-missing": {
      severity: "error",
      options: {
        roles: [
          {
            any: ["ciso"],
            why: "Clause 5.3: somebody is assigned the responsibility; the title CISO is not required.",
          },
        ],
        exemptBelowHeadcount: 0,
      },
    },
    "department-without-accountable": { severity: "warn", options: { technologyOnly: true } },
    "officer-vacant": { severity: "error", options: { roles: ["ciso"] } },
    "ciso-board-access": { severity: "warn" },
    "ciso-not-combined-with-it-role": { severity: "warn", options: { exemptBelowHeadcount: 50 } },
    "internal-audit-independent": { severity: "error" },
    "access-and-audit-log-separate": { severity: "warn" },
    "build-and-run-separate": { severity: "info" },
    "focus-area-unowned": {
      severity: "warn",
      options: {
        areas: [
          "ciso.cybersecurity-strategy",
          "ciso.risk-management",
          "ciso.compliance-regulations",
          "ciso.incident-response",
        ],
        mode: "all",
      },
    },
    "stale-review": { severity: "warn", options: { maxDays: 365 } },
  },
  forceOff: [],
  notCovered:
    "The standard does not require an org chart, which is merely often used as evidence, and asks for no particular reporting line of the CISO.",
};
