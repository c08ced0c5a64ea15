import type { HeadEntry, Reference } from "../model/company.js";
import type { SourceMap, SourceNode } from "../model/source.js";
import { isAbsent, namePlace, report, reportWrongType, stepInto } from "../reading/index.js";
import { startSentence } from "../wording/index.js";
import { hasRequired, readEntry } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import { isWord, nameField, photoField, readNameOrReference, textField } from "./fields.js";
import type { Field } from "./fields.js";
import { referTo, TEXT_SCHEMA } from "./json-schema.js";
import { checkPeriod, PERIOD_FIELDS } from "./period.js";
import type { PeriodValues } from "./period.js";
import { decideStatus, STATUS_FIELDS } from "./status.js";
import type { StatusValues } from "./status.js";
import type { EntryPlace } from "./reading.js";

/** Heads of a unit. `isVacant` means that the file says that nobody leads the unit. */
export interface HeadsValue {
  readonly heads: readonly HeadEntry[];
  readonly isVacant: boolean;
}

interface HeadValues extends StatusValues, PeriodValues {
  name: string;
  title: string;
  person: string;
  photo: Reference;
}

export const HEAD: EntryTable<HeadValues> = {
  id: "head",
  noun: "a head",
  example: "{ name: Jan Dvořák, title: Director of IT }",
  description: "The head of a department, described in the department itself.",
  fields: {
    name: nameField("The name of the head."),
    title: nameField("The title of the head."),
    ...STATUS_FIELDS,
    ...PERIOD_FIELDS,
    person: textField("An id for the person; posts and heads with the same 'person' are held by the same person."),
    photo: photoField(),
  },
  required: [["name", "title"]],
  instead: new Map([
    ["id", "Write the head as an entry of 'people' with this id, and write only the id after 'head:'."],
    ["reportsto", "Write the head as an entry of 'people' with 'reportsTo', and write its id after 'head:'."],
  ]),
};

const HEAD_SCHEMA = { anyOf: [TEXT_SCHEMA, referTo(HEAD.id)] };

export function headField(): Field<HeadsValue> {
  return {
    description: "Who leads it: the id or name of a post, 'vacant', or { name, title, status }.",
    schema: HEAD_SCHEMA,
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind !== "list") return toHeads([readHead(node, place)]);
      reportWrongType(node, place, "one head (write several under 'heads')", "Jan Dvořák");
      return undefined;
    },
  };
}

export function headsField(): Field<HeadsValue> {
  return {
    description: "Several people who lead it together.",
    schema: { anyOf: [...HEAD_SCHEMA.anyOf, { type: "array", items: HEAD_SCHEMA }] },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind !== "list") return toHeads([readHead(node, place)]);
      return toHeads(node.items.map((item, index) => readHead(item, stepInto(place, index))));
    },
  };
}

/** Seat of a head: its holder, or `vacant`, or `undefined` if it could not be read. */
type Seat = HeadEntry | "vacant" | undefined;

/**
 * Turns seats into heads. A vacant seat beside named heads becomes a vacant head; if all seats are vacant, the unit has
 * no head.
 */
function toHeads(seats: readonly Seat[]): HeadsValue {
  const read = seats.filter((seat) => seat !== undefined);
  const isVacant = read.length > 0 && read.every((seat) => seat === "vacant");
  return {
    isVacant,
    heads: isVacant ? [] : read.map((seat) => (seat === "vacant" ? { kind: "described", status: "vacant" } : seat)),
  };
}

function readHead(node: SourceNode, place: EntryPlace): Seat {
  if (node.kind === "map") return describeHead(node, place);
  if (node.kind === "list") reportWrongType(node, place, "a name, an id or a group of keys", HEAD.example);
  if (node.kind === "list" || isAbsent(node)) return undefined;
  const reference = readNameOrReference(node, place);
  if (reference === undefined) return undefined;
  if (isWord(reference.text, "vacant")) return "vacant";
  if (!isWord(reference.text, "none")) return { kind: "reference", reference };
  report(place, {
    rule: "impossible-value",
    message: `${startSentence(namePlace(place))} cannot be 'none'.`,
    help: "Write 'vacant' if nobody leads it now, or remove the key if that is not known.",
  });
  return undefined;
}

function describeHead(map: SourceMap, place: EntryPlace): Seat {
  const at = { ...place, owner: { subjects: place.owner.subjects, label: namePlace(place) } };
  const { vacant, status, ...words } = readEntry(HEAD, map, at);
  checkPeriod(words, status, at);
  const decided = decideStatus({ vacant, status }, words.name !== undefined, at);
  if (decided === "vacant" && words.title === undefined) return "vacant";
  return hasRequired(HEAD, map, words, at) ? { kind: "described", ...words, status: decided } : undefined;
}
