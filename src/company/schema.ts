import { COMMITTEE, DOTTED } from "./committees.js";
import { COMPANY, FILE } from "./company.js";
import type { EntryTable } from "./entry-table.js";
import { EXCEPTION } from "./exceptions.js";
import type { Field } from "./fields.js";
import { FOCUS } from "./focus.js";
import { HEAD } from "./heads.js";
import type { JsonObject } from "./json-schema.js";
import { POST_TABLES } from "./posts.js";
import { INCLUDE, UNIT } from "./units.js";

/** Returns the JSON Schema (draft-07) of a company file for editors, made from the tables that the validator reads. */
export function createCompanySchema(): JsonObject {
  const [officer, person, topPerson] = POST_TABLES;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "orgwright company file",
    ...describeEntry(FILE),
    definitions: Object.fromEntries([
      defineEntry(COMPANY),
      defineEntry(officer),
      defineEntry(UNIT),
      defineEntry(HEAD),
      defineEntry(person),
      defineEntry(topPerson),
      defineEntry(COMMITTEE),
      defineEntry(DOTTED),
      defineEntry(INCLUDE),
      defineEntry(FOCUS),
      defineEntry(EXCEPTION),
    ]),
  };
}

function defineEntry<V>(table: EntryTable<V>): readonly [string, JsonObject] {
  return [table.id, describeEntry(table)];
}

function describeEntry<V>(table: EntryTable<V>): JsonObject {
  const fields = Object.entries<Field<unknown>>(table.fields);
  const properties = Object.fromEntries(
    fields.map(([key, { description, schema }]) => [key, { description, ...schema }]),
  );
  return {
    description: table.description,
    type: "object",
    properties,
    patternProperties: { "^x-": { description: "A key of your own, which orgwright ignores." } },
    additionalProperties: false,
    ...describeRequired(table.required),
  };
}

function describeRequired(groups: readonly (readonly string[])[]): JsonObject {
  const single = groups.flatMap((keys) => (keys.length === 1 ? keys : []));
  const [choice] = groups.filter((keys) => keys.length > 1);
  return {
    ...(single.length === 0 ? {} : { required: single }),
    ...(choice === undefined ? {} : { anyOf: choice.map((key) => ({ required: [key] })) }),
  };
}
