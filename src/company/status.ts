import type { Status } from "../model/company.js";
import { report, stepInto } from "../reading/index.js";
import type { Fields } from "./entry-table.js";
import { choiceField, flagField } from "./fields.js";
import type { EntryPlace } from "./reading.js";

const STATUSES: readonly Status[] = ["active", "vacant", "acting", "interim", "external", "planned", "ended"];

/** Keys of entries that can be filled or vacant. */
export const STATUS_FIELDS: Fields<StatusValues> = {
  vacant: flagField("True if nobody holds it, which 'status: vacant' says as well."),
  status: choiceField("How it is filled: 'active' unless the file says otherwise.", STATUSES),
};

export interface StatusValues {
  vacant: boolean;
  status: Status;
}

interface WrittenStatus {
  readonly vacant: boolean | undefined;
  readonly status: Status | undefined;
}

/**
 * Returns the status that `vacant` and `status` give together. A contradiction is reported. A post that somebody holds
 * is never vacant.
 */
export function decideStatus(written: WrittenStatus, isHeld: boolean, place: EntryPlace): Status {
  const { vacant = false, status } = written;
  if (vacant && status !== undefined && status !== "vacant") {
    report(stepInto(place, "vacant"), {
      rule: "impossible-value",
      message: `'vacant' of ${place.owner.label} cannot be true while its 'status' is '${status}'.`,
      help: "Remove one of the two.",
    });
    return status;
  }
  if (!vacant && status !== "vacant") return status ?? "active";
  if (!isHeld) return "vacant";
  const key = vacant ? "vacant" : "status";
  report(stepInto(place, key), {
    rule: "impossible-value",
    message: `'${key}' of ${place.owner.label} cannot be ${vacant ? "true" : "'vacant'"}: somebody is named there.`,
    help: `Remove '${key}', or remove the name if nobody is in place.`,
  });
  return "active";
}
