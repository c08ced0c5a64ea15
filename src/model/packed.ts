/** Turns plain data with maps and sets into JSON and back, for a graph that is stored inside a file. */
const MAP = "map of";
const SET = "set of";

/** Returns data as JSON that is safe inside an HTML element: no text in it can end the element. */
export function packData(data: unknown): string {
  const json = JSON.stringify(data, (_, value: unknown) => {
    if (value instanceof Map) return { [MAP]: [...value] };
    if (value instanceof Set) return { [SET]: [...value] };
    return value;
  });
  return json.replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Returns the data that `packData` packed; its type is the one that was packed. */
export function unpackData(json: string): unknown {
  return restore(JSON.parse(json));
}

/**
 * Restores maps and sets after parsing. A reviver of `JSON.parse` would also be called for every number and text, which
 * takes ten times as long.
 */
function restore(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(restore);
  if (MAP in value) return new Map(restore(value[MAP]) as [unknown, unknown][]);
  if (SET in value) return new Set(restore(value[SET]) as unknown[]);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restore(one)]));
}
