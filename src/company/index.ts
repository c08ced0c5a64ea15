/**
 * SourceDocument -> Company. In: the plain tree of one file. Out: the file's entries as plain data, and the problems in
 * these entries. Each entry has its origin, and its references are still as written. The surprise: one table per kind
 * of entry lists its keys; both the validator and the JSON Schema for editors are made from it. Ids, names and
 * references are taken from the file as written: `010` stays `010`, although YAML reads it as a number.
 */
export { isDate } from "./calendar.js";
export { isPartOfCompany, isCompanyFile } from "./included.js";
export { createCompanySchema } from "./schema.js";
export { validateCompany } from "./validate-company.js";
export type { JsonObject, JsonValue } from "./json-schema.js";
