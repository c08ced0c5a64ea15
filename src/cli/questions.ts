import process from "node:process";
import { isCancel, select, text } from "@clack/prompts";
import { UsageError } from "./usage-error.js";

export interface Choice<Id extends string> {
  readonly id: Id;
  readonly title: string;
}

/** The streams of a terminal. */
export type Terminal = Readonly<Pick<Parameters<typeof text>[0], "input" | "output">>;

/** Questions go to standard error, since standard output is for data. */
const TERMINAL: Terminal = { input: process.stdin, output: process.stderr };

/** Asks for one of several choices; `first` is selected already. */
export async function askChoice<Id extends string>(
  question: string,
  choices: readonly Choice<Id>[],
  { first, terminal = TERMINAL }: { readonly first: Id; readonly terminal?: Terminal },
): Promise<Id> {
  const options = choices.map(({ id, title }) => ({ value: id, label: title }));
  const answer = await select<string>({ message: question, options, initialValue: first, ...terminal });
  if (isCancel(answer)) throw stop();
  return choices.find(({ id }) => id === answer)?.id ?? first;
}

/** Asks for text; an empty answer stands for `first`. `refuse` returns what is wrong with an answer. */
export async function askText(
  question: string,
  {
    first,
    refuse,
    terminal = TERMINAL,
  }: {
    readonly first: string;
    readonly refuse: (answer: string) => string | undefined;
    readonly terminal?: Terminal;
  },
): Promise<string> {
  const answer = await text({
    message: question,
    placeholder: first,
    defaultValue: first,
    validate: (typed) => (typed === undefined || typed === "" ? undefined : refuse(typed)),
    ...terminal,
  });
  if (isCancel(answer)) throw stop();
  return answer;
}

function stop(): UsageError {
  return new UsageError("Nothing was written, because the questions were not answered.");
}
