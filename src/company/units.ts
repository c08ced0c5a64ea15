import type { OfficerStatement, Reference, UnitEntry } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { isAbsent, namePlace, report, reportWrongType, toOrigin } from "../reading/index.js";
import { quote, startSentence } from "../wording/index.js";
import { hasRequired, listField, readEntry } from "./entries.js";
import type { EntryKind, EntryTable } from "./entry-table.js";
import {
  headcountField,
  idField,
  isWord,
  nameField,
  readOneOrMany,
  readReference,
  referenceField,
  referencesField,
  textField,
  textsField,
} from "./fields.js";
import type { Field } from "./fields.js";
import { focusAreasField } from "./focus.js";
import { headField, headsField } from "./heads.js";
import { referTo, TEXTS_SCHEMA } from "./json-schema.js";
import { PERIOD_FIELDS } from "./period.js";
import { PERSON_KIND, readUnitPerson } from "./posts.js";
import { takeOrder } from "./reading.js";
import type { EntryPlace } from "./reading.js";
import { REMARK_FIELDS } from "./remarks.js";
import { STATUS_FIELDS } from "./status.js";
import { toUnit } from "./unit-entry.js";
import type { UnitValues } from "./unit-entry.js";

const UNIT_KIND: EntryKind = {
  id: "department",
  noun: "a department",
  example: "{ name: Marketing, officer: cio }",
  named: () => "name",
  keys: () => Object.keys(UNIT.fields),
};

const INCLUDE_KIND: EntryKind = {
  id: "include",
  noun: "an include",
  example: "{ include: departments/security.yaml }",
};

export const UNIT: EntryTable<UnitValues> = {
  ...UNIT_KIND,
  description: "A department or a team; both may hold people and further departments and teams.",
  fields: {
    id: idField("The word that other entries use to point at it; without it, the id is made from the name."),
    name: nameField("The name on the chart."),
    officer: officerField(),
    why: textField("Why this officer answers for it, or why nobody does."),
    reportsTo: referenceField(
      "Id of the officer or post it reports to, when that is not the department it is listed in.",
    ),
    head: headField(),
    heads: headsField(),
    headcount: headcountField("How many people work in it, including the departments and teams below."),
    ...STATUS_FIELDS,
    people: listField("The posts in it.", PERSON_KIND, readUnitPerson),
    departments: unitsField("The departments below it.", "department"),
    teams: unitsField("The teams below it.", "team"),
    responsible: referencesField("Ids of the entries that do the work; no colour depends on them."),
    consulted: referencesField("Ids of the entries whose advice is sought; no colour depends on them."),
    informed: referencesField("Ids of the entries that are kept informed; no colour depends on them."),
    kind: textField("What kind of department it is."),
    focus: focusAreasField(),
    paths: textsField("Files of the repository that it owns, as patterns of CODEOWNERS: /billing/, *.tf."),
    ...PERIOD_FIELDS,
    ...REMARK_FIELDS,
  },
  required: [["name"]],
  instead: new Map([
    ["accountable", "Write 'officer' with the id of the officer who answers for it."],
    ["owner", "Write 'officer' with the id of the officer who answers for it."],
    ["lead", "Write 'head'."],
    ["leader", "Write 'head'."],
    ["manager", "Write 'head' for who leads it, or 'reportsTo' for what it reports to."],
    [
      "parent",
      "If the parent is an officer or a post, write 'reportsTo'; if it is a department, list this one inside it.",
    ],
    ["fte", "Write 'headcount'."],
    ["size", "Write 'headcount'."],
    ["title", "Write 'name'."],
    ["members", "Write 'people'."],
    ["staff", "Write 'people'."],
    ["employees", "Write 'people'."],
    ["units", "Write 'departments' or 'teams'."],
    ["children", "Write 'departments' or 'teams'."],
    ["subdepartments", "Write 'departments'."],
    ["subteams", "Write 'teams'."],
    ["reason", "Write 'why'."],
    ["role", "Write 'officer' with the id of the officer who answers for it."],
  ]),
};

