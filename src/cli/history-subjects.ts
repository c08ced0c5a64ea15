import type { HistoryRow } from "../model/history.js";
import type { ReplySubject } from "../model/reply.js";
import { toPrintable } from "../report/index.js";
import { findMeant } from "../states.js";
import type { loadHistory } from "../states.js";
import { joinWithOr, quote } from "../wording/index.js";
import { note } from "./terminal.js";
import type { TracedCompany } from "./traced-company.js";

export interface Selection {
  /** Rows to report; absent if there is nothing to report. */
  readonly rows?: readonly HistoryRow[];
  readonly code: 0 | 1;
}

export interface SelectionRequest {
  readonly traced: TracedCompany;
  readonly at: string | undefined;
  readonly ownWords: Readonly<Record<string, string>>;
  readonly stages: Awaited<ReturnType<typeof loadHistory>>;
}

/**
 * Selects the rows that some words ask for. Without words, selects all officers and units. If no single day is asked
 * for, units whose officer never changed are left out.
 */
export function selectAsked(questions: readonly string[], request: SelectionRequest): Selection {
  const { traced, at, stages } = request;
  const found = questions.map((question) => findRows(question, request));
  const isWhole = found.every(({ length }) => length > 0);
  const named = [...new Map(found.flat().map((row) => [`${row.subject.kind} ${row.subject.id}`, row])).values()];
  const changed = () => (at === undefined ? stages.selectChanged(traced.rows) : listAll(traced.rows));
  const rows = questions.length === 0 ? changed() : named;
  if (questions.length > 0 && rows.length === 0) return { code: 1 };
  if (at !== undefined && at < traced.first) {
    note(`The history starts on ${traced.first}, so nothing is known about ${at}.\n`);
    return { code: 1 };
  }
  return { rows: at === undefined ? rows : stages.selectDay(rows, at), code: isWhole ? 0 : 1 };
}

/** Lists officers and units. Other posts are reported only if they are asked for: there may be thousands. */
function listAll(rows: readonly HistoryRow[]): readonly HistoryRow[] {
  return rows.filter(({ subject }) => subject.kind !== "post");
}

function findRows(question: string, { traced, ownWords, stages }: SelectionRequest): readonly HistoryRow[] {
  const past = traced.rows.map(({ subject }) => subject);
  const search = findMeant(traced.latest, question, past, ownWords);
  const asked = quote(toPrintable(question));
  switch (search.kind) {
    case "found":
      return stages.selectSubjects(traced.rows, search.subjects);
    case "unsure":
      note(`${asked} may mean ${joinWithOr(search.candidates.slice(0, 8).map(nameCandidate))}. Ask for one of them.\n`);
      return [];
    case "unfit":
      note(
        `${asked} means the ${search.about.kind.replace("-", " ")} '${toPrintable(search.about.name)}', but only units and posts have a history.\n`,
      );
      return [];
    case "unknown":
      note(`${toPrintable(search.remark)} Nothing in its past is called ${asked} either.\n`);
      return [];
  }
}

/** Returns the word with which a user can ask for a candidate. */
function nameCandidate({ kind, id }: ReplySubject): string {
  return kind === "focus-area" ? quote(toPrintable(id)) : `${kind}:${toPrintable(id)}`;
}
