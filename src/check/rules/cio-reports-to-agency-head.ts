import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { nameOfNode, nameOfThePost } from "../../wording/index.js";

export const cioReportsToAgencyHead = defineRule({
  id: "cio-reports-to-agency-head",
  group: "roles",
  severity: "off",
  precision: "very-high",
  title: "The CIO of a US federal agency does not report directly to its head.",
  why: "The statute says 'shall report directly'.",
  sources: [{ text: "44 U.S.C. 3506(a)(2)(A); Executive Order 13833 sec. 4", kind: "requirement" }],
  options: {
    head: words(["ceo"], "Roles that count as the agency head; so does the officer at the top of the chart.", "role"),
  },
  needs: ["officers[].role", "officers[].reportsTo"],
  fix: "Correct the line, or accept it with an exception that names the delegation.",
  canBeExcepted: true,
  example: {
    settings: { severity: "error" },
    bad: `company: Bureau of Bridges
officers:
  - { id: head, role: CEO }
  - { id: management, role: COO, reportsTo: head }
  - { id: cio, role: CIO, reportsTo: management }
  - { id: ciso, role: CISO, reportsTo: head }
`,
    good: `company: Bureau of Bridges
officers:
  - { id: head, role: CEO }
  - { id: management, role: COO, reportsTo: head }
  - { id: cio, role: CIO, reportsTo: head }
  - { id: ciso, role: CISO, reportsTo: head }
`,
  },

  *check({ graph, structure, options }) {
    for (const cio of structure.chiefsWithRole("cio")) {
      const manager = graph.nodes.get(cio.manager?.to ?? "");
      if (manager === undefined || cio.manager?.guessed === true || hasRole(cio, options.head)) continue;
      if (manager.id === graph.root || (manager.kind === "officer" && hasRole(manager, options.head))) continue;
      const name =
        manager.kind === "officer" || manager.kind === "post"
          ? nameOfThePost(graph, manager)
          : nameOfNode(graph, manager);
      yield {
        message: `The CIO reports to ${name}. 44 U.S.C. 3506(a)(2)(A) asks for a direct line to the agency head.`,
        subjects: [cio.id],
        at: at(cio, "reportsTo"),
      };
    }
  },
});
