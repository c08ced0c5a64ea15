import type { Shape } from "../model/drawing.js";
import type { Territory } from "../model/layout.js";
import { makeRect } from "./shapes.js";
import type { Theme } from "./themes.js";

const CORNER_PX = 12;

export function drawTerritories(territories: readonly Territory[], theme: Theme): readonly Shape[] {
  return territories.map((ground) => makeRect(ground, { fill: theme.owners[ground.officer].tint }, CORNER_PX));
}
