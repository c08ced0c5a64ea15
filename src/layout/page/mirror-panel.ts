import type { Panel, PanelFigure } from "../../model/panel.js";
import type { Mirror } from "./mirror.js";

/** Mirrors a panel of any view, and everything in it. */
export function mirrorPanel(panel: Panel, turn: Mirror): Panel {
  return {
    ...turn.rect(panel),
    figures: panel.figures.map((figure) => mirrorFigure(figure, turn)),
    panels: panel.panels.map((part) => mirrorPanel(part, turn)),
  };
}

function mirrorFigure(figure: PanelFigure, turn: Mirror): PanelFigure {
  switch (figure.kind) {
    case "ground":
    case "stripe":
    case "hatch":
    case "emblem":
      return turn.rect(figure);
    case "rule":
      return { ...figure, x: turn.x(figure.x + figure.width) };
    case "grid":
      return { ...figure, xs: figure.xs.map(turn.x) };
    case "symbol":
      return { ...turn.point(figure), text: turn.text(figure.text) };
    case "words":
      return { ...figure, line: turn.text(figure.line) };
    case "badge":
      return { ...figure, badge: turn.badge(figure.badge) };
  }
}
