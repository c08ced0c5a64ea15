import type { PictureFacts, Pixels } from "./picture.js";

/**
 * Cuts the largest square out of the middle of a picture, turns it upright and shrinks it to a side of at most
 * `mostPx`. Transparent parts become white.
 */
export function cutSquare(picture: Pixels, orientation: PictureFacts["orientation"], mostPx: number): Pixels {
  const { width, height, rgba } = picture;
  const side = Math.min(width, height);
  const [left, top] = [Math.floor((width - side) / 2), Math.floor((height - side) / 2)];
  const toSource = SOURCES[orientation] ?? UPRIGHT;
  const read = (x: number, y: number) => {
    const [across, down] = toSource(x, y, side - 1);
    return ((top + down) * width + left + across) * 4;
  };
  return average({ rgba, side, read }, Math.min(side, mostPx));
}

/** Shrinks a square; a square that is small enough already is returned as it is. */
export function shrinkSquare(square: Pixels, mostPx: number): Pixels {
  const { width: side, rgba } = square;
  return side <= mostPx ? square : average({ rgba, side, read: (x, y) => (y * side + x) * 4 }, mostPx);
}

/** Makes everything around the largest circle in a square transparent, with a soft edge. */
export function roundOff({ width, height, rgba }: Pixels): Pixels {
  const round = Uint8Array.from(rgba);
  const radius = width / 2;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = [x + 0.5 - radius, y + 0.5 - radius];
      const inside = radius - Math.sqrt(across * across + down * down) + 0.5;
      round[(y * width + x) * 4 + 3] = Math.round(255 * Math.min(1, Math.max(0, inside)));
    }
  return { width, height, rgba: round };
}

/** Function from a pixel of the upright picture to its place in the original; `last` is the last column and row. */
type ToSource = (x: number, y: number, last: number) => readonly [across: number, down: number];

const UPRIGHT: ToSource = (x, y) => [x, y];
/** The other EXIF orientations: mirrored ones, half turns and quarter turns. */
const SOURCES: Readonly<Record<number, ToSource>> = {
  2: (x, y, last) => [last - x, y],
  3: (x, y, last) => [last - x, last - y],
  4: (x, y, last) => [x, last - y],
  5: (x, y) => [y, x],
  6: (x, y, last) => [y, last - x],
  7: (x, y, last) => [last - y, last - x],
  8: (x, y, last) => [last - y, x],
};

interface Square {
  readonly rgba: Uint8Array;
  readonly side: number;
  /** Returns the offset of a pixel. */
  readonly read: (x: number, y: number) => number;
}

/**
 * Shrinks a square to a side of `to` pixels: each pixel is the mean of the original pixels that it covers, on white.
 */
function average({ rgba, side, read }: Square, to: number): Pixels {
  const out = new Uint8Array(to * to * 4);
  const edge = (index: number) => Math.floor((index * side) / to);
  for (let y = 0; y < to; y++)
    for (let x = 0; x < to; x++) {
      const mean = [0, 0, 0];
      const [x0, x1, y0, y1] = [edge(x), edge(x + 1), edge(y), edge(y + 1)];
      for (let down = y0; down < y1; down++)
        for (let across = x0; across < x1; across++) {
          const at = read(across, down);
          const alpha = rgba[at + 3] ?? 0;
          for (let channel = 0; channel < 3; channel++)
            mean[channel] = (mean[channel] ?? 0) + (rgba[at + channel] ?? 0) * alpha + 255 * (255 - alpha);
        }
      const weight = 255 * (x1 - x0) * (y1 - y0);
      out.set([...mean.map((sum) => Math.round(sum / weight)), 255], (y * to + x) * 4);
    }
  return { width: to, height: to, rgba: out };
}
