/**
 * Dashes of dotted lines, at scale 1. Round caps add the width of the line to each dash and turn the shortest into
 * dots.
 */
import type { LineLook } from "../model/layout.js";

export const DOTTED_DASHES: Readonly<Record<LineLook, readonly number[]>> = {
  dotted: [0.1, 4.4],
  functional: [4, 4.6],
  project: [7, 4.4, 0.1, 4.4],
  escalation: [12, 4.6],
  moved: [6, 4.2],
};
