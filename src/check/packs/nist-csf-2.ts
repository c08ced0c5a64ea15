import type { PolicyPack } from "../../model/policy.js";

export const nistCsf2: PolicyPack = {
  id: "nist-csf-2",
  title: "NIST Cybersecurity Framework 2.0 (GV.RR)",
  audience:
    "Anyone who uses CSF 2.0. The framework is voluntary and states outcomes, not prescriptions, so nothing here is an error.",
  extends: ["recommended"],
  basis: [
    {
      clause: "GV.RR-01",
      asks: "Leadership is responsible and accountable for cybersecurity risk.",
      strength: "recommendation",
      rules: ["governing-body-missing", "ciso-board-access", "stale-review"],
    },
    {
      clause: "GV.RR-02",
      asks: "Roles, responsibilities and authorities are established, communicated, understood and enforced; implementation example 2 distinguishes who is accountable, consulted and informed; example 5 lists operations, risk and internal audit.",
      strength: "recommendation",
      rules: [
        "department-without-accountable",
        "more-than-one-accountable",
        "accountable-not-a-person",
        "required-role-missing",
        "incident-response-single-owner",
        "officer-vacant",
        "internal-audit-independent",
        "second-line-under-first-line",
      ],
    },
    {
      clause: "PR.AA-05",
      asks: "Permissions honour least privilege and separation of duties.",
      strength: "recommendation",
      rules: ["access-and-audit-log-separate", "ciso-not-combined-with-it-role"],
    },
  ],
  rules: {
    "required-role-missing": {
      severity: "warn",
      options: { roles: [{ any: ["ciso"], why: "GV.RR-02: who is accountable for cybersecurity risk management?" }] },
    },
    "department-without-accountable": { severity: "warn" },
    "governing-body-missing": { severity: "warn" },
    "ciso-board-access": { severity: "warn" },
    "access-and-audit-log-separate": { severity: "info" },
    "security-scattered": { severity: "warn" },
    "stale-review": { severity: "warn", options: { maxDays: 365 } },
  },
  forceOff: [],
  notCovered:
    "GV.RR-03 (resources) and GV.RR-04 (HR practices) leave no trace in an org chart, and a chart does not show whether people understand their roles.",
};
