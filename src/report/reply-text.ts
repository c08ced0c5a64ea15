import type { Reply, ReplyPlace, ReplyResult } from "../model/reply.js";
import { joinWithAnd, quote, tellPost, tellResult } from "../wording/index.js";
import { toPrintable } from "./printable.js";

/** Largest number of answers or candidates that are listed; the rest are only counted. */
const SHOWN_AT_MOST = 8;

/** Writes replies as plain text, with an empty line between them. */
export function writeReplies(replies: readonly Reply[]): string {
  return replies
    .map((reply) =>
      listLines(reply)
        .map((line) => `${toPrintable(line)}\n`)
        .join(""),
    )
    .join("\n");
}

function listLines(reply: Reply): readonly string[] {
  const { question, results, candidates, remark } = reply;
  if (candidates.length > 0) return listCandidates(question, candidates);
  if (results.length === 0) return [`Nobody. ${remark ?? ""}`];
  const shown = results.slice(0, SHOWN_AT_MOST);
  return [...shown.flatMap(describeResult), ...tellRest(results)];
}

function describeResult(result: ReplyResult): readonly string[] {
  const { about, reason, heads, place } = result;
  return [
    tellResult(result),
    `  Why:    ${reason}`,
    `  Found:  ${about.kind} ${quote(about.id)} (${about.because})`,
    ...(heads.length === 0 ? [] : [`  Head:   ${heads.join(", ")}`]),
    `  Place:  ${tellPlace(place)}`,
  ];
}

function listCandidates(question: string, candidates: readonly ReplyResult[]): readonly string[] {
  return [
    `Not sure who answers for ${quote(question)}. The question may be about:`,
    ...candidates.slice(0, SHOWN_AT_MOST).map(tellCandidate),
    ...tellRest(candidates),
  ];
}

function tellCandidate({ about, status, by, place }: ReplyResult): string {
  const posts = joinWithAnd(by.map(tellPost));
  const who = by.length === 0 ? "nobody" : status === "answered" ? posts : `${status}: ${posts}`;
  const subject = by.length === 1 && by[0]?.id === about.id ? "" : `${quote(about.name)}: `;
  return `  - ${subject}${who}; ${about.because}; ${tellPlace(place)}`;
}

function tellRest(all: readonly ReplyResult[]): readonly string[] {
  const rest = all.length - SHOWN_AT_MOST;
  return rest > 0 ? [`  and ${rest} more`] : [];
}

/** Returns a place in the form that editors open: `company.yaml:6:40`. */
export function tellPlace({ file, start }: ReplyPlace): string {
  return start === undefined ? file : `${file}:${start.line}:${start.column}`;
}
