import type { TextLine } from "../../model/layout.js";
import type { Panel, PanelFigure } from "../../model/panel.js";

/** Lists the texts of a panel and of the panels in it. */
export function listPanelTexts({ figures, panels }: Panel): readonly TextLine[] {
  return [...figures.flatMap(listFigureTexts), ...panels.flatMap(listPanelTexts)];
}

function listFigureTexts(figure: PanelFigure): readonly TextLine[] {
  switch (figure.kind) {
    case "words":
      return [figure.line];
    case "symbol":
      return [figure.text];
    case "badge":
      return [figure.badge.text];
    case "ground":
    case "rule":
    case "grid":
    case "stripe":
    case "hatch":
    case "emblem":
      return [];
  }
}
