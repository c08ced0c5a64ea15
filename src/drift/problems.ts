import type { Drift } from "../model/drift.js";
import type { Problem } from "../model/finding.js";
import type { RowPlace } from "../model/review.js";
import { DRIFT_CARDS } from "./cards.js";

/** Returns the differences as problems in the company file, so that they can be reported like findings. */
export function toProblems({ differences }: Drift): readonly Problem<string>[] {
  return differences.map(({ kind, message, subjects, origin, rows, fact }) => {
    const rule = `drift-${kind}`;
    const places = rows.map(tellPlace).join(", ");
    return {
      rule,
      message: places === "" ? message : `${message} See ${places}.`,
      help: DRIFT_CARDS.find(({ id }) => id === rule)?.fix ?? "",
      subjects,
      fact,
      ...(origin !== undefined && { origin }),
    };
  });
}

function tellPlace({ file, sheet, line }: RowPlace): string {
  const place = sheet === undefined ? file : `${file} (${sheet})`;
  return line === undefined ? place : `${place}:${line}`;
}
