/** JSON values that a JSON Schema consists of. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/**
 * Schemas that several fields share. A number is allowed in place of text, because an id or a name can look like a
 * number: `00155792`.
 */
export const TEXT_SCHEMA: JsonObject = { anyOf: [{ type: "string" }, { type: "number" }] };
export const TEXTS_SCHEMA: JsonObject = {
  anyOf: [{ type: "string" }, { type: "number" }, { type: "array", items: TEXT_SCHEMA }],
};

/** Returns a reference to one of the schema's `definitions`. */
export function referTo(definition: string): JsonObject {
  return { $ref: `#/definitions/${definition}` };
}
