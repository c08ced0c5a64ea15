import { JSDOM } from "jsdom";

/** Creates an empty SVG document. A static import, since bundles give the names of jsdom to no other. */
export function createDocument(): Document {
  return new JSDOM('<svg xmlns="http://www.w3.org/2000/svg"/>', { contentType: "image/svg+xml" }).window.document;
}
