import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** The facts of a request that decide whether it is answered. */
export interface AskedRequest {
  readonly method: string | undefined;
  /** Path and query, as the request has them. */
  readonly url: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Port of the server, and the secret part of its address. */
export interface Admission {
  readonly port: number;
  readonly token: string;
}

/** Returns a token that nobody can guess. */
export function makeToken(): string {
  return randomBytes(24).toString("base64url");
}

/**
 * Returns the address within the preview that a request asks for, or nothing if the request must not be answered. Every
 * program on this machine can reach the port, and so can every web page in a browser on it. So a request must contain
 * the token, and must not come from a page of another site. It must also name this server as its host, which rules out
 * DNS rebinding.
 */
export function admit({ method, url = "", headers }: AskedRequest, { port, token }: Admission): string | undefined {
  const { host, origin, "sec-fetch-site": site } = headers;
  if (method !== "GET") return undefined;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return undefined;
  if (origin !== undefined && origin !== `http://${host}`) return undefined;
  if (site !== undefined && site !== "same-origin" && site !== "none") return undefined;
  const [, asked = "", address] = /^\/([\w-]+)\/([\w-]*)$/u.exec(url) ?? [];
  return address !== undefined && isSame(asked, token) ? address : undefined;
}

/** Compares two strings in a time that does not depend on how many of their characters are the same. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
