import type { Officer, Post } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { choice, defineRule, words, yesNo } from "../define-rule.js";
import { nameOfThePost } from "../../wording/index.js";

export const cisoIndependentOfIt = defineRule({
  id: "ciso-independent-of-it",
  group: "separation",
  severity: "info",
  precision: "medium",
  title: "The CISO reports to an officer who runs technology.",
  why:
    "The person who judges how safe technology is should not be paid and promoted by the officer who is measured on speed and " +
    "cost. That is still the most common arrangement, and US federal law builds on it, so this is a note unless a policy asks for more.",
  sources: [
    {
      text: "Saudi NCA ECC-2:2024, control 1-2-1 (cybersecurity independent of IT)",
      kind: "requirement",
    },
    {
      text: "RBI (India), Master Direction on IT Governance 2023 (the CISO has no direct reporting relationship with the head of IT)",
      kind: "requirement",
    },
    {
      text: "FFIEC IT Handbook, Information Security, 2016 (not to IT operations management)",
      kind: "recommendation",
    },
    { text: "CCB Belgium Cyber Guide (security officer not part of ICT)", kind: "recommendation" },
    {
      text: "DORA, (EU) 2022/2554, Art. 6(4) (independent control function for ICT risk)",
      kind: "interpretation",
    },
  ],
  options: {
    forbidden: words(["cio", "cto"], "Roles that the CISO must not report to.", "role"),
    depth: choice(
      ["direct", "any"],
      "direct",
      "With 'direct', only the CISO's own manager counts; with 'any', every manager up the line.",
    ),
    acceptIfBoardLine: yesNo(
      true,
      "Whether a line from the CISO to the board or the CEO lowers the severity by one step.",
    ),
  },
  needs: ["officers[].role", "officers[].reportsTo"],
  fix: "Move the line to the CEO, the COO, the chief risk officer or the general counsel, add a dotted line to a committee of the board, or accept it with a reason.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
  - { id: cio, role: CIO, reportsTo: coo }
  - { id: ciso, role: CISO, reportsTo: cio }
departments:
  - { name: Information Technology, officer: cio }
`,
    good: `company: Northwind Bikes
officers:
  - { id: coo, role: COO }
  - { id: cio, role: CIO, reportsTo: coo }
  - { id: ciso, role: CISO, reportsTo: coo }
departments:
  - { name: Information Technology, officer: cio }
`,
  },

  *check({ graph, structure, options }) {
    for (const ciso of structure.officersWithRole("ciso")) {
      const above = [...structure.managersOf(ciso)];
      const asked = options.depth === "direct" ? above.slice(0, 1) : above;
      const isForbidden = ({ roles }: Officer) =>
        roles.some(({ id }) => id !== undefined && options.forbidden.includes(id));
      const manager = asked.find((post): post is Officer => isOfficer(post) && isForbidden(post));
      // Another rule covers a single post that has both roles.
      if (manager === undefined || ciso.manager?.guessed === true || isForbidden(ciso)) continue;
      yield {
        message:
          `The CISO reports to ${nameOfThePost(graph, manager)}. That officer runs technology and has the last word on how safe it is; if that ` +
          "is intended, give the CISO a line to the board or CEO and note why.",
        subjects: [ciso.id],
        fact: manager.role.id ?? "",
        at: at(ciso, "reportsTo"),
        isSofter: options.acceptIfBoardLine && structure.hasLineTo(ciso, ["board", "ceo"]),
      };
    }
  },
});

function isOfficer(post: Officer | Post): post is Officer {
  return post.kind === "officer";
}
