import { JSDOM } from "jsdom";

/**
 * Creates an empty SVG document; jsdom is imported statically, because its bundle has no named exports that a dynamic
 * import could use.
 */
export function createDocument(): Document {
  return new JSDOM('<svg xmlns="http://www.w3.org/2000/svg"/>', { contentType: "image/svg+xml" }).window.document;
}
