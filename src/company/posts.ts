import { findRole } from "../catalog/index.js";
import type { Archetype, OfficerEntry, PostEntry, Reference } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { isAbsent, report, reportWrongType, stepInto, toOrigin } from "../reading/index.js";
import { startSentence } from "../wording/index.js";
import { hasRequired, readEntry } from "./entries.js";
import type { EntryKind, EntryTable, Fields } from "./entry-table.js";
import {
  choiceField,
  idField,
  nameField,
  nameOrReferenceField,
  namesField,
  photoField,
  readNameOrReference,
  readOneOrMany,
  referenceField,
  referencesField,
  textField,
} from "./fields.js";
import type { Field } from "./fields.js";
import { TEXTS_SCHEMA } from "./json-schema.js";
import { checkPeriod, PERIOD_FIELDS } from "./period.js";
import type { PeriodValues } from "./period.js";
import { takeOrder } from "./reading.js";
import type { EntryPlace } from "./reading.js";
import { REMARK_FIELDS, toRemarks } from "./remarks.js";
import type { RemarkValues } from "./remarks.js";
import { decideStatus, STATUS_FIELDS } from "./status.js";
import type { StatusValues } from "./status.js";

interface PostValues extends StatusValues, PeriodValues, RemarkValues {
  id: string;
  name: string;
  names: readonly string[];
  person: string;
  title: string;
  photo: Reference;
  reportsTo: Reference;
  dotted: readonly Reference[];
  assistantTo: Reference;
  deputy: Reference;
  acting: Reference;
  scope: string;
  archetype: Archetype;
}

const ARCHETYPES: readonly Archetype[] = ["player-coach", "coach", "supervisor", "facilitator", "coordinator"];

const POST_FIELDS: Fields<PostValues> = {
  id: idField("The word that other entries use to point at this post."),
  name: nameField("Who holds the post; leave it out when that is not known."),
  names: namesField("Several people who share the post."),
  person: textField("An id for the person; posts with the same 'person' are held by one person."),
  title: nameField("The title of the post."),
  photo: photoField(),
  reportsTo: referenceField("Id of the officer, post or committee it reports to: the solid line."),
  dotted: referencesField("Ids of others it also reports to: dotted lines."),
  assistantTo: referenceField("Id of the post that it assists, beside which it is drawn."),
  deputy: referenceField("Id of the post that stands in for this one."),
  ...STATUS_FIELDS,
  ...PERIOD_FIELDS,
  acting: actingField(),
  scope: nameField("The part of the company it is for, when several posts have the same role."),
  archetype: choiceField(
    "The kind of manager, by the share of time spent on leading; kinds later in the list can have more direct reports.",
    ARCHETYPES,
  ),
  ...REMARK_FIELDS,
};

/** Keys that other tools use, each with advice on what to write instead. */
const POST_KEYS_INSTEAD: readonly (readonly [key: string, advice: string])[] = [
  ["manager", "Write 'reportsTo' with the id of the manager."],
  ["boss", "Write 'reportsTo' with the id of the manager."],
  ["supervisor", "Write 'reportsTo' with the id of the manager."],
  ["reports", "Write 'reportsTo' with the id of the manager, in the entry of the one who reports."],
  ["position", "Write 'title'."],
  ["jobtitle", "Write 'title'."],
  ["dottedline", "Write 'dotted'."],
  ["holder", "Write 'name'."],
  ["assistant", "Write 'assistantTo' in the entry of the assistant."],
];

export const PERSON_KIND: EntryKind = {
  id: "person",
  noun: "a post",
  example: "{ name: Ada Okafor, title: Engineer }",
  named: () => "name",
  keys: () => Object.keys(POST_FIELDS),
};

const UNIT_PERSON: EntryTable<PostValues> = {
  ...PERSON_KIND,
  description: "A post and who holds it.",
  fields: POST_FIELDS,
  required: [],
  instead: new Map([
    ...POST_KEYS_INSTEAD,
    ["department", "Remove it: a post listed in a department belongs to that department."],
    ["role", "Write 'title'; only officers have a role."],
  ]),
};

const TOP_PERSON: EntryTable<PostValues & { department: Reference }> = {
  ...UNIT_PERSON,
  id: "topPerson",
  fields: { ...POST_FIELDS, department: referenceField("Id of the department it belongs to.") },
  instead: new Map([...UNIT_PERSON.instead, ["team", "Write 'department'."], ["unit", "Write 'department'."]]),
};

