/**
 * Photographs of posts and heads. In: a Graph, and a reader of the files around the company file. Out: problems with
 * the files that the graph names, and portraits to draw. The surprise: a check reads only the headers of pictures. The
 * decoders are loaded only for a chart.
 */
export { listPhotos } from "./list-photos.js";
export { checkPhotos } from "./check-photos.js";

/** Loads the function that reads photographs for a chart. */
export async function loadPhotoReader() {
  return (await import("./load-portraits.js")).loadPortraits;
}
