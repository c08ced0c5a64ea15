import type { ImageShape, Paint, Shape, TextShape } from "../model/drawing.js";
import type { Pdf } from "./pdf-document.js";
import { writeCubicPath } from "./pdf-path.js";

/** Draws a shape that is neither a text nor a photograph. */
export function drawFigure(pdf: Pdf, shape: Exclude<Shape, ImageShape | TextShape>): void {
  switch (shape.kind) {
    case "rect": {
      const { x, y, width, height, radius } = shape;
      paint(pdf, shape, () =>
        radius === undefined ? pdf.rect(x, y, width, height) : pdf.roundedRect(x, y, width, height, radius),
      );
      return;
    }
    case "circle":
      paint(pdf, shape, () => pdf.circle(shape.x, shape.y, shape.radius));
      return;
    case "path":
      paint(pdf, shape, () => pdf.path(writeCubicPath(shape.steps)));
  }
}

function paint(
  pdf: Pdf,
  { fill, stroke = "none", strokeWidthPx = 1, dash, roundCaps }: Paint,
  trace: () => void,
): void {
  const [isFilled, isStroked] = [fill !== "none", stroke !== "none" && strokeWidthPx > 0];
  if (!isFilled && !isStroked) return;
  pdf.save();
  if (isStroked) pdf.lineWidth(strokeWidthPx);
  if (isStroked && dash !== undefined) pdf.dash([...dash] as never, {});
  if (isStroked && roundCaps === true) pdf.lineCap("round");
  trace();
  if (isFilled && isStroked) pdf.fillAndStroke(fill, stroke);
  else if (isFilled) pdf.fill(fill);
  else pdf.stroke(stroke);
  pdf.restore();
}
