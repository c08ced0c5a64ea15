import type { Rect } from "../../model/layout.js";
import type { GroundFigure, OfficerGround, PanelFigure } from "../../model/panel.js";
import { ownerOfColour } from "../../model/queries.js";
import type { Owner } from "../../model/queries.js";
import type { PanelSheet, SheetLook } from "../content/panel-sheet.js";
import { setLine } from "../text/text-column.js";
import { TIMELINE, TIMELINE_STYLE } from "./measures.js";
import type { SizedBar } from "./set-labels.js";

/**
 * Adds a bar: a start in the officer's pattern, as on the cards of a chart, then the officer's colour with the name.
 */
export function addBar(sheet: PanelSheet, sized: SizedBar, at: { readonly x: number; readonly y: number }): void {
  const { bar, capPx, hasText } = sized;
  const rect: Rect = { x: at.x + sized.x, y: at.y, width: sized.widthPx, height: TIMELINE.barPx };
  const ground = groundOf(sized);
  sheet.add(...listFigures(sized, rect, ground));
  if (!hasText) return;
  const gapPx = ground === undefined ? 0 : TIMELINE.capGapPx;
  const x = rect.x + capPx + gapPx + TIMELINE.textPaddingPx;
  const y = rect.y + (rect.height - TIMELINE_STYLE.person.lineHeightPx) / 2;
  const { on, ...look } = lookOf(sized, ground);
  const line = setLine(bar.text, { x, y }, TIMELINE_STYLE.person, sheet.measure, look);
  sheet.add({ kind: "words", line, ...(on !== undefined && { on }) });
}

/** Returns the officer's colour of a bar; nothing for times in which no officer had the unit or post alone. */
function groundOf({ bar: { state, colours } }: SizedBar): OfficerGround | undefined {
  const [officer] = colours;
  if (officer === undefined || (state !== "held" && state !== "acting")) return undefined;
  return { officer, strength: state === "acting" || officer === "other" ? "tint" : "solid" };
}

function listFigures({ bar, capPx }: SizedBar, rect: Rect, ground: OfficerGround | undefined): readonly PanelFigure[] {
  const { state, colours } = bar;
  const plain: GroundFigure = {
    kind: "ground",
    fill: ground ?? "card",
    corners: "all",
    cornerPx: Math.min(TIMELINE.cornerPx, rect.width / 2),
    isVacant: ground === undefined && (state === "vacant" || state === "unnamed"),
    ...rect,
  };
  const owner = ownerOfBar(state, colours);
  if (capPx === 0 || owner === "none") return [plain];
  const cap: PanelFigure = { kind: "stripe", owner, stripe: colours, cornerPx: 0, ...rect, width: capPx };
  // If the bar has no coloured background, the stripe is drawn on the bar itself; beside a background of the same
  // colour, the stripe needs a gap.
  if (ground === undefined) return [{ ...plain, cornerPx: 0 }, cap];
  const startPx = capPx + TIMELINE.capGapPx;
  return [cap, { ...plain, x: rect.x + startPx, width: rect.width - startPx }];
}

function ownerOfBar(state: SizedBar["bar"]["state"], [colour]: SizedBar["bar"]["colours"]): Owner {
  if (state === "contested") return "contested";
  if (state === "nobody") return "unowned";
  if (state === "held" || state === "acting") return colour === undefined ? "none" : ownerOfColour(colour);
  return "none";
}

function lookOf({ bar }: SizedBar, on: OfficerGround | undefined): SheetLook {
  if (on !== undefined) return { tone: "ink", on };
  return { tone: bar.state === "nobody" || bar.state === "contested" ? "ink" : "muted" };
}
