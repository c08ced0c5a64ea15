/**
 * Goldens in pixels, in `pictures/`. The rasteriser calculates in floating point, with the processor's instructions:
 * a PNG has the same bytes each time on one machine, but a shade may round the other way on another.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PNG } from "pngjs";
import { drawFiles } from "./renders.mjs";

/** @type {readonly import("./pictures.mjs").GoldenPicture[]} */
export const PICTURES = [
  { golden: "hello.png", company: "examples/hello.yaml", page: "fit" },
  { golden: "slide-12.png", company: "test/samples/org-12.yaml", page: "slide" },
];

export const TOLERANCE = { levels: 8, pixels: 20 };

export function pathOfGolden({ golden }) {
  return path.join(import.meta.dirname, "pictures", golden);
}

export async function drawPicture({ company, page }, setting) {
  const [file, ...more] = await drawFiles(company, setting, ["-f", "png", "--page", page]);
  if (file === undefined || more.length > 0) throw new Error(`${company} is not one picture`);
  return file.content;
}

export function comparePicture(picture, drawn) {
  const [a, b] = [PNG.sync.read(readFileSync(pathOfGolden(picture))), PNG.sync.read(drawn)];
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let different = 0;
  for (let pixel = 0; pixel < a.data.length; pixel += 4)
    if ([0, 1, 2, 3].some((channel) => Math.abs(a.data[pixel + channel] - b.data[pixel + channel]) > TOLERANCE.levels))
      different += 1;
  return different;
}
