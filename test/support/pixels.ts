/** Pictures as numbers: red, green, blue and opacity of each pixel, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A channel (of 255) that differs by more than this is another colour and not another rounding. */
const SAME_CHANNEL = 16;

/**
 * Returns the part of the pixels, 0 to 1, that differ after a blur: edges that two programs draw a little softer or a
 * third of a px further count as the same, a missing word or a moved box does not.
 */
export function compareBlurred(a: Picture, b: Picture, radiusPx: number): number {
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`pictures of ${a.width} x ${a.height} and ${b.width} x ${b.height} px cannot be compared`);
  const [first, second] = [blur(a, radiusPx), blur(b, radiusPx)];
  let different = 0;
  for (let pixel = 0; pixel < first.length; pixel += 4) {
    const isSame = [0, 1, 2].every(
      (channel) => Math.abs((first[pixel + channel] ?? 0) - (second[pixel + channel] ?? 0)) <= SAME_CHANNEL,
    );
    if (!isSame) different++;
  }
  return different / (a.width * a.height);
}

/** Takes the mean of the square around each pixel, along the rows and then along the columns. */
function blur({ width, height, data }: Picture, radius: number): Float64Array {
  const rows = blurLines(Float64Array.from(data), { count: height, length: width, step: 4, stride: 4 * width }, radius);
  return blurLines(rows, { count: width, length: height, step: 4 * width, stride: 4 }, radius);
}

/** Places of the lines of a picture in its numbers: from pixel to pixel, and from line to line. */
interface Lines {
  readonly count: number;
  readonly length: number;
  readonly step: number;
  readonly stride: number;
}

function blurLines(data: Float64Array, { count, length, step, stride }: Lines, radius: number): Float64Array {
  const blurred = new Float64Array(data.length);
  for (let line = 0; line < count; line++) {
    for (let channel = 0; channel < 4; channel++) {
      const start = line * stride + channel;
      const at = (index: number) => data[start + Math.min(length - 1, Math.max(0, index)) * step] ?? 0;
      let sum = 0;
      for (let index = -radius; index <= radius; index++) sum += at(index);
      for (let index = 0; index < length; index++) {
        blurred[start + index * step] = sum / (2 * radius + 1);
        sum += at(index + radius + 1) - at(index - radius);
      }
    }
  }
  return blurred;
}
