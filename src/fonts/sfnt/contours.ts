import type { TableBytes } from "./table-bytes.js";

const SHORT_X = 0x02;
const SHORT_Y = 0x04;
const REPEATS = 0x08;
const SAME_X = 0x10;
const SAME_Y = 0x20;

/** Checks a glyph that consists of contours. Returns the number of its points. */
export function checkContours(glyph: TableBytes, contours: number): number {
  if (contours === 0) return 0;
  let last = -1;
  for (let index = 0; index < contours; index++) {
    const end = glyph.u16(10 + index * 2);
    if (end < last) glyph.refuse("has contours that run backwards");
    last = end;
  }
  const points = last + 1;
  const instructions = 10 + contours * 2;
  const flags = instructions + 2 + glyph.u16(instructions);
  if (measureFlags(glyph, flags, points) > glyph.length) glyph.refuse("has a glyph that is cut off");
  return points;
}

/** Returns the offset after the coordinates of all points. */
function measureFlags(glyph: TableBytes, start: number, points: number): number {
  let [at, coordinates, read] = [start, 0, 0];
  while (read < points) {
    const flag = glyph.u8(at++);
    const times = (flag & REPEATS) === 0 ? 1 : 1 + glyph.u8(at++);
    if (read + times > points) glyph.refuse("has a glyph of more points than it counts");
    coordinates += times * (measureStep(flag, SHORT_X, SAME_X) + measureStep(flag, SHORT_Y, SAME_Y));
    read += times;
  }
  return at + coordinates;
}

/**
 * Returns the number of bytes of one coordinate: 1, 2, or 0 if the coordinate is the same as that of the point before.
 */
function measureStep(flag: number, short: number, same: number): number {
  if ((flag & short) !== 0) return 1;
  return (flag & same) === 0 ? 2 : 0;
}
