/**
 * Mirrors a finished page for a company whose language runs from right to left: everything changes sides at once, so
 * that no view has to know of directions. The inside of a line of text stays as it is.
 */
import type { LayoutPage } from "../../model/layout.js";
import { Mirror } from "./mirror.js";
import { mirrorPanel } from "./mirror-panel.js";

/** Returns the page with left and right exchanged; a page that is mirrored twice is as it was. */
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
