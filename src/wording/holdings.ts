import type { Holding, HistoryPeriod } from "../model/history.js";
import { joinWithAnd } from "./lists.js";

/** Returns who held a post or answered for a unit: `CIO`, `vacant`, `CIO and CISO (contested)`. */
export function tellHolding({ state, by }: Holding): string {
  const names = joinWithAnd(by.map(({ name }) => name));
  switch (state) {
    case "held":
      return names === "" ? "held" : names;
    case "acting":
      return names === "" ? "acting" : names;
    case "vacant":
      return "vacant";
    case "unnamed":
      return "holder not named";
    case "contested":
      return `${names} (contested)`;
    case "none":
      return "no officer, by decision";
    case "nobody":
      return "nobody";
    case "absent":
      return "not in the company";
  }
}

/** Returns the dates of a period: `2024-03-10 to 2025-01-01`, `since 2025-01-01`. */
export function tellPeriod({ from, until, isOlder }: Pick<HistoryPeriod, "from" | "until" | "isOlder">): string {
  if (until === undefined) return isOlder ? `since ${from} or before` : `since ${from}`;
  return isOlder ? `${from} or before, to ${until}` : `${from} to ${until}`;
}
