import { holdTo } from "../model/deadline.js";
import type { Expired } from "../model/deadline.js";
import type { Graph } from "../model/graph.js";
import { keyOfPhoto } from "../model/portraits.js";
import type { Portraits } from "../model/portraits.js";
import type { IncludeReader } from "../model/source.js";
import { loadDecoders, loadPixels } from "../pictures/index.js";
import type { DecodePicture, Pixels } from "../pictures/index.js";
import { inspectContent } from "./check-photos.js";
import { describePath } from "./photo-refusals.js";
import { listPhotos, resolvePhoto } from "./list-photos.js";

/**
 * Side, in pixels, of the squares that are kept: enough for the largest circle on a card, if a page enlarges the card
 * to twice its size and shows `PORTRAIT_DENSITY` pixels for each px.
 */
const KEPT_PX = 160;

/**
 * Reads the photographs of a company for `drawChart`. Only the pixels of a small square of each photograph are kept.
 * Nothing else in the file, such as the place where the photograph was taken, reaches a chart.
 */
export async function loadPortraits(
  graph: Graph,
  reader: IncludeReader,
  { expired }: { readonly expired?: Expired | undefined } = {},
): Promise<Portraits> {
  const checkpoint = holdTo(expired);
  const [decode, pixels] = await Promise.all([loadDecoders(), loadPixels()]);
  const squares = new Map<string, Pixels>();
  const damaged = new Set<string>();
  const byPath = new Map<string, Pixels | undefined>();
  for (const { photo } of listPhotos(graph)) {
    const path = describePath(photo.text) === undefined ? resolvePhoto(graph, photo) : undefined;
    if (path === undefined) continue;
    checkpoint();
    if (!byPath.has(path))
      byPath.set(path, readSquare(path, { reader, decode, ...pixels, fail: () => damaged.add(photo.text) }));
    const square = byPath.get(path);
    if (square === undefined) continue;
    squares.set(keyOfPhoto(photo), square);
  }
  return { damaged: [...damaged], at: createWriter(squares, pixels) };
}

type PixelTools = Awaited<ReturnType<typeof loadPixels>>;

interface SquareReader extends Pick<PixelTools, "cutSquare"> {
  readonly reader: IncludeReader;
  readonly decode: DecodePicture;
  /** Function to call for a picture with valid headers and damaged pixels. */
  readonly fail: () => void;
}

/** Reads a picture and cuts out a square. Returns undefined if the picture cannot be drawn. */
function readSquare(path: string, { reader, decode, cutSquare, fail }: SquareReader): Pixels | undefined {
  const read = reader.read(path);
  const facts = read.kind === "content" ? inspectContent(read) : undefined;
  if (facts === undefined || !("bytes" in facts)) return undefined;
  try {
    return cutSquare(decode(facts), facts.orientation, KEPT_PX);
  } catch {
    // Decoders throw errors of many kinds for damaged pictures.
    fail();
    return undefined;
  }
}

/** Returns a function that writes a photograph at a given size. Each photograph is written only once in each size. */
function createWriter(squares: ReadonlyMap<string, Pixels>, tools: PixelTools): Portraits["at"] {
  const { roundOff, shrinkSquare, writePng } = tools;
  const written = new Map<string, string>();
  return (photo, sidePx) => {
    const key = keyOfPhoto(photo);
    const square = squares.get(key);
    if (square === undefined) return undefined;
    const name = `${sidePx} ${key}`;
    const png = written.get(name) ?? Buffer.from(writePng(roundOff(shrinkSquare(square, sidePx)))).toString("base64");
    written.set(name, png);
    return png;
  };
}
