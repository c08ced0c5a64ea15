import type { Period, Status } from "../model/company.js";
import { report, stepInto } from "../reading/index.js";
import type { Fields, Values } from "./entry-table.js";
import { dateField } from "./fields.js";
import type { EntryPlace } from "./reading.js";

/** Keys of entries that have a beginning and an end. */
export const PERIOD_FIELDS: Fields<PeriodValues> = {
  since: dateField("The first day, for example 2026-01-15."),
  until: dateField("The last day."),
};

export interface PeriodValues {
  since: string;
  until: string;
}

/** Reports dates that contradict one another or the status written beside them. */
export function checkPeriod(period: Values<PeriodValues>, written: Status | undefined, place: EntryPlace): Period {
  const { since, until } = period;
  const { asOf } = place.reading;
  if (since !== undefined && until !== undefined && until < since) {
    report(stepInto(place, "until"), {
      rule: "impossible-value",
      message: `'until' of ${place.owner.label} cannot be ${until}, which is before its 'since' (${since}).`,
      help: "Correct one of the two dates.",
    });
  }
  if (since !== undefined && asOf !== undefined && since > asOf && written === "active") {
    report(stepInto(place, "since"), {
      rule: "impossible-value",
      message: `'since' of ${place.owner.label} cannot be ${since} while its 'status' is 'active': the file describes the company on ${asOf}.`,
      help: "Write 'status: planned', or correct the date.",
    });
  }
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}
