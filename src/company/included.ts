import type { DottedEntry, PostEntry, UnitEntry } from "../model/company.js";
import type { Outcome } from "../model/finding.js";
import type { SourceDocument, SourceMap } from "../model/source.js";
import { DOTTED, readDotted } from "./committees.js";
import { listField, nameEntry, readEntry } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import { referencesField } from "./fields.js";
import type { Field } from "./fields.js";
import { readTopPerson, TOP_PERSON_KIND } from "./posts.js";
import { startFile } from "./reading.js";
import type { EntryPlace } from "./reading.js";
import { readUnitAsList, unitsField } from "./units.js";

interface PartValues {
  $schema: never;
  departments: readonly UnitEntry[];
  people: readonly PostEntry[];
  dotted: readonly DottedEntry[];
  include: readonly UnitEntry[];
}

const IN_COMPANY_FILE = "Write it into the company file, which includes this one.";

const PART: EntryTable<PartValues> = {
  id: "part",
  noun: "an included file",
  example: "{ departments: [{ name: Marketing }] }",
  description: "A file that a company file includes: departments, posts and dotted lines.",
  fields: {
    $schema: {
      description: "The address of this schema, for editors.",
      schema: { type: "string" },
      read: () => undefined,
    },
    departments: unitsField("The departments.", "department"),
    people: listField("Posts that are not listed in their department.", TOP_PERSON_KIND, readTopPerson),
    dotted: listField("Dotted lines.", DOTTED, readDotted),
    include: includeField(),
  },
  required: [],
  instead: new Map(
    ["company", "officers", "committees", "focus", "exceptions", "version"].map((key) => [key, IN_COMPANY_FILE]),
  ),
};

/** Returns the field for the parts: other files with departments, posts and dotted lines of the same company. */
export function includeField(): Field<readonly UnitEntry[]> {
  const paths = referencesField("Paths of other files that belong to this one; a '*' stands for part of a name.");
  return {
    ...paths,
    read: (node, place) =>
      paths.read(node, place)?.flatMap((reference) => place.reading.include(reference, "department", place)),
  };
}

/** Reads an included file: one department, or lists of departments, posts and dotted lines. */
export function readIncluded(
  { file, root }: SourceDocument,
  level: UnitEntry["level"],
  { reading }: EntryPlace,
): readonly UnitEntry[] {
  const place = startFile(reading, file);
  if (isDepartment(root)) return readUnitAsList(root, { ...place, owner: nameEntry(root, place) }, level);
  const { departments = [], people = [], dotted = [], include = [] } = readEntry(PART, root, place);
  for (const post of people) reading.people.push(post);
  for (const line of dotted) reading.dotted.push(line);
  return [...departments, ...include].map((unit) => ({ ...unit, level }));
}

/**
 * Tells whether a map is a department. A map with a name is always a department. A map without a name is not a
 * department if it has one of a part's lists, or is a whole company.
 */
function isDepartment({ entries }: SourceMap): boolean {
  const keys = new Set(entries.map(({ key }) => key));
  return keys.has("name") || ![...Object.keys(PART.fields), "company", "officers"].some((key) => keys.has(key));
}

/**
 * Keys that only a department has. A file with one of these keys and the key `name` is meant to be included by another
 * file.
 */
const DEPARTMENT_KEYS = ["officer", "head", "heads", "teams", "headcount", "why", "reportsTo", "kind"];

/** Keys that only a company file has. */
const COMPANY_KEYS = ["company", "officers", "committees"];

/**
 * Tells whether a YAML file in a folder is a company file. A file that cannot be read as YAML counts as a company file:
 * if such a file were ignored, nobody would notice that it is broken.
 */
export function isCompanyFile({ value, problems }: Outcome<SourceDocument>): boolean {
  if (value !== undefined) return isWholeCompany(value.root);
  return !problems.some(({ rule }) => rule === "missing-key" || rule === "wrong-type");
}

/** Tells whether a map is a whole company file. A part and any other YAML file are not. */
function isWholeCompany({ entries }: SourceMap): boolean {
  return entries.some(({ key }) => COMPANY_KEYS.includes(key));
}

/** Tells whether a file that is used as a company file is only a part: a single department. */
export function isPartOfCompany(root: SourceMap): boolean {
  const keys = new Set(root.entries.map(({ key }) => key));
  return !isWholeCompany(root) && keys.has("name") && DEPARTMENT_KEYS.some((key) => keys.has(key));
}
