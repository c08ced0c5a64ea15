/** A path below some folder as a relative URI: `/` between names, everything else that means something encoded. */
export function toRelativeUri(path: string): string {
  return (
    path
      .replace(/^(?:\.\/)+/u, "")
      // What stands for no character cannot be encoded.
      .replace(/\p{Cs}/gu, "\ufffd")
      .split("/")
      .map(encodeURIComponent)
      .join("/")
  );
}
