import type { Panel } from "../../model/panel.js";
import type { Drawable, PlacedWay } from "./paged-view.js";

/** Places a table, whose size is known before its panels are placed. */
export function placeTable({ widthPx, heightPx }: Drawable, listPanels: () => readonly Panel[]): PlacedWay {
  const size = { widthPx, heightPx };
  const rects = [{ x: 0, y: 0, width: widthPx, height: heightPx }];
  const toBoxes = () => ({ ...size, boxes: [], lines: [], territories: [], panels: listPanels() });
  return { ...size, rects, setting: "table", toBoxes };
}
