/**
 * SourceDocument -> Company. In: the plain tree of one file. Out: its entries as plain data, each with its origin and
 * with references still as written, and the problems in these entries. The surprise: one table per kind of entry lists
 * its keys; both the validator and the JSON Schema for editors are made from it. Ids, names and references are read
 * from the text as written, never from the values that YAML reads in it.
 */
export { isDate } from "./calendar.js";
export { isPartOfCompany, isCompanyFile } from "./included.js";
export { createCompanySchema } from "./schema.js";
export { validateCompany } from "./validate-company.js";
export type { JsonObject, JsonValue } from "./json-schema.js";
