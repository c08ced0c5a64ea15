import type { History } from "../model/history.js";
import { countOf } from "../wording/index.js";

/** Says why a history does not reach back to the first commit, and what to do; nothing if it does. */
export function describeLimit({ limit, first }: Pick<History, "limit" | "first">): string | undefined {
  switch (limit?.kind) {
    case "most":
      return `Only the latest ${limit.most === 1 ? "commit was" : `${countOf(limit.most, "commit")} were`} read, so a period that starts on ${first} may have started earlier. Raise --max to read more.`;
    case "shallow":
      return `This is a shallow clone, so a period that starts on ${first} may have started earlier. Fetch the whole history: git fetch --unshallow`;
    case undefined:
      return undefined;
  }
}
