import type { PolicyPack } from "../../model/policy.js";

export const threeLines: PolicyPack = {
  id: "three-lines",
  title: "IIA Three Lines Model (2020) and audit independence",
  audience: "Organisations that describe their governance in three lines; banks, insurers and many listed companies.",
  extends: ["recommended"],
  basis: [
    {
      clause: "Principle 2",
      asks: "The governing body makes sure that structures for governance are in place, and oversees them.",
      strength: "recommendation",
      rules: ["governing-body-missing"],
    },
    {
      clause: "Principle 3",
      asks: "First- and second-line roles may be blended or separate.",
      strength: "recommendation",
      rules: ["second-line-under-first-line"],
    },
    {
      clause: "Principles 4 and 5",
      asks: "The third line gives independent assurance and is independent of management.",
      strength: "recommendation",
      rules: ["internal-audit-independent"],
    },
    {
      clause: "Global Internal Audit Standards 2024, 7.1",
      asks: "Internal audit has a direct reporting relationship with the board.",
      strength: "requirement for functions that state conformance",
      rules: ["internal-audit-independent", "required-role-missing"],
    },
    {
      clause: "12 CFR 30 App. D",
      asks: "The chief risk executive and the chief audit executive are one level below the CEO.",
      strength: "requirement for large US national banks only",
      rules: ["risk-chief-near-top"],
    },
  ],
  rules: {
    "governing-body-missing": { severity: "error" },
    "internal-audit-independent": { severity: "error" },
    "required-role-missing": {
      severity: "warn",
      options: {
        roles: [
          { any: ["cae"], why: "Principle 4: who is the third line?" },
          { any: ["chief-risk", "chief-compliance", "ciso"], why: "Principle 3: who is the second line?" },
        ],
        exemptBelowHeadcount: 0,
      },
    },
    "second-line-under-first-line": { severity: "warn", options: { allow: [] } },
    "ciso-independent-of-it": { severity: "warn", options: { forbidden: ["cio", "cto"], depth: "any" } },
    "risk-chief-near-top": { severity: "warn", options: { maxLevelsBelowCeo: 1 } },
    "dpo-conflicting-role": { severity: "error" },
    "access-and-audit-log-separate": { severity: "info" },
    "accountable-not-a-person": { severity: "warn" },
  },
  forceOff: [],
  notCovered:
    "Every unit needs a `line`; without one, its kind gives a first guess. The model is a set of principles: a blended first and second line is allowed; accept its findings with an exception that gives the reason.",
};
