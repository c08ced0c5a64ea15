import type { PageParts } from "../model/explored.js";

export interface PolicyOptions {
  /** Whether the page has no scripts. */
  readonly isStatic?: boolean;
  /** Whether the page may send requests to its own server. */
  readonly isLive?: boolean;
}

/** Writes the content security policy of a page, which allows no scripts or styles except the page's own. */
export function writePolicy(parts: PageParts, { isStatic = false, isLive = false }: PolicyOptions): string {
  const hashes = (...all: readonly string[]) => all.map((hash) => `'sha256-${hash}'`).join(" ");
  return [
    "default-src 'none'",
    ...(isStatic ? [] : [`script-src ${hashes(parts.startHash, parts.programHash)} 'wasm-unsafe-eval'`]),
    `style-src ${hashes(parts.styleHash)}`,
    ...(isLive ? ["connect-src 'self'"] : []),
    ...(isStatic ? [] : ["worker-src blob:"]),
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
