import type { PolicyPack } from "../../model/policy.js";

export const nydfs500: PolicyPack = {
  id: "nydfs-500",
  title: "NYDFS Cybersecurity Regulation, 23 NYCRR 500 (as amended November 2023)",
  audience:
    "Entities licensed by the New York Department of Financial Services; small ones are partly exempt under 500.19.",
  extends: ["recommended"],
  basis: [
    {
      clause: "500.1(c), 500.4(a)",
      asks: "Designate a CISO, a qualified individual. An affiliate or third party may employ the CISO; the entity then keeps the responsibility and names a senior overseer.",
      strength: "requirement",
      rules: ["required-role-missing", "role-held-twice", "officer-vacant", "external-officer-without-overseer"],
    },
    {
      clause: "500.4(b)",
      asks: "The CISO reports in writing to the senior governing body at least annually.",
      strength: "requirement; that it needs a line on the chart is orgwright's reading",
      rules: ["ciso-board-access"],
    },
    {
      clause: "500.4(c)",
      asks: "The CISO promptly reports material issues to the senior governing body or senior officers.",
      strength: "requirement; that it needs a line on the chart is orgwright's reading",
      rules: ["ciso-board-access"],
    },
    {
      clause: "500.4(d)",
      asks: "The senior governing body oversees cybersecurity risk management.",
      strength: "requirement",
      rules: ["governing-body-missing"],
    },
    {
      clause: "500.2(c)",
      asks: "Class A companies have independent audits of the program.",
      strength: "requirement",
      rules: ["internal-audit-independent"],
    },
    {
      clause: "500.16(a)",
      asks: "The incident response plan has clear roles and levels of decision authority.",
      strength: "requirement; that it needs a single owner is orgwright's reading",
      rules: ["incident-response-single-owner"],
    },
    {
      clause: "500.17(b)(2)",
      asks: "The highest-ranking executive and the CISO sign the annual filing.",
      strength: "requirement",
      rules: ["required-role-missing"],
    },
  ],
  rules: {
    "required-role-missing": {
      severity: "error",
      options: {
        roles: [
          { any: ["ciso"], why: "500.4(a)." },
          { any: ["ceo"], why: "500.17(b)(2) needs a highest-ranking executive." },
        ],
        exemptBelowHeadcount: 0,
      },
    },
    "role-held-twice": { severity: "error", options: { roles: ["ciso"] } },
    "officer-vacant": { severity: "error", options: { roles: ["ciso"] } },
    "interim-overdue": { severity: "warn" },
    "external-officer-without-overseer": { severity: "error" },
    "ciso-board-access": { severity: "error", options: { to: ["board"] } },
    "governing-body-missing": { severity: "error" },
    "incident-response-single-owner": { severity: "warn" },
    "internal-audit-independent": { severity: "error" },
    "ciso-independent-of-it": { severity: "info" },
    "stale-review": { severity: "warn", options: { maxDays: 365 } },
  },
  forceOff: [],
  notCovered:
    "The regulation does not say whom the CISO reports to day by day. Reports, filings, exemptions (500.19) and Class A status are outside the chart.",
};
