import type { CommitteeEntry, DottedEntry, Reference } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { toOrigin } from "../reading/index.js";
import { hasRequired, readEntry } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import {
  idField,
  nameField,
  nameOrReferenceField,
  namesOrReferencesField,
  referenceField,
  referencesField,
  textField,
} from "./fields.js";
import { checkPeriod, PERIOD_FIELDS } from "./period.js";
import type { PeriodValues } from "./period.js";
import { takeOrder } from "./reading.js";
import type { EntryPlace } from "./reading.js";
import { decideStatus, STATUS_FIELDS } from "./status.js";
import type { StatusValues } from "./status.js";

interface CommitteeValues {
  id: string;
  name: string;
  kind: string;
  chair: Reference;
  members: readonly Reference[];
  oversees: readonly Reference[];
}

export const COMMITTEE: EntryTable<CommitteeValues> = {
  id: "committee",
  noun: "a committee",
  example: "{ id: risk, name: Risk Committee, kind: risk }",
  named: () => "name",
  keys: () => Object.keys(COMMITTEE.fields),
  description: "A board or committee; it never answers for a department.",
  fields: {
    id: idField("The word that other entries use to point at it."),
    name: nameField("The name on the chart."),
    kind: textField("board, management-body, executive, risk, audit, works-council, or a word of your own."),
    chair: nameOrReferenceField("Id or name of the person who chairs it."),
    members: namesOrReferencesField("Ids or names of its members."),
    oversees: referencesField(
      "What it oversees: ids of departments or officers, or words for subjects: security, audit, risk, technology.",
    ),
  },
  required: [["name"]],
  instead: new Map([
    ["people", "Write 'members'."],
    ["head", "Write 'chair'."],
    ["title", "Write 'name'."],
    ["type", "Write 'kind'."],
  ]),
};

interface DottedValues extends StatusValues, PeriodValues {
  from: Reference;
  to: Reference;
  kind: string;
  note: string;
}

export const DOTTED: EntryTable<DottedValues> = {
  id: "dottedLine",
  noun: "a dotted line",
  example: "{ from: marketing, to: product, note: launch planning }",
  description: "A dotted line between two posts, departments or committees.",
  fields: {
    from: referenceField("Id of the entry at the start of the line: the one that reports."),
    to: referenceField("Id of the entry at the end of the line: the one that is reported to."),
    kind: nameField("functional, project, escalation, or a word of your own."),
    note: nameField("A few words on what the line is for."),
    ...STATUS_FIELDS,
    ...PERIOD_FIELDS,
  },
  required: [["from"], ["to"]],
  instead: new Map([
    ["why", "Write 'note'."],
    ["type", "Write 'kind'."],
    ["source", "Write 'from'."],
    ["target", "Write 'to'."],
  ]),
};

export function readCommittee(map: SourceMap, place: EntryPlace): CommitteeEntry | undefined {
  const order = takeOrder(place.reading);
  const values = readEntry(COMMITTEE, map, place);
  const { name } = values;
  if (!hasRequired(COMMITTEE, map, values, place) || name === undefined) return undefined;
  return { members: [], oversees: [], ...values, origin: toOrigin(place), order, name };
}

export function readDotted(map: SourceMap, place: EntryPlace): DottedEntry | undefined {
  const order = takeOrder(place.reading);
  const values = readEntry(DOTTED, map, place);
  const { from, to, kind, note, vacant, status } = values;
  if (!hasRequired(DOTTED, map, values, place) || from === undefined || to === undefined) return undefined;
  return {
    origin: toOrigin(place),
    order,
    from,
    to,
    ...(kind === undefined ? {} : { kind }),
    ...(note === undefined ? {} : { note }),
    ...checkPeriod(values, status, place),
    status: decideStatus({ vacant, status }, false, place),
  };
}
