import type { Rect } from "../../model/layout.js";
import type { OfficerGround, Panel } from "../../model/panel.js";
import type { TextMeasure } from "../../model/text.js";
import { PanelSheet } from "../content/panel-sheet.js";
import { FONT_SPARE } from "../text/text-style.js";
import { MATRIX, MATRIX_STYLE } from "./measures.js";
import type { MatrixColumn } from "./matrix-content.js";

/** Places the header of a column so that it fills the rectangle `at`. */
export function placeColumnHead(column: MatrixColumn, at: Rect, measure: TextMeasure): Panel {
  const sheet = new PanelSheet(measure);
  if (column.kind === "officer") setOfficer(sheet, column, at);
  else setUnit(sheet, column, at);
  const { kind, id: about, label, description, owner } = column;
  return { kind, about, label, description, owner, figures: sheet.figures, panels: [], ...at };
}

/** Returns the height that the header of a column needs. */
export function heightOfHead(column: MatrixColumn, widthPx: number, measure: TextMeasure): number {
  const at = { x: 0, y: 0, width: widthPx, height: 0 };
  const write = column.kind === "officer" ? setOfficer : setUnit;
  return write(new PanelSheet(measure), column, at) + MATRIX.headPaddingY;
}

/** Tells whether a word in the name of a unit is wider than the column, so that the word would be broken. */
export function breaksWord({ kind, name, owner }: MatrixColumn, widthPx: number, measure: TextMeasure): boolean {
  if (kind === "officer") return false;
  const { sizePx, weight } = MATRIX_STYLE.person;
  const room = (widthPx - (owner === "none" ? 0 : MATRIX.stripePx) - 2 * MATRIX.unitPaddingX) / FONT_SPARE;
  return name.split(/[\s-]+/u).some((word) => measure.widthPx(word, sizePx, weight) > room);
}

/**
 * Sets the header of an officer's column on the officer's colour, or on a pale background if the officer has none.
 * Returns the y of the header's lower end.
 */
function setOfficer(sheet: PanelSheet, { colour, name, title, isVacant }: MatrixColumn, at: Rect): number {
  const ground: OfficerGround = { officer: colour, strength: colour === "other" ? "tint" : "solid" };
  sheet.add({ kind: "ground", fill: ground, corners: "all", isVacant, ...at });
  const place = { x: at.x + MATRIX.headPaddingX, widthPx: at.width - 2 * MATRIX.headPaddingX };
  const look = { tone: "ink", anchor: "middle", ...(ground.strength === "solid" && { on: ground }) } as const;
  const top = at.y + MATRIX.headPaddingY;
  const isShort = title !== undefined;
  const y = sheet.write(name, { ...place, y: top }, isShort ? MATRIX_STYLE.letters : MATRIX_STYLE.person, look);
  return title === undefined ? y : sheet.write(title, { ...place, y }, MATRIX_STYLE.title, look);
}

/**
 * Sets the header of a unit's column as a card with the stripe of who answers for the unit. Returns the y of the
 * header's lower end.
 */
function setUnit(sheet: PanelSheet, { owner, stripe, name }: MatrixColumn, at: Rect): number {
  sheet.add({ kind: "ground", fill: "card", corners: "all", isVacant: false, ...at });
  const left = owner === "none" ? 0 : MATRIX.stripePx;
  if (left > 0) {
    const rect = { x: at.x, y: at.y, width: MATRIX.stripePx, height: at.height };
    sheet.add({ kind: "stripe", owner, stripe, cornerPx: 8, ...rect });
  }
  const x = at.x + left + MATRIX.unitPaddingX;
  const widthPx = at.width - left - 2 * MATRIX.unitPaddingX;
  return sheet.write(name, { x, y: at.y + MATRIX.headPaddingY, widthPx }, MATRIX_STYLE.person, { tone: "ink" });
}
