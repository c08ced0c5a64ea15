import type { Shape } from "../model/drawing.js";
import type { Territory } from "../model/layout.js";
import { coloursOf } from "../colours/index.js";
import type { Pen } from "./pen.js";
import { makeRect } from "./shapes.js";

const CORNER_PX = 12;

export function drawTerritories(territories: readonly Territory[], { palette, scale }: Pen): readonly Shape[] {
  return territories.map((ground) =>
    makeRect(ground, { fill: coloursOf(palette, ground.officer).tint }, CORNER_PX * scale),
  );
}
