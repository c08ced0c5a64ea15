import type { GridFigure, GroundFigure, Panel, PanelFigure } from "../../model/panel.js";
import { transformPoint, transformRect, transformText } from "../content/transform.js";
import type { Transform } from "../content/transform.js";

export function transformPanel(panel: Panel, by: Transform): Panel {
  return {
    ...transformRect(panel, by),
    figures: panel.figures.map((figure) => transformFigure(figure, by)),
    panels: panel.panels.map((part) => transformPanel(part, by)),
  };
}

function transformFigure(figure: PanelFigure, by: Transform): PanelFigure {
  switch (figure.kind) {
    case "ground":
      return transformGround(figure, by);
    case "grid":
      return transformGrid(figure, by);
    case "hatch":
    case "emblem":
      return transformRect(figure, by);
    case "stripe":
      return { ...transformRect(figure, by), cornerPx: figure.cornerPx * by.scale };
    case "rule":
      return { ...transformPoint(figure, by), width: figure.width * by.scale };
    case "symbol":
      return {
        ...transformPoint(figure, by),
        radiusPx: figure.radiusPx * by.scale,
        text: transformText(figure.text, by),
      };
    case "words":
      return { ...figure, line: transformText(figure.line, by) };
    case "badge":
      return {
        ...figure,
        badge: { ...transformRect(figure.badge, by), text: transformText(figure.badge.text, by) },
      };
  }
}

function transformGround(ground: GroundFigure, by: Transform): GroundFigure {
  const { cornerPx } = ground;
  return { ...transformRect(ground, by), ...(cornerPx !== undefined && { cornerPx: cornerPx * by.scale }) };
}

function transformGrid({ xs, y, height, kind }: GridFigure, by: Transform): GridFigure {
  const places = xs.map((x) => transformPoint({ x, y }, by));
  return { kind, xs: places.map((place) => place.x), y: places[0]?.y ?? y, height: height * by.scale };
}