const OFFICER: EntryTable<OfficerValues> = {
  id: "officer",
  noun: "an officer",
  example: "{ id: cio, role: CIO, name: Tom Berg }",
  named: (text) => (findRole(text).kind === "known" ? "role" : undefined),
  keys: () => Object.keys(OFFICER.fields),
  description: "A top post with a role; departments say which officer answers for them.",
  fields: {
    ...POST_FIELDS,
    role: roleField(),
    overseenBy: nameOrReferenceField("Id or name of the person who oversees the work of an external officer."),
    designatedBy: nameOrReferenceField("Id or name of the person who appointed the officer."),
  },
  required: [["role"]],
  instead: new Map([
    ...POST_KEYS_INSTEAD,
    ["department", "Remove it, and write 'officer' in the department instead."],
    ["departments", "Write the departments in the list 'departments' of the file, each with 'officer'."],
  ]),
};

interface OfficerValues extends PostValues {
  role: readonly Reference[];
  overseenBy: Reference;
  designatedBy: Reference;
}

export const OFFICER_KIND: EntryKind = OFFICER;
export const TOP_PERSON_KIND: EntryKind = TOP_PERSON;
export const POST_TABLES = [OFFICER, UNIT_PERSON, TOP_PERSON] as const;

export function readOfficer(map: SourceMap, place: EntryPlace): OfficerEntry | undefined {
  const order = takeOrder(place.reading);
  const values = readEntry(OFFICER, map, place);
  const { role: roles, ...post } = values;
  if (!hasRequired(OFFICER, map, values, place) || roles === undefined) return undefined;
  return { ...toPost(post, order, place), roles };
}

/** Reads a person listed in a department. */
export function readUnitPerson(map: SourceMap, place: EntryPlace): PostEntry {
  const order = takeOrder(place.reading);
  return toPost(readEntry(UNIT_PERSON, map, place), order, place);
}

/** Reads a person listed at the top of the file. */
export function readTopPerson(map: SourceMap, place: EntryPlace): PostEntry {
  const order = takeOrder(place.reading);
  return toPost(readEntry(TOP_PERSON, map, place), order, place);
}

function toPost<V extends Partial<PostValues>>(values: V, order: number, place: EntryPlace) {
  const { vacant, status, name, names = name === undefined ? [] : [name], dotted = [], ...rest } = values;
  checkPeriod(values, status, place);
  if (name !== undefined && values.names !== undefined) {
    report(
      stepInto(place, "name"),
      {
        rule: "wrong-type",
        message: `${startSentence(place.owner.label)} has both 'name' and 'names'; only 'names' is read.`,
        help: "Put everybody who shares the post into 'names', and remove 'name'.",
      },
      "key",
    );
  }
  return {
    ...rest,
    ...toRemarks(values),
    origin: toOrigin(place),
    order,
    names,
    dotted,
    status: decideStatus({ vacant, status }, names.length > 0, place),
  };
}

/** Returns the field for a post's role or roles. Repeated roles are dropped. */
function roleField(): Field<readonly Reference[]> {
  return {
    description:
      "The role: CIO, CTO, CISO, CEO, CFO, chief-data, ... or words of your own; a list when one post has several.",
    schema: TEXTS_SCHEMA,
    read: (node, place) => {
      const roles = readOneOrMany(node, place, readNameOrReference) ?? [];
      if (node.kind === "list" && node.items.every(isAbsent)) reportWrongType(node, place, "a role", "CIO");
      const seen = new Set<string>();
      const different = roles.filter(({ text }) => seen.size < seen.add(text.toLowerCase()).size);
      return different.length === 0 ? undefined : different;
    },
  };
}

/** Returns the field for `acting`. The field reports `acting: true`, which people write for `status: acting`. */
function actingField(): Field<Reference> {
  const field = nameOrReferenceField("Id or name of the person who does the work while the post is vacant.");
  return {
    ...field,
    read: (node, place) => {
      if (node.kind !== "scalar" || typeof node.value !== "boolean") return field.read(node, place);
      reportWrongType(
        node,
        place,
        "an id or a name ('status: acting' says that the holder of this post is acting)",
        "Mei Lin",
      );
      return undefined;
    },
  };
}
