/**
 * SourceDocument -> Company. In: the plain tree of one file. Out: its entries as plain data, each with its origin,
 * references still as written, and what is wrong with them. The surprise: one table per kind of entry says which
 * keys there are; both the validator and the JSON Schema for editors come from it. Ids, names and references
 * are read from the text as written, never from what YAML makes of it.
 */
export { isDate } from "./calendar.js";
export { isPartOfCompany, isCompanyFile } from "./included.js";
export { createCompanySchema } from "./schema.js";
export { validateCompany } from "./validate-company.js";
export type { JsonObject, JsonValue } from "./json-schema.js";
