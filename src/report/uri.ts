/**
 * Returns a path as a relative URI: `/` separates the names of folders and files, and all other characters with a
 * meaning in URIs are encoded.
 */
export function toRelativeUri(path: string): string {
  return (
    path
      .replace(/^(?:\.\/)+/u, "")
      // Lone surrogates cannot be encoded.
      .replace(/\p{Cs}/gu, "\ufffd")
      .split("/")
      .map(encodeURIComponent)
      .join("/")
  );
}
