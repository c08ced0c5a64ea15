import type { Head, Officer, Post } from "../../model/graph.js";
import { at } from "../fault-origins.js";
import type { FaultOrigin } from "../fault-origins.js";
import { countDays } from "../dates.js";
import { defineRule, wholeNumber } from "../define-rule.js";
import { capitaliseArticle, nameOfThePost, quote } from "../../wording/index.js";

export const interimOverdue = defineRule({
  id: "interim-overdue",
  group: "accountability",
  severity: "info",
  precision: "high",
  title:
    "An interim or acting holder stays longer than the limit allows or past the stated end, or the file does not say when the term began.",
  why: "A long interim rarely gets the authority or the budget that the role needs.",
  sources: [{ text: "practice; no standard sets a number", kind: "heuristic" }],
  options: {
    maxDays: wholeNumber(
      180,
      "The largest number of days that an interim or acting holder may stay if the file states no end.",
      1,
    ),
  },
  needs: ["officers[].status", "officers[].since", "officers[].until"],
  fix: "Confirm or replace the holder, or state an end with 'until:'.",
  canBeExcepted: true,
  example: {
    bad: `company: { name: Northwind Bikes, asOf: 2026-06-30 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO, status: interim, since: 2025-11-01 }
departments:
  - { name: Engineering, officer: cto }
`,
    good: `company: { name: Northwind Bikes, asOf: 2026-06-30 }
officers:
  - { id: cto, role: CTO }
  - { id: ciso, role: CISO, status: interim, since: 2025-11-01, until: 2026-09-30 }
departments:
  - { name: Engineering, officer: cto }
`,
  },

  *check({ graph, options, now }) {
    for (const post of [...graph.officers, ...graph.posts]) {
      if (!isInterim(post)) continue;
      const name = capitaliseArticle(nameOfThePost(graph, post));
      // A start date is expected only of officers: for other posts, a file often says only that somebody fills the post
      // for the time being.
      const state = findState(post, post.kind === "officer" && post.status !== "vacant", now);
      if (state !== undefined)
        yield {
          message: `${name} ${state.message}`,
          fact: state.fact,
          subjects: [post.id],
          at: at(post, ...state.keys, "status"),
        };
    }
    for (const unit of graph.units) {
      for (const [index, head] of unit.heads.entries()) {
        if (head.post !== undefined || !isInterim(head)) continue;
        const state = findState(head, false, now);
        if (state === undefined) continue;
        const keys = state.keys.flatMap((key): FaultOrigin[number]["path"][] => [
          ["head", key],
          ["heads", index, key],
        ]);
        yield {
          message: `The head of ${quote(unit.name)} ${state.message}`,
          fact: state.fact,
          subjects: [unit.id],
          at: at(unit, ...keys),
        };
      }
    }

    function findState(
      holder: Officer | Post | Head,
      isDateWanted: boolean,
      date: string | undefined,
    ): State | undefined {
      const { since, until } = holder;
      if (until !== undefined) {
        if (date === undefined || until >= date) return undefined;
        const message = `has been interim past ${until}, the stated end. Confirm or replace the holder, or state a new end.`;
        return { message, fact: "past the end", keys: ["until"] };
      }
      if (since === undefined) {
        if (!isDateWanted) return undefined;
        const message = "is interim, but the file does not say since when. Add 'since:' or 'until:'.";
        return { message, fact: "no date", keys: [] };
      }
      const days = date === undefined ? 0 : countDays(since, date);
      if (days <= options.maxDays) return undefined;
      return {
        message: `has been interim for ${days} days. Confirm or replace the holder, or state an end.`,
        fact: "too long",
        keys: ["since"],
      };
    }
  },
});

interface State {
  readonly message: string;
  readonly fact: string;
  readonly keys: readonly string[];
}

function isInterim({ status, acting }: Officer | Post | Head): boolean {
  return status === "interim" || status === "acting" || (status === "vacant" && acting !== undefined);
}
