/** Returns the schema in a form that forbids every key it does not describe. */
export function makeStrict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(makeStrict);
  if (typeof schema !== "object" || schema === null) return schema;
  const strict = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, makeStrict(value)]));
  return "properties" in schema ? { ...strict, additionalProperties: false } : strict;
}
