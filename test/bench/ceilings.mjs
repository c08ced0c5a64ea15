/**
 * Limits on the cost of a run as users have it: installed, with V8's code in the cache. CPU is user and system, in
 * seconds on a machine where an empty Node process takes `EMPTY_S`; another machine is slower or faster in proportion
 * to its time for that process in the same run of the bench, and so are the figures measured on it.
 */
import { BIG_SHAPES } from "./big-companies.mjs";
import { PEOPLE_FILES } from "./generate-people.mjs";

export const EMPTY_S = 0.06;

/** Boxes, then the most CPU seconds of `check` and `render`, the most memory in MB, and the ambition for `render`. */
const BY_SIZE = [
  { boxes: 50, checkS: 0.17, renderS: 0.5, renderMb: 165, ambitionS: 0.35 },
  { boxes: 1000, checkS: 0.33, renderS: 1.35, renderMb: 210, ambitionS: 0.8 },
  { boxes: 5000, checkS: 0.7, renderS: 3.7, renderMb: 290, ambitionS: 2.2 },
  { boxes: 20_000, checkS: 1.6, renderS: 10.5, renderMb: 650, ambitionS: 6 },
];

/** People in each file that is imported. */
export const IMPORTED_ROWS = 20_000;

/** Boxes of the companies that are measured. */
export const SIZES = BY_SIZE.map(({ boxes }) => boxes);

/**
 * Ceilings: a program and its figure, or the ratio or the difference of two programs, and the most it may be. An
 * ambition is shown and fails nothing.
 */
export const CEILINGS = [
  ...BY_SIZE.flatMap(({ boxes, checkS, renderS, renderMb, ambitionS }) => [
    { program: `check ${boxes}`, figure: "cpuS", most: checkS },
    { program: `render ${boxes}`, figure: "cpuS", most: renderS },
    { program: `render ${boxes}`, figure: "cpuS", most: ambitionS, isAmbition: true },
    { program: `render ${boxes}`, figure: "peakMb", most: renderMb },
  ]),
  { program: "first render 50", minus: "render 50", figure: "cpuS", most: 0.5 },
  { program: "slides 5000", per: "render 5000", figure: "cpuS", most: 1.15 },
  { program: "svg, png, pdf and pptx of org-150", figure: "cpuS", most: 2.5 },
  ...BIG_SHAPES.flatMap((shape) => [
    { program: `check ${shape}`, figure: "cpuS", most: 2 },
    { program: `check ${shape}`, figure: "peakMb", most: 400 },
    { program: `render ${shape}`, figure: "cpuS", most: 20 },
  ]),
  // 4 s where an empty process takes 0.05 s.
  ...Object.keys(PEOPLE_FILES).flatMap((name) => [
    { program: `import ${name}`, figure: "cpuS", most: 4.8 },
    { program: `import ${name}`, figure: "peakMb", most: 400 },
  ]),
];

/** Converts a CPU time measured here to that machine; an empty process takes `emptyS` here. */
export function onReference(cpuS, emptyS) {
  return (cpuS * EMPTY_S) / emptyS;
}
