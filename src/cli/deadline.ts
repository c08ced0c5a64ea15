import process from "node:process";
import { holdTo } from "../model/deadline.js";
import type { Checkpoint, Expired } from "../model/deadline.js";
import { DeadlinePassed } from "../pipeline.js";
import { toPrintable } from "../report/index.js";
import { findVariable, variableOf } from "./asked-settings.js";
import { showProgress } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/**
 * The moment at which a run gives up. Each command checks between its steps whether that moment has come. The same
 * check updates the progress line.
 */
export interface Deadline {
  readonly expired: Expired;
  readonly checkpoint: Checkpoint;
  /** Milliseconds left, at least 1, for work that cannot check the deadline itself, such as another program. */
  readonly leftMs: () => number;
  /** Waits for a person's answer; the waiting time does not count. */
  readonly waitFor: <Answer>(person: () => Promise<Answer>) => Promise<Answer>;
  /** Carries out one round of work that is repeated; each round has as much time as a whole run. */
  readonly holdAgain: <Result>(work: (deadline: Deadline) => Promise<Result>) => Promise<Result>;
}

const DEFAULT_SECONDS = 60;
const MOST_SECONDS = 86_400;

/**
 * Carries out a command within the time that `--deadline` allows, counted from the start of the program by a monotonic
 * clock.
 */
export async function runWithin(
  flag: string | undefined,
  run: (deadline: Deadline) => Promise<number>,
): Promise<number> {
  return holdWork(run, { seconds: readSeconds(flag), startMs: 0 });
}

interface Term {
  readonly seconds: number;
  readonly startMs: number;
}

async function holdWork<Result>(work: (deadline: Deadline) => Promise<Result>, term: Term): Promise<Result> {
  try {
    return await work(startDeadline(term));
  } catch (error) {
    if (error instanceof DeadlinePassed) throw new UsageError(explainEnd(term.seconds), { cause: error });
    throw error;
  }
}

function startDeadline({ seconds, startMs }: Term): Deadline {
  let waitedMs = 0;
  const leftMs = () => startMs + seconds * 1000 + waitedMs - performance.now();
  const expired = () => {
    showProgress();
    return leftMs() < 0;
  };
  return {
    expired,
    checkpoint: holdTo(expired),
    leftMs: () => Math.max(1, Math.ceil(leftMs())),
    waitFor: async (person) => {
      const start = performance.now();
      const answer = await person();
      waitedMs += performance.now() - start;
      return answer;
    },
    holdAgain: (work) => holdWork(work, { seconds, startMs: performance.now() }),
  };
}

/** Returns the number of seconds given by `--deadline`, or else by ORGWRIGHT_DEADLINE. */
function readSeconds(flag: string | undefined): number {
  const variable = variableOf("deadline");
  const text = flag ?? findVariable(process.env, variable);
  if (text === undefined) return DEFAULT_SECONDS;
  const seconds = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : 0;
  if (seconds > 0 && seconds <= MOST_SECONDS) return seconds;
  const name = flag === undefined ? variable : "--deadline";
  throw new UsageError(
    `${name}: '${toPrintable(text)}' is not a number of seconds above 0 and up to ${MOST_SECONDS}. Write for example 120, or 0.5.`,
  );
}

function explainEnd(seconds: number): string {
  const time = `${seconds} second${seconds === 1 ? "" : "s"}`;
  return (
    `The run reached its deadline of ${time} and was stopped; nothing was written. ` +
    `Give it more time with --deadline SECONDS, for example --deadline ${Math.min(MOST_SECONDS, Math.max(120, Math.ceil(seconds * 4)))}.`
  );
}
