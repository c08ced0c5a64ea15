/** Finds texts of a drawing that cannot be read on the shape that they stand on. */
import type { Colour, Drawing, Shape, ShapeGroup, TextShape } from "../../src/model/drawing.js";
import { boundsOfShape } from "../../src/export/pptx-figures.js";
import { contrastOf } from "./contrast.js";

const LEAST_CONTRAST = 4.5;

export function listFaintTexts({ pages }: Drawing): readonly string[] {
  return pages.flatMap((page) => {
    const shapes = [...page.groups].flatMap(listShapes);
    return shapes.flatMap((shape, index) => {
      if (shape.kind !== "text") return [];
      const ground = findGround(shape, shapes.slice(0, index)) ?? page.background;
      const contrast = contrastOf(shape.fill, ground);
      return contrast >= LEAST_CONTRAST
        ? []
        : [`'${shape.text}': ${shape.fill} on ${ground} is ${contrast.toFixed(2)}`];
    });
  });
}

function listShapes({ shapes, groups = [] }: ShapeGroup): readonly Shape[] {
  return [...shapes, ...groups.flatMap(listShapes)];
}

/** Returns the fill of the topmost shape below the middle of a text. */
function findGround({ x, y, anchor, widthPx, sizePx }: TextShape, below: readonly Shape[]): Colour | undefined {
  const middleX = x + { start: 0.5, middle: 0, end: -0.5 }[anchor] * widthPx;
  const middleY = y - sizePx / 3;
  return below.findLast((shape) => {
    if (shape.kind === "text" || shape.fill === "none") return false;
    const { x: left, y: top, width, height } = boundsOfShape(shape);
    return left <= middleX && middleX <= left + width && top <= middleY && middleY <= top + height;
  })?.fill;
}
