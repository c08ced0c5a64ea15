import { createNearestFinder, FOCUS_AREAS } from "../catalog/index.js";
import type { FocusAreaId, FocusEntry, Reference } from "../model/company.js";
import type { SourceMap } from "../model/source.js";
import { isAbsent, report, reportWrongType, stepInto, toOrigin } from "../reading/index.js";
import { didYouMean, quote } from "../wording/index.js";
import { hasRequired, readEntry } from "./entries.js";
import type { EntryTable } from "./entry-table.js";
import { isWord, readOneOrMany, readWord, referenceField, referencesField, textField } from "./fields.js";
import type { Field } from "./fields.js";
import { referTo } from "./json-schema.js";
import type { JsonObject } from "./json-schema.js";
import type { EntryPlace } from "./reading.js";

interface FocusValues {
  owner: Reference;
  backup: Reference;
  responsible: readonly Reference[];
  consulted: readonly Reference[];
  informed: readonly Reference[];
  notApplicable: string;
}

export const FOCUS: EntryTable<FocusValues> = {
  id: "focusArea",
  noun: "a focus area",
  example: "{ owner: security, backup: iam }",
  description: "Who owns a focus area of a technology officer.",
  fields: {
    owner: referenceField("Id of the department or post that owns it."),
    backup: referenceField("Id of the department or post that steps in for the owner."),
    responsible: referencesField("Ids of the entries that do the work; no colour depends on them."),
    consulted: referencesField("Ids of the entries whose advice is sought; no colour depends on them."),
    informed: referencesField("Ids of the entries that are kept informed; no colour depends on them."),
    notApplicable: textField("Why the company does not need this area."),
  },
  required: [["owner", "notApplicable"]],
  instead: new Map([
    ["officer", "Write 'owner'."],
    ["head", "Write 'owner'."],
    ["deputy", "Write 'backup'."],
    ["why", "Write 'notApplicable' if the company does not need the area."],
  ]),
};

const IDS = FOCUS_AREAS.map(({ id }) => id);
const findNearestArea = createNearestFinder(IDS);

/** Returns the field for the focus areas that a unit owns. */
export function focusAreasField(): Field<readonly FocusAreaId[]> {
  const item: JsonObject = { enum: IDS };
  return {
    description: "The focus areas it owns, such as cio.it-governance.",
    schema: { anyOf: [item, { type: "array", items: item }] },
    read: (node, place) =>
      readOneOrMany(node, place, (one, at) => {
        const text = readWord(one, at);
        return text === undefined ? undefined : findArea(text, at);
      }),
  };
}

/** Returns the field for the company's focus areas and their owners. */
export function focusMapField(): Field<readonly FocusEntry[]> {
  return {
    description: "Who owns each focus area: 'ciso.incident-response: { owner: security, backup: iam }'.",
    schema: {
      type: "object",
      properties: Object.fromEntries(IDS.map((id) => [id, { anyOf: [referTo(FOCUS.id), { type: "null" }] }])),
      patternProperties: { "^x-": {} },
      additionalProperties: false,
    },
    read: (node, place) => {
      if (isAbsent(node)) return undefined;
      if (node.kind === "map") return node.entries.flatMap(({ key, value }) => readArea(key, value, place) ?? []);
      reportWrongType(node, place, "a group of focus areas", `{ ${IDS[0] ?? ""}: ${FOCUS.example} }`);
      return undefined;
    },
  };
}

function readArea(key: string, node: SourceMap["entries"][number]["value"], place: EntryPlace): FocusEntry | undefined {
  if (key.startsWith("x-")) return undefined;
  const at = { ...stepInto(place, key), owner: { label: quote(key), subjects: [key] } };
  const area = findArea(key, at, "key");
  if (area === undefined) return undefined;
  // A focus area without a value is relevant to the company, but nobody owns it yet.
  if (isAbsent(node)) return { responsible: [], consulted: [], informed: [], origin: toOrigin(at), area };
  if (node.kind !== "map") {
    reportWrongType(node, { ...at, owner: place.owner }, "a group of keys", FOCUS.example);
    return undefined;
  }
  const values = readEntry(FOCUS, node, at);
  if (!hasRequired(FOCUS, node, values, at)) return undefined;
  return { responsible: [], consulted: [], informed: [], ...values, origin: toOrigin(at), area };
}

function findArea(text: string, place: EntryPlace, part?: "key"): FocusAreaId | undefined {
  const area = IDS.find((id) => isWord(text, id));
  if (area !== undefined) return area;
  report(
    place,
    {
      rule: "unknown-reference",
      message: `There is no focus area ${quote(text)}.${didYouMean(findNearestArea(text))}`,
      help: `The twelve are ${IDS.join(", ")}.`,
    },
    part,
  );
  return undefined;
}
