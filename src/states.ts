/**
 * Many states of one company, which are traced to find out who answered for each unit, and since when. The stage that
 * traces is loaded when it is first needed, so that other commands start faster.
 */
import { findSubjects } from "./answers/index.js";
import type { SubjectSearch } from "./answers/index.js";
import { matchIds } from "./diff/index.js";
import type { Tracer } from "./history/index.js";
import { holdTo } from "./model/deadline.js";
import type { Expired } from "./model/deadline.js";
import type { HistorySubject } from "./model/history.js";
import type { Opened } from "./model/opened.js";
import { askOpened } from "./pipeline.js";

export interface TraceOptions {
  /** Whether names of people may appear in the history. */
  readonly hasNames: boolean;
  readonly expired?: Expired | undefined;
}

/** Loads the stage that traces a company through its states, and the functions that select rows of its result. */
export async function loadHistory() {
  const { Tracer, ...selections } = await import("./history/index.js");
  const createTracer = ({ hasNames, expired }: TraceOptions): Tracer =>
    new Tracer({ hasNames, matchIds, checkpoint: holdTo(expired) });
  return { createTracer, ...selections };
}

/** Finds the units and posts that a question names, in the company of today or in one of its past states. */
export function findMeant(
  opened: Opened,
  question: string,
  past: readonly HistorySubject[],
  ownWords: Readonly<Record<string, string>>,
): SubjectSearch {
  return findSubjects(askOpened(opened, question, ownWords), past);
}
