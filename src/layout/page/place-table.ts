import type { Panel } from "../../model/panel.js";
import type { Drawable, PlacedWay } from "./paged-view.js";
import type { Silhouette } from "./placement.js";

/** Returns the room that a table takes; its size is known before its panels are placed. */
export function outlineTable({ widthPx, heightPx }: Drawable): Silhouette {
  const rects = [{ x: 0, y: 0, width: widthPx, height: heightPx }];
  return { widthPx, heightPx, rects, setting: "table" };
}

export function placeTable(table: Drawable, listPanels: () => readonly Panel[]): PlacedWay {
  const { widthPx, heightPx } = table;
  const toBoxes = () => ({ widthPx, heightPx, boxes: [], lines: [], territories: [], panels: listPanels() });
  return { ...outlineTable(table), toBoxes };
}