interface IncludeValues {
  include: readonly Reference[];
}

export const INCLUDE: EntryTable<IncludeValues> = {
  ...INCLUDE_KIND,
  description: "The departments of other files, which are read as if they were written here.",
  fields: {
    include: referencesField("Path of a file below this one's folder; a '*' stands for part of a name."),
  },
  required: [["include"]],
  instead: new Map(
    Object.keys(UNIT.fields).map((key) => [
      key.toLowerCase(),
      "Write it into the included file, which says everything about its department.",
    ]),
  ),
};

/**
 * Returns the field for the list of departments or teams in the file or in a unit. An `include:` in the list adds the
 * departments or teams of another file.
 */
export function unitsField(description: string, level: UnitEntry["level"]): Field<readonly UnitEntry[]> {
  return {
    ...listField(description, UNIT_KIND, (map, place) => readUnitOrInclude(map, place, level)),
    schema: { type: "array", items: { anyOf: [referTo(UNIT_KIND.id), referTo(INCLUDE_KIND.id)] } },
  };
}

function readUnitOrInclude(map: SourceMap, place: EntryPlace, level: UnitEntry["level"]): readonly UnitEntry[] {
  if (!map.entries.some(({ key }) => key === "include")) return readUnitAsList(map, place, level);
  const values = readEntry(INCLUDE, map, place);
  if (!hasRequired(INCLUDE, map, values, place)) return [];
  const { include = [] } = values;
  return include.flatMap((reference) => place.reading.include(reference, level, place));
}

/** Reads a map as a department. Returns an empty list if the department has neither a name nor an id. */
export function readUnitAsList(map: SourceMap, place: EntryPlace, level: UnitEntry["level"]): readonly UnitEntry[] {
  const { reading } = place;
  const order = takeOrder(reading);
  const values = readEntry(UNIT, map, place);
  // A department without a name but with an id is kept, because other entries may point at that id.
  const isLost = values.id === undefined;
  const consequence = isLost
    ? nameLoss(reading.entries - order - 1)
    : `Its id ${quote(values.id ?? "")} is shown instead.`;
  if (!hasRequired(UNIT, map, values, place, consequence, isLost) && isLost) return [];
  return [toUnit(values, { order, level, place })];
}

function nameLoss(inside: number): string | undefined {
  if (inside === 0) return undefined;
  return `It is left out, and with it ${inside} ${inside === 1 ? "entry" : "entries"} inside.`;
}

/**
 * Returns the field that says who answers for the unit: one officer, or `none`, or several officers. With several
 * officers, the unit is contested.
 */
function officerField(): Field<OfficerStatement> {
  return {
    description:
      "Id of the officer who answers for it; 'none' when nobody does, by decision. Without this key, the unit above decides.",
    schema: TEXTS_SCHEMA,
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind === "list" && node.items.length === 0) {
        reportWrongType(node, place, "the id of an officer", "cio");
        return undefined;
      }
      const named = readOneOrMany(node, place, readReference) ?? [];
      const [first] = named;
      if (node.kind === "scalar" && first !== undefined && isWord(first.text, "none")) {
        return { kind: "none", origin: toOrigin(place) };
      }
      const seen = new Set<string>();
      const officers = named.filter((officer) => {
        if (isWord(officer.text, "none")) return reportNoneAmongOthers({ ...place, path: officer.origin.path });
        return seen.size < seen.add(officer.text).size;
      });
      return officers.length === 0 ? undefined : { kind: "named", officers, origin: toOrigin(place) };
    },
  };
}

function reportNoneAmongOthers(place: EntryPlace): false {
  report(place, {
    rule: "impossible-value",
    message: `${startSentence(namePlace(place))} cannot be 'none' together with other officers.`,
    help: "Write only 'officer: none' if nobody is meant to answer for it; otherwise remove 'none'.",
  });
  return false;
}
