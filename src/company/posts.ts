import type { OfficerEntry, PostEntry, Reference } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { hasRequired, readEntry } from "./entries.js";
import type { EntryKind, EntryTable, Fields } from "./entry-table.js";
import {
  idField,
  isAbsent,
  nameField,
  namesField,
  readReference,
  referenceField,
  referencesField,
  reportWrongType,
  textField,
  unreadField,
} from "./fields.js";
import type { Field } from "./fields.js";
import { TEXTS_SCHEMA } from "./json-schema.js";
import { noteUnread, report, stepInto, takeOrder, toOrigin } from "./reading.js";
import type { Place } from "./reading.js";
import { decideStatus, STATUS_FIELDS } from "./status.js";
import type { StatusValues } from "./status.js";
import { startSentence } from "./wording.js";

interface PostValues extends StatusValues {
  id: string;
  name: string;
  names: readonly string[];
  person: string;
  title: string;
  reportsTo: Reference;
  dotted: readonly Reference[];
  assistantTo: Reference;
  deputy: Reference;
  since: never;
  until: never;
  acting: never;
  scope: never;
  purpose: never;
  location: never;
  links: never;
  tags: never;
  line: never;
  reviewed: never;
}

const POST_FIELDS: Fields<PostValues> = {
  id: idField("The word that other entries use to point at this post."),
  name: nameField("Who holds the post; leave it out when that is not known."),
  names: namesField("Several people who share the post."),
  person: textField("An id of the person: two posts with the same one are held by one person."),
  title: nameField("The title of the post."),
  reportsTo: referenceField("Id of the officer, post or committee it reports to: the solid line."),
  dotted: referencesField("Ids of others it also reports to: dotted lines."),
  assistantTo: referenceField("Id of the post it assists; drawn beside it."),
  deputy: referenceField("Id of the post that stands in for this one."),
  ...STATUS_FIELDS,
  since: unreadField("Date since when."),
  until: unreadField("Date until when."),
  acting: unreadField("Who acts in the post for the time being."),
  scope: unreadField("What part of the company it is for, when several posts have the same role."),
  purpose: unreadField("What the post is for."),
  location: unreadField("Where it is."),
  links: unreadField("Pages about it."),
  tags: unreadField("Words to find it by."),
  line: unreadField("1, 2 or 3: the line of defence."),
  reviewed: unreadField("Date on which this was last confirmed."),
};

/** Words of other tools and the key they stand for here. */
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
  description: "A top post with a role; departments say which officer answers for them.",
  fields: {
    ...POST_FIELDS,
    role: roleField(),
    overseenBy: unreadField("Who oversees the role, such as a committee."),
    designatedBy: unreadField("Who appointed the officer."),
    archetype: unreadField("The kind of role it is in practice."),
  },
  required: [["role"]],
  instead: new Map([
    ...POST_KEYS_INSTEAD,
    ["department", "Remove it, and write 'officer' in the department instead."],
    ["departments", "Write the departments in the list 'departments' of the file, each with 'officer'."],
  ]),
};

interface OfficerValues extends PostValues {
  role: Reference;
  overseenBy: never;
  designatedBy: never;
  archetype: never;
}

export const OFFICER_KIND: EntryKind = OFFICER;
export const TOP_PERSON_KIND: EntryKind = TOP_PERSON;
export const POST_TABLES = [OFFICER, UNIT_PERSON, TOP_PERSON] as const;

export function readOfficer(map: SourceMap, place: Place): OfficerEntry | undefined {
  const order = takeOrder(place.reading);
  const values = readEntry(OFFICER, map, place);
  const { role } = values;
  if (!hasRequired(OFFICER, map, values, place) || role === undefined) return undefined;
  return { ...toPost(values, order, place), role };
}

/** Somebody listed in a department. */
export function readUnitPerson(map: SourceMap, place: Place): PostEntry {
  const order = takeOrder(place.reading);
  return toPost(readEntry(UNIT_PERSON, map, place), order, place);
}

/** Somebody listed at the top of the file. */
export function readTopPerson(map: SourceMap, place: Place): PostEntry {
  const order = takeOrder(place.reading);
  return toPost(readEntry(TOP_PERSON, map, place), order, place);
}

function toPost<V extends Partial<PostValues>>(values: V, order: number, place: Place) {
  const { vacant, status, name, names = name === undefined ? [] : [name], dotted = [], ...rest } = values;
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
    origin: toOrigin(place),
    order,
    names,
    dotted,
    status: decideStatus({ vacant, status }, names.length > 0, place),
  };
}

/** Several roles of one post: the first one is read. */
function roleField(): Field<Reference> {
  return {
    description: "The role: CIO, CTO, CISO, CEO, CFO, chief-data, ... or words of your own.",
    schema: TEXTS_SCHEMA,
    read: (node, place) => {
      if (node.kind !== "list") return readReference(node, place);
      const first = node.items.findIndex((item) => !isAbsent(item));
      const item = node.items[first];
      if (item === undefined) {
        reportWrongType(node, place, "a role", "CIO");
        return undefined;
      }
      if (node.items.length > first + 1) {
        noteUnread(stepInto(place, first + 1), {
          message: "Several roles of one post are not read by this version, only the first",
          help: "Put the role that counts first; the others have no effect yet.",
        });
      }
      return readReference(item, stepInto(place, first));
    },
  };
}
