import { askOpened } from "../pipeline.js";
import { toPrintable, writeReplies, writeRepliesAsJson } from "../report/index.js";
import { shorten, suggest } from "../wording/index.js";
import { openAsked } from "./asked-company.js";
import { sortWords } from "./asked-words.js";
import type { Deadline } from "./deadline.js";
import { print } from "./terminal.js";
import { TOOL } from "./tool.js";
import { UsageError } from "./usage-error.js";

const FORMATS = ["text", "json"];

export interface WhoOptions {
  readonly operands: readonly string[];
  readonly format: string;
  readonly stdinName: string | undefined;
  readonly config: string | undefined;
  readonly deadline: Deadline;
}

/**
 * Carries out `orgwright who`: prints who answers. Returns exit code 1 unless every question has exactly one answer.
 */
export async function who({ operands, format, ...request }: WhoOptions): Promise<number> {
  if (!FORMATS.includes(format))
    throw new UsageError(
      `'${toPrintable(format)}' is not a format of answers. Known: ${FORMATS.join(", ")}.${suggest(format, FORMATS)}`,
    );
  const { files, words } = sortWords(operands);
  const questions = words.filter((word) => word.trim() !== "");
  if (questions.length === 0) throw new UsageError(explainNoQuestion(files));
  if (files.length === 0) throw new UsageError(explainNoFile(questions));
  const { companies, code } = await openAsked({ ...request, files });
  const replies = companies.flatMap((company) =>
    questions.map((question) => ({
      file: company.path,
      reply: askOpened(company, question, company.config.check.words),
    })),
  );
  request.deadline.checkpoint();
  if (companies.length > 0)
    print(format === "json" ? writeRepliesAsJson(replies, TOOL) : writeReplies(replies.map(({ reply }) => reply)));
  return Math.max(code, replies.every(({ reply }) => reply.status === "answered") ? 0 : 1);
}

function explainNoQuestion([file = "company.yaml"]: readonly string[]): string {
  return `There is no question. Ask something: orgwright who "incident response" ${toPrintable(file)}`;
}

function explainNoFile(questions: readonly string[]): string {
  const typed = questions.map((question) => `"${toPrintable(shorten(question))}"`).join(" ");
  return `Name the company file to ask, which ends in .yaml or .yml, or - for standard input: orgwright who ${typed} company.yaml`;
}
