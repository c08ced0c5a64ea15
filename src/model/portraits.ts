import type { Reference } from "./company.js";

/** The photographs of a company, cut to small circles, for a chart that shows people. */
export interface Portraits {
  /** Paths, as written in the file, of photographs that could not be decoded. */
  readonly damaged: readonly string[];
  /**
   * Returns a photograph as a round PNG in base64, with at most `sidePx` pixels a side; nothing if it cannot be drawn.
   */
  readonly at: (photo: Reference, sidePx: number) => string | undefined;
}

/** Pixels of a photograph for each px of its circle, for sharp screens and print. */
export const PORTRAIT_DENSITY = 2;
/**
 * Side, in pixels, of the photographs in a page that redraws its chart; such a page always draws at the natural size.
 */
const PACKED_PX = 72;

/** Returns the PNGs of some photographs, at one size, for a page that redraws its chart. */
export function packPortraits(
  photos: readonly Reference[],
  portraits: Pick<Portraits, "at">,
): ReadonlyMap<string, string> {
  return new Map(
    photos.flatMap((photo) => {
      const png = portraits.at(photo, PACKED_PX);
      return png === undefined ? [] : [[keyOfPhoto(photo), png] as const];
    }),
  );
}

/**
 * Returns the photographs that `packPortraits` packed; they keep the size at which they were packed, whatever size is
 * asked for.
 */
export function unpackPortraits(packed: ReadonlyMap<string, string>): Pick<Portraits, "at"> {
  return { at: (photo) => packed.get(keyOfPhoto(photo)) };
}

/** Returns a key of a photograph. The same path in two files gives two keys. */
export function keyOfPhoto({ text, origin }: Reference): string {
  return `${origin.file}\n${text}`;
}
