import type { Reply, ReplyPlace, ReplyResult } from "../model/reply.js";
import { escapeControls } from "./printable.js";
import type { ReportContext } from "./reporter.js";

/** The reply to a question, and the company file that it is about. */
export interface FiledReply {
  readonly file: string;
  readonly reply: Reply;
}

/** Writes replies as JSON; `templates/answer.schema.json` is their schema. */
export function writeRepliesAsJson(replies: readonly FiledReply[], tool: ReportContext["tool"]): string {
  const answers = replies.map(({ file, reply }) => ({
    file,
    question: reply.question,
    status: reply.status,
    ...(reply.remark !== undefined && { remark: reply.remark }),
    results: reply.results.map(toJsonResult),
    candidates: reply.candidates.map(toJsonResult),
  }));
  const report = { version: 1, tool: { name: tool.name, version: tool.version }, answers };
  return escapeControls(JSON.stringify(report, null, 2)) + "\n";
}

function toJsonResult({ about, status, by, reason, heads, place }: ReplyResult) {
  return { about, status, by, reason, heads, place: toJsonPlace(place) };
}

function toJsonPlace({ file, start }: ReplyPlace) {
  return { file, ...(start && { line: start.line, column: start.column }) };
}
