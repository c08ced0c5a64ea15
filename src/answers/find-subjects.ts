import type { HistorySubject } from "../model/history.js";
import type { Reply, ReplySubject } from "../model/reply.js";

/** Units and posts that a question names, or the reason why there are none. */
export type SubjectSearch =
  | { readonly kind: "found"; readonly subjects: readonly SubjectKey[] }
  | { readonly kind: "unsure"; readonly candidates: readonly ReplySubject[] }
  /** The question names something that has no history of its own: a focus area or a committee. */
  | { readonly kind: "unfit"; readonly about: ReplySubject }
  | { readonly kind: "unknown"; readonly remark: string };

export type SubjectKey = Pick<HistorySubject, "kind" | "id">;

/**
 * Finds the units and posts that a question means: those of the reply to it or, for a name that the company does not
 * have any more, the entries of its past that have exactly this name or id.
 */
export function findSubjects(reply: Reply, past: readonly HistorySubject[]): SubjectSearch {
  const { question, results, candidates, remark = "" } = reply;
  if (candidates.length > 0) return { kind: "unsure", candidates: candidates.map(({ about }) => about) };
  const subjects = results.flatMap(({ about }) => toKey(about));
  if (subjects.length > 0) return { kind: "found", subjects };
  const word = question.trim().toLowerCase();
  const gone = past.filter(({ id, name }) => id.toLowerCase() === word || name.toLowerCase() === word);
  if (gone.length > 0) return { kind: "found", subjects: gone };
  const [first] = results;
  return first === undefined ? { kind: "unknown", remark } : { kind: "unfit", about: first.about };
}

function toKey({ kind, id }: ReplySubject): readonly SubjectKey[] {
  return kind === "unit" || kind === "officer" || kind === "post" ? [{ kind, id }] : [];
}
