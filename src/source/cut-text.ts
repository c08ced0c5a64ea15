/**
 * Returns the beginning of a text, never ending between the halves of a surrogate pair. Whatever searches or copies a
 * text comes after this: it may be as long as a file.
 */
export function cutText(text: string, mostUnits: number): string {
  return text.length <= mostUnits ? text : text.slice(0, mostUnits).replace(/[\uD800-\uDBFF]$/u, "");
}
