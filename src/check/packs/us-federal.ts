import type { PolicyPack } from "../../model/policy.js";

export const usFederal: PolicyPack = {
  id: "us-federal",
  title: "US federal agencies (Clinger-Cohen, FISMA, FITARA, Evidence Act)",
  audience: "Executive agencies; above all those listed in 31 U.S.C. 901(b).",
  extends: ["recommended"],
  basis: [
    {
      clause: "44 U.S.C. 3506(a)(2)(A)",
      asks: "The agency head designates a CIO who reports directly to that head.",
      strength: "requirement",
      rules: ["required-role-missing", "cio-reports-to-agency-head"],
    },
    {
      clause: "40 U.S.C. 11315(c)",
      asks: "Information resources management is the CIO's primary duty.",
      strength: "requirement",
      rules: ["key-person-concentration", "ciso-not-combined-with-it-role"],
    },
    {
      clause: "44 U.S.C. 3554(a)(3)(A)",
      asks: "The CIO designates a senior agency information security officer with security as primary duty who heads an office.",
      strength: "requirement",
      rules: ["saiso-designated-by-cio", "ciso-not-combined-with-it-role", "role-held-twice"],
    },
    {
      clause: "40 U.S.C. 11319(b)(1)-(2)",
      asks: "The CIO has a significant role in IT budget and governance, and approves component CIOs.",
      strength: "requirement; that it needs a line on the chart is orgwright's reading",
      rules: ["component-cio-linked", "focus-area-unowned"],
    },
    {
      clause: "44 U.S.C. 3520",
      asks: "A nonpolitical chief data officer is designated.",
      strength: "requirement",
      rules: ["required-role-missing"],
    },
    {
      clause: "NIST SP 800-53 Rev. 5 PM-2",
      asks: "Appoint a senior information security officer for the whole organization.",
      strength: "requirement",
      rules: ["required-role-missing", "security-scattered"],
    },
    {
      clause: "NIST SP 800-53 Rev. 5 AC-5",
      asks: "Separation of duties.",
      strength: "requirement",
      rules: ["access-and-audit-log-separate"],
    },
  ],
  rules: {
    "required-role-missing": {
      severity: "error",
      options: {
        roles: [
          { any: ["cio"] },
          { any: ["saiso", "ciso"], why: "44 U.S.C. 3554(a)(3)(A)." },
          { any: ["chief-data"], why: "44 U.S.C. 3520." },
          { any: ["chief-privacy", "dpo"], why: "Senior agency official for privacy, OMB M-16-24.", severity: "warn" },
          { any: ["caio"], why: "Chief AI officer, OMB M-25-21.", severity: "info" },
        ],
        exemptBelowHeadcount: 0,
      },
    },
    "cio-reports-to-agency-head": { severity: "error" },
    "saiso-designated-by-cio": { severity: "error" },
    "component-cio-linked": { severity: "warn" },
    "ciso-not-combined-with-it-role": { severity: "error", options: { exemptBelowHeadcount: 0 } },
    "role-held-twice": { severity: "warn", options: { scope: "division" } },
    "security-scattered": { severity: "warn" },
    "access-and-audit-log-separate": { severity: "warn" },
    "focus-area-unowned": {
      severity: "warn",
      options: {
        areas: [
          "cio.strategic-planning",
          "cio.budgeting-resource-allocation",
          "cio.vendor-management",
          "cio.it-governance",
        ],
        mode: "all",
      },
    },
    "dpo-reports-to-top": { severity: "off" },
    "dpo-conflicting-role": { severity: "off" },
  },
  forceOff: [
    {
      rule: "ciso-independent-of-it",
      reason:
        "FISMA builds on a security officer designated by the CIO; a finding here would advise against the statute's own arrangement.",
    },
  ],
  notCovered:
    "The Department of Defense has its own variants in the same sections. Budget approval and appointments are acts, which a chart does not show.",
};
