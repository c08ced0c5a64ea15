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
 * program on this machine can reach the port, and so can every page in its browsers. So a request has to know the
 * token, has to name this server as its host, which it does not after DNS rebinding, and must not come from another
 * page.
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

/** Compares texts in a time that does not reveal how much of them is the same. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
