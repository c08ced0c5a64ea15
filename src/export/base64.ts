/** Number of bytes that are encoded at once; a multiple of three, so that there is no padding between two parts. */
const PART = 3 * 8192;

/** Encodes bytes in base64. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += PART)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PART))));
  return parts.join("");
}
