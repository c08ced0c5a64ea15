import type { HistorySubject } from "../model/history.js";
import type { Reply, ReplySubject } from "../model/reply.js";

/** Result of looking for the units and posts that a question names. */
export type SubjectSearch =
  | { readonly kind: "found"; readonly subjects: readonly SubjectKey[] }
  | { readonly kind: "unsure"; readonly candidates: readonly ReplySubject[] }
  /** The question names something that has no history of its own: a focus area or a committee. */
  | { readonly kind: "unfit"; readonly about: ReplySubject }
  | { readonly kind: "unknown"; readonly remark: string };

export type SubjectKey = Pick<HistorySubject, "kind" | "id">;

/**
 * Finds the units and posts that a question means. These are the units and posts in the reply to the question. If the
 * reply names nothing, they are past entries whose name or id is exactly the question.
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
