import type { BrandColours, ThemeName } from "../model/settings.js";
import type { ChartView, Paper } from "../model/view.js";
import type { Deck } from "./deck-model.js";
import type { ExportFormat } from "./exporter.js";
import { EXPORTERS } from "./exporters.js";

export interface DrawingRequest {
  /** Formats to write; formats for the same paper share one layout and one drawing. */
  readonly formats: readonly ExportFormat[];
  /** Defaults to `DEFAULT_VIEW`; if the view names no page size, each format is drawn on its usual paper. */
  readonly view?: Partial<ChartView>;
  /** Defaults to `light`. */
  readonly theme?: ThemeName;
  readonly brand?: BrandColours;
  /** Presentation that slides are put into; it decides the page size, the colours and the place of the title. */
  readonly deck?: Deck;
}

/** One layout with its colours, and the formats that are written from it. */
export interface PlannedDrawing {
  readonly view: Partial<ChartView>;
  readonly look: { readonly theme: ThemeName; readonly brand: BrandColours };
  /** Room for each text, as a multiple of its measured width: more than 1 if the font of a deck can be wider. */
  readonly textWidth: number;
  readonly formats: readonly ExportFormat[];
  /** Whether the drawing fills a window. */
  readonly isFluid?: boolean;
}

/** Lists the drawings that the formats need: one for each paper, and one in the deck's look. */
export function planDrawings(request: DrawingRequest): readonly PlannedDrawing[] {
  const { formats, view, theme = "light", brand = {}, deck } = request;
  const byPaper = new Map<Paper, ExportFormat[]>();
  const asked = EXPORTERS.filter(({ id }) => formats.includes(id));
  for (const { id, page, isFluid } of asked) {
    if (isFluid === true || (id === "pptx" && deck !== undefined)) continue;
    const paper = view?.page ?? page;
    byPaper.set(paper, [...(byPaper.get(paper) ?? []), id]);
  }
  const look = { theme, brand };
  const plain = [...byPaper].map(([page, sharing]) => ({ view: { page }, look, textWidth: 1, formats: sharing }));
  return [
    ...plain,
    ...asked.filter(({ isFluid }) => isFluid).map(({ id }) => planForWindow(id, look)),
    ...(deck === undefined || !formats.includes("pptx") ? [] : [planOnDeck(deck, brand)]),
  ];
}

/**
 * Plans a picture that fills a window. With the theme `auto`, the page around the picture switches to the viewer's
 * theme, so the picture itself is drawn in the light theme.
 */
function planForWindow(id: ExportFormat, { theme, brand }: PlannedDrawing["look"]): PlannedDrawing {
  const look = { theme: theme === "auto" ? ("light" as const) : theme, brand };
  return { view: { page: "fit" }, look, textWidth: 1, formats: [id], isFluid: true };
}

/** Takes the colours of CIO, CTO and CISO from the deck; other officers keep the company's own colours. */
function planOnDeck({ area, title, isDark, brand, textWidth }: Deck, own: BrandColours): PlannedDrawing {
  return {
    view: { page: { widthPx: area.width, heightPx: area.height }, isTitleApart: title !== undefined },
    look: { theme: isDark ? "dark" : "light", brand: { ...own, ...brand } },
    textWidth,
    formats: ["pptx"],
  };
}
