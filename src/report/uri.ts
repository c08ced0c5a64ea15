/**
 * Returns a path as a relative URI: `/` separates names, and all other characters that mean something in a URI are
 * encoded.
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
