import type { Shape } from "../model/drawing.js";
import type { LegendEntry, Rect } from "../model/layout.js";
import type { Owner, TechnologyOfficer } from "../model/queries.js";
import { makeCircle, makePath, makeRect, makeText } from "./shapes.js";
import { drawStripe } from "./stripes.js";
import type { Theme } from "./themes.js";

const CORNER_PX = 3;
/** Short enough that round caps make it a dot. */
const DOT_PX = 0.1;
/** Goes about ten times around a sample. */
const SAMPLE_DASH = { strokeWidthPx: 1.3, dash: [4, 2.3] } as const;

/** A small sample and a text for each state. */
export function drawLegend(entries: readonly LegendEntry[], theme: Theme): readonly Shape[] {
  return entries.flatMap((entry) => [...drawSwatch(entry, theme), makeText(entry.text, theme.tones[entry.text.tone])]);
}

function drawSwatch({ state, swatch }: LegendEntry, theme: Theme): readonly Shape[] {
  switch (state) {
    case "cio":
    case "cto":
    case "ciso":
    case "other":
      return drawStripedSample(swatch, state, [state], theme);
    case "contested":
      return drawStripedSample(swatch, state, ["cio", "cto"], theme);
    case "none":
    case "unowned":
      return drawStripedSample(swatch, state, [], theme);
    case "differs":
      return [makeRect(swatch, { fill: theme.card, stroke: theme.tones.muted, strokeWidthPx: 1.2 }, swatch.height / 2)];
    case "vacant":
      return [makeRect(swatch, { fill: theme.card, stroke: theme.tones.muted, ...SAMPLE_DASH }, CORNER_PX)];
    case "broken":
      return [makeRect(swatch, { fill: theme.card, stroke: theme.tones.alert, ...SAMPLE_DASH }, CORNER_PX)];
    case "dotted":
      return drawMarkerPair(swatch, theme);
  }
}

function drawStripedSample(
  swatch: Rect,
  owner: Owner,
  owners: readonly (TechnologyOfficer | "other")[],
  theme: Theme,
): readonly Shape[] {
  const stroke = owner === "unowned" ? theme.unownedEdge : theme.cardEdge;
  return [
    makeRect(swatch, { fill: theme.card, stroke, strokeWidthPx: 1 }, CORNER_PX),
    ...drawStripe({ ...swatch, cornerPx: CORNER_PX }, owner, owners, theme),
  ];
}

/** From a filled marker to a hollow one, as on the chart, with three dots between. */
function drawMarkerPair(swatch: Rect, theme: Theme): readonly Shape[] {
  const colour = theme.tones.dotted;
  const y = swatch.y + swatch.height / 2;
  const radius = 2.7;
  const start = swatch.x + radius;
  const end = swatch.x + swatch.width - radius;
  const pitch = (end - start - 2 * radius) / 4;
  const first = start + radius + pitch;
  const edge = { stroke: colour, strokeWidthPx: 1.3 };
  return [
    makeCircle({ x: start, y }, radius, { fill: colour, ...edge }),
    makePath(
      [
        ["M", first, y],
        ["H", first + 2 * pitch + DOT_PX],
      ],
      {
        fill: "none",
        ...edge,
        dash: [DOT_PX, pitch - DOT_PX],
        roundCaps: true,
      },
    ),
    makeCircle({ x: end, y }, radius, { fill: theme.page, ...edge }),
  ];
}
