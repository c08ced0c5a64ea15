import type {
  CommitteeEntry,
  Company,
  DottedEntry,
  ExceptionEntry,
  FocusEntry,
  OfficerEntry,
  PostEntry,
  UnitEntry,
} from "../model/company.js";
import type { SourceDocument, SourceMap } from "../model/source.js";
import { isAbsent, nameNode, report, reportWrongType, stepInto, toOrigin } from "../reading/index.js";
import { quote } from "../wording/index.js";
import { COMMITTEE, DOTTED, readCommittee, readDotted } from "./committees.js";
import { isWritten, listField, readEntry } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import { dateField, headcountField, idField, languageField, nameField, readName, textsField } from "./fields.js";
import type { Field } from "./fields.js";
import { focusMapField } from "./focus.js";
import { EXCEPTION, readException } from "./exceptions.js";
import { referTo, TEXT_SCHEMA } from "./json-schema.js";
import { OFFICER_KIND, readOfficer, readTopPerson, TOP_PERSON_KIND } from "./posts.js";
import { startFile } from "./reading.js";
import type { EntryPlace, Reading } from "./reading.js";
import { includeField } from "./included.js";
import { unitsField } from "./units.js";

/** Facts that the file states about the company itself. */
type CompanyFacts = Pick<Company, "name" | "id" | "headcount" | "asOf" | "reviewed" | "lang" | "regimes">;

interface CompanyValues {
  name: string;
  id: string;
  headcount: number;
  asOf: string;
  reviewed: string;
  lang: string;
  regimes: readonly string[];
}

export const COMPANY: EntryTable<CompanyValues> = {
  id: "company",
  noun: "a company",
  example: "{ name: Northwind Bikes, asOf: 2026-03-31 }",
  description: "The company itself.",
  fields: {
    name: nameField("The name of the company, which is also the title of the chart."),
    id: idField("The id of the company."),
    headcount: headcountField("How many people work in the company."),
    asOf: dateField("The date on which the company looks like this, for example 2026-03-31."),
    reviewed: dateField("Date on which the file was last confirmed."),
    lang: languageField("Language of the names, for example de: long words are hyphenated by its rules."),
    regimes: textsField("Laws and standards that bind the company."),
  },
  required: [["name"]],
  instead: new Map([
    ["title", "Write 'name'."],
    ["date", "Write 'asOf'."],
    ["language", "Write 'lang'."],
  ]),
};

interface FileValues {
  $schema: never;
  version: 1;
  company: CompanyFacts;
  officers: readonly OfficerEntry[];
  departments: readonly UnitEntry[];
  people: readonly PostEntry[];
  committees: readonly CommitteeEntry[];
  dotted: readonly DottedEntry[];
  focus: readonly FocusEntry[];
  exceptions: readonly ExceptionEntry[];
  include: readonly UnitEntry[];
}

/** Facts about a company whose name the file does not state, with the name that is shown instead. */
const NAMELESS: CompanyFacts = { name: "Organisation", regimes: [] };

export const FILE: EntryTable<FileValues> = {
  id: "file",
  noun: "a company file",
  example: "{ company: Northwind Bikes }",
  description: "A company file: who leads which department, and which officer answers for it.",
  fields: {
    $schema: {
      description: "The address of this schema, for editors.",
      schema: { type: "string" },
      read: () => undefined,
    },
    version: versionField(),
    company: companyField(),
    officers: listField("The officers: the top posts that have a role.", OFFICER_KIND, readOfficer),
    departments: unitsField("The departments, in the order of the chart.", "department"),
    people: listField("Posts that are listed here instead of in their department.", TOP_PERSON_KIND, readTopPerson),
    committees: listField("Boards and committees.", COMMITTEE, readCommittee),
    dotted: listField("Dotted lines.", DOTTED, readDotted),
    focus: focusMapField(),
    exceptions: listField("Findings that the company accepts, with the reason.", EXCEPTION, readException),
    include: includeField(),
  },
  required: [["company"]],
  instead: new Map([
    ["name", "Write 'company'."],
    ["organisation", "Write 'company'."],
    ["organization", "Write 'company'."],
    ["title", "Write 'company'."],
    ["asof", "Write it inside the company: 'company: { name: ..., asOf: 2026-03-31 }'."],
    ["headcount", "Write it inside the company: 'company: { name: ..., headcount: 412 }'."],
    ["teams", "Write 'departments'."],
    ["units", "Write 'departments'."],
    ["staff", "Write 'people'."],
    ["employees", "Write 'people'."],
    ["boards", "Write 'committees'."],
  ]),
};

export function readCompanyFile({ file, root }: SourceDocument, reading: Reading): Company {
  const place = startFile(reading, file);
  const { company, ...lists } = readEntry(FILE, root, place);
  if (company === undefined) reportNameless(stepInto(place, "company"));
  const { departments = [], include = [] } = lists;
  return {
    ...(company ?? NAMELESS),
    origin: toOrigin(place),
    officers: lists.officers ?? [],
    departments: [...departments, ...include].sort((a, b) => a.order - b.order),
    people: [...(lists.people ?? []), ...reading.people],
    committees: lists.committees ?? [],
    dotted: [...(lists.dotted ?? []), ...reading.dotted],
    focus: lists.focus ?? [],
    exceptions: lists.exceptions ?? [],
    isIncomplete: reading.isIncomplete,
  };
}

function companyField(): Field<CompanyFacts> {
  return {
    description: "The name of the company, or { name, id, headcount, asOf }.",
    schema: { anyOf: [TEXT_SCHEMA, referTo(COMPANY.id)] },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind === "map") return readCompany(node, place);
      // Report only the wrong value. A finding about the missing name would have the same cause.
      if (node.kind === "list") {
        reportWrongType(node, place, "a name or a group of keys", "Northwind Bikes");
        return NAMELESS;
      }
      return { ...NAMELESS, name: readName(node, place) ?? NAMELESS.name };
    },
  };
}

function readCompany(map: SourceMap, place: EntryPlace): CompanyFacts {
  const at = { ...place, owner: { label: "the company", subjects: [] } };
  const values = readEntry(COMPANY, map, at);
  if (!isWritten(map, "name")) reportNameless(stepInto(place, "name"));
  return { ...NAMELESS, ...values };
}

function reportNameless(place: EntryPlace): void {
  report(
    place,
    {
      rule: "missing-key",
      severity: "warn",
      message: `This file does not name the company; '${NAMELESS.name}' is shown instead.`,
      help: "Add a line 'company: NAME' at the top.",
    },
    "key",
  );
}

function versionField(): Field<1> {
  return {
    description: "The version of this format: 1.",
    schema: { const: 1 },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind === "scalar" && (node.value === 1 || node.text === "1")) return 1;
      const found = node.kind === "scalar" ? quote(node.text) : nameNode(node);
      report(place, {
        rule: "impossible-value",
        message: `The version of the format cannot be ${found}; this program reads version 1.`,
        help: "Write 'version: 1', or remove the line.",
      });
      return undefined;
    },
  };
}
