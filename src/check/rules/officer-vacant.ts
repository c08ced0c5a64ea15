import type { Officer } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import { defineRule, words } from "../define-rule.js";
import { hasRole } from "../structure.js";
import { capitaliseArticle, nameOfThePost } from "../../wording/index.js";

export const officerVacant = defineRule({
  id: "officer-vacant",
  group: "accountability",
  severity: "warn",
  precision: "very-high",
  title: "A post that answers for something is vacant, and nobody acts in it.",
  why: "Accountability does not pause while recruiting; somebody must hold it meanwhile.",
  sources: [
    {
      text: "PCI DSS v4.0.1, 12.1.4, good practice (plans for transition and succession)",
      kind: "recommendation",
    },
    { text: "23 NYCRR 500.4(a) (a CISO is designated)", kind: "requirement" },
  ],
  options: {
    roles: words(
      ["cio", "cto", "ciso", "chief-risk", "dpo", "cae"],
      "Roles that the rule checks even if they answer for nothing.",
      "role",
    ),
  },
  needs: ["officers[].vacant", "officers[].acting"],
  fix: "Name the person who acts in it under 'acting:', or let another officer answer for its departments until it is filled.",
  canBeExcepted: true,
  example: {
    bad: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO, vacant: true }
departments:
  - { name: Engineering, officer: cto }
  - { name: Information Security, officer: ciso }
`,
    good: `company: Northwind Bikes
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO, vacant: true, acting: cto, since: 2026-02-01 }
departments:
  - { name: Engineering, officer: cto }
  - { name: Information Security, officer: ciso }
`,
  },

  *check({ graph, structure, options }) {
    for (const post of [...graph.officers, ...graph.posts]) {
      if (post.status !== "vacant" || post.acting !== undefined) continue;
      const count = structure.unitsAnsweredBy(post.id).length;
      const isLookedAt = post.kind === "officer" && hasRole(post, options.roles) && !hasStandIn(post);
      if (count === 0 && !isLookedAt) continue;
      const consequence =
        count === 0 ? "" : `, so ${count === 1 ? "1 department has" : `${count} departments have`} no one who answers`;
      yield {
        message: `${capitaliseArticle(nameOfThePost(graph, post))} is vacant and nobody acts in it${consequence}. Name an acting holder.`,
        subjects: [post.id],
        at: at(post, "vacant", "status"),
      };
    }

    /** Tells whether somebody else holds the role while this post is being filled. */
    function hasStandIn({ id, role, scope }: Officer): boolean {
      return graph.officers.some(
        (other) => other.id !== id && other.role.id === role.id && other.scope === scope && other.status !== "vacant",
      );
    }
  },
});
