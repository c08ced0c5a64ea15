import type { Badge, Point } from "../../model/layout.js";
import type { OfficerGround, PanelFigure } from "../../model/panel.js";
import type { TextMeasure } from "../../model/text.js";
import { TextColumn } from "../text/text-column.js";
import type { LineLook } from "../text/text-column.js";
import type { TextStyle } from "../text/text-style.js";
import { setBadges, sizeBadges, widthOfBadges } from "./badges.js";
import type { BadgeContent } from "./badges.js";

/** Place of wrapped text: its top left corner, and the width of its lines. */
export interface TextPlace extends Point {
  readonly widthPx: number;
}

/** Look of text on a panel; `on` is the officer whose colour is behind the text, if any. */
export interface SheetLook extends LineLook {
  readonly on?: OfficerGround;
}

/** A panel that is still being drawn: figures are added to it one after the other. */
export class PanelSheet {
  readonly figures: PanelFigure[] = [];
  readonly measure: TextMeasure;

  constructor(measure: TextMeasure) {
    this.measure = measure;
  }

  add(...figures: readonly PanelFigure[]): void {
    this.figures.push(...figures);
  }

  /** Sets wrapped text and returns the y of its lower end. */
  write(text: string, { x, y, widthPx }: TextPlace, style: TextStyle, { on, ...look }: SheetLook): number {
    const isMiddle = look.anchor === "middle";
    const column = new TextColumn(x, y, widthPx, this.measure);
    column.add(text, style, look);
    for (const line of column.setLines()) {
      const placed = isMiddle ? { ...line, x: line.x + widthPx / 2 } : line;
      this.add({ kind: "words", line: placed, ...(on !== undefined && { on }) });
    }
    return column.bottom;
  }

  /** Sets badges side by side so that they end at `right`; returns the width they take. */
  addBadgesUpTo(right: number, top: number, badges: readonly BadgeContent[], style: TextStyle): number {
    const sized = sizeBadges(badges, style, this.measure);
    const width = widthOfBadges(sized);
    const placed: readonly Badge[] = setBadges(sized, { x: right - width, y: top }, style, this.measure);
    this.add(...placed.map((badge) => ({ kind: "badge", badge }) as const));
    return width;
  }
}
