/** Reads how large a picture is, and how small its smallest text. */
import { readFileSync } from "node:fs";

const SLIDE = { widthPx: 1280, heightPx: 720 };
const PT_PER_PX = 0.75;

/** Reads an SVG file; the unit of its lengths does not matter, since the picture is fitted to a slide. */
export function readSvg(file) {
  const svg = readFileSync(file, "utf8");
  const [, , width, height] =
    /viewBox="([^"]+)"/u
      .exec(svg)?.[1]
      .split(/[\s,]+/u)
      .map(Number) ?? [];
  const sizes = [...svg.matchAll(/font-size[:=]\s*"?(\d+(?:\.\d+)?)/gu)].map(([, size]) => Number(size));
  return describe(width, height, Math.min(...sizes));
}

/** Reads what the page of d3-org-chart wrote into its title; throws if it did not draw every box. */
export function readTitle(file, boxes) {
  const [width, height, size, drawn] =
    /<title>([^<]+)/u.exec(readFileSync(file, "utf8"))?.[1].split(" ").map(Number) ?? [];
  if (drawn !== boxes) throw new Error(`drew ${drawn} of ${boxes} boxes`);
  return describe(width, height, size);
}

/** Returns the ratio of width to height, and the smallest type in points when the picture fills a slide. */
function describe(width, height, sizePx) {
  const scale = Math.min(SLIDE.widthPx / width, SLIDE.heightPx / height);
  return { ratio: width / height, smallestPt: sizePx * scale * PT_PER_PX };
}
