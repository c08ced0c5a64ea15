import type { Checkpoint } from "../model/deadline.js";
import type { Shape, ShapeGroup } from "../model/drawing.js";
import type { GridFigure, Panel, PanelFigure, WordsFigure } from "../model/panel.js";
import { coloursOf } from "../colours/index.js";
import { drawBadge } from "./badges.js";
import { chooseRowLook } from "./cards.js";
import { drawEmblem } from "./emblems.js";
import { flipOnMirrored } from "./flip.js";
import { namePanels } from "./identifiers.js";
import { drawGround, drawHatch } from "./panel-grounds.js";
import type { Pen } from "./pen.js";
import { makePath, makeText } from "./shapes.js";
import { drawSymbol } from "./symbols.js";
import { drawStripe } from "./stripes.js";

/** Draws each panel as one group; panels inside a panel become groups inside its group. */
export function drawPanels(panels: readonly Panel[], pen: Pen, ask: Checkpoint): readonly ShapeGroup[] {
  const names = namePanels(panels);
  const draw = (panel: Panel, level: number): ShapeGroup => {
    ask();
    const { kind, about, label, description, owner, outline, figures } = panel;
    const id = names.get(panel);
    const groups = panel.panels.map((part) => draw(part, level + 1));
    return {
      ...(id !== undefined && { id }),
      data: { officer: owner, ...(kind === "unit" && { unit: about }) },
      title: label,
      description,
      ...tellPanel(outline, level),
      shapes: figures.flatMap((figure) => drawFigure(figure, pen)),
      ...(groups.length > 0 && { groups }),
    };
  };
  return panels.map((panel) => draw(panel, 0));
}

function tellPanel(outline: Panel["outline"], level: number): Pick<ShapeGroup, "outline" | "part"> {
  if (outline === undefined) return { part: "columns" };
  const { answerers, facts } = outline;
  return { outline: { level, ...(answerers.length > 0 && { officer: answerers.join(", ") }), facts } };
}

function drawFigure(figure: PanelFigure, pen: Pen): readonly Shape[] {
  switch (figure.kind) {
    case "ground":
      return drawGround(figure, pen);
    case "rule":
      return [drawRule(figure, pen)];
    case "grid":
      return [drawGrid(figure, pen)];
    case "stripe":
      return flipOnMirrored(
        drawStripe({ ...figure, stripePx: figure.width }, figure.owner, figure.stripe, pen.palette),
        figure,
        pen,
      );
    case "hatch":
      return [drawHatch(figure, pen)];
    case "symbol":
      return drawSymbol(figure, pen);
    case "emblem":
      return [drawEmblem(figure, pen)];
    case "words":
      return [makeText(figure.line, chooseInk(figure, pen))];
    case "badge":
      return drawBadge(figure.badge, chooseRowLook({}, pen), pen);
  }
}

function drawRule(
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  pen: Pen,
): Shape {
  const steps = [["M", x, y] as const, ["H", x + width] as const];
  return makePath(steps, { fill: "none", stroke: pen.palette.cardEdge, strokeWidthPx: pen.scale });
}

function drawGrid({ xs, y, height }: GridFigure, pen: Pen): Shape {
  const steps = xs.flatMap((x) => [["M", x, y] as const, ["V", y + height] as const]);
  return makePath(steps, { fill: "none", stroke: pen.palette.cardEdge, strokeWidthPx: pen.scale });
}

/**
 * Chooses the colour of text: all tones can be read on a plain background, but only one colour on the tint of an
 * officer, and one on the officer's solid colour.
 */
function chooseInk({ line, on }: WordsFigure, { palette }: Pen): string {
  if (on === undefined) return palette.tones[line.tone];
  const colours = coloursOf(palette, on.officer);
  return on.strength === "solid" ? colours.onSolid : colours.onTint;
}
