import type { ExceptionEntry, Reference } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { report, stepInto, toOrigin } from "../reading/index.js";
import { quote } from "../wording/index.js";
import { isWritten, readEntry } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import { dateField, referencesField, textField } from "./fields.js";
import type { EntryPlace } from "./reading.js";

interface ExceptionValues {
  rule: string;
  on: readonly Reference[];
  reason: string;
  until: string;
  owner: string;
}

export const EXCEPTION: EntryTable<ExceptionValues> = {
  id: "exception",
  noun: "an exception",
  example: "{ rule: root-count, on: [ceo, chair], reason: both lead the company by its statutes }",
  description: "Findings that the company accepts, with the reason.",
  fields: {
    rule: textField("The id of the rule, as reports show it."),
    on: referencesField(
      "Ids of the entries, or of the focus area, that it is about; without them it accepts all findings of the rule.",
    ),
    reason: textField("Why it is acceptable, in one line."),
    until: dateField("The last day on which it is acceptable."),
    owner: textField("Who answers for the exception."),
  },
  required: [["rule"], ["reason"]],
  instead: new Map([
    ["why", "Write 'reason'."],
    ["note", "Write 'reason'."],
    ["expires", "Write 'until'."],
    ["id", "Write 'rule' for the rule, and 'on' for what it is about."],
    ["ids", "Write 'on'."],
    ["subjects", "Write 'on'."],
  ]),
};

/**
 * Smallest number of characters in a reason. A shorter reason has only a word or two, from which nobody else could
 * judge the exception.
 */
const SHORTEST_REASON = 12;

export function readException(map: SourceMap, place: EntryPlace): ExceptionEntry | undefined {
  const at = { ...place, owner: nameException(map, place) };
  const { rule, reason, on = [], ...rest } = readEntry(EXCEPTION, map, at);
  if (rule !== undefined && reason !== undefined && reason.length >= SHORTEST_REASON) {
    return { ...rest, rule, reason, on, origin: toOrigin(at) };
  }
  // A wrong value has been reported already.
  if ((rule === undefined && isWritten(map, "rule")) || (reason === undefined && isWritten(map, "reason")))
    return undefined;
  if (rule === undefined) {
    report(at, {
      rule: "suppression-needs-reason",
      message: "This exception names no rule, so it has no effect.",
      help: `Add 'rule:' with the id of the rule as reports show it, for example '${EXCEPTION.example}'.`,
    });
  } else {
    const what = reason === undefined ? "gives no reason" : `gives too short a reason (${quote(reason)})`;
    report(reason === undefined ? at : stepInto(at, "reason"), {
      rule: "suppression-needs-reason",
      message: `This exception from ${rule} ${what}. Say in one line why it is acceptable.`,
      help: `Write at least ${SHORTEST_REASON} letters after 'reason:'; until then the exception has no effect.`,
    });
  }
  return undefined;
}

function nameException(map: SourceMap, place: EntryPlace): EntryPlace["owner"] {
  const rule = map.entries.find(({ key }) => key === "rule")?.value;
  if (rule?.kind !== "scalar" || rule.text === "") return place.owner;
  return { label: `the exception from ${quote(rule.text)}`, subjects: [rule.text] };
}
