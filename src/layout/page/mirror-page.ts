/**
 * Mirrors a finished page for a company whose language runs from right to left: all shapes change sides in this one
 * step, so that no view has to know about directions. The order of characters in a line of text stays as it is.
 */
import type { LayoutPage } from "../../model/layout.js";
import { Mirror } from "./mirror.js";
import { mirrorPanel } from "./mirror-panel.js";

/** Returns the page with left and right exchanged; mirroring a page twice restores it. */
export function mirrorPage(page: LayoutPage): LayoutPage {
  const { isMirrored, ...rest } = page;
  const turn = new Mirror(page.widthPx);
  return {
    ...rest,
    ...(isMirrored !== true && { isMirrored: true }),
    heading: page.heading.map(turn.text),
    footer: page.footer.map(turn.text),
    territories: page.territories.map(turn.rect),
    lines: page.lines.map((line) => ({ ...line, points: line.points.map(turn.point) })),
    boxes: page.boxes.map(turn.box),
    panels: page.panels.map((panel) => mirrorPanel(panel, turn)),
    dottedRoutes: page.dottedRoutes.map(turn.route),
    markers: page.markers.map(turn.pill),
    marks: page.marks.map(turn.pill),
    notes: page.notes.map(turn.note),
    legend: page.legend.map(turn.legendEntry),
  };
}
