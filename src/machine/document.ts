import { JSDOM } from "jsdom";

/**
 * Creates an empty SVG document. This module imports jsdom statically, because the bundled jsdom has no named exports
 * for a dynamic import.
 */
export function createDocument(): Document {
  return new JSDOM('<svg xmlns="http://www.w3.org/2000/svg"/>', { contentType: "image/svg+xml" }).window.document;
}
