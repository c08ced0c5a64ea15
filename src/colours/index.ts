/**
 * In: a theme and a company's own colours. Out: the palette of a chart, and concerns about colours that make the chart
 * hard to read. Colours are assessed for each kind of colour vision that `colour-vision.ts` simulates. The surprise:
 * this is not part of `draw/`, because `check` judges the colours of a config file and must not load anything that
 * draws.
 */
export { applyBrand, applyBrandShapes } from "./brand-colours.js";
export { assessBrandColours } from "./brand-concerns.js";
export type { BrandConcern } from "./brand-concerns.js";
export { coloursOf, stripeShapeOf } from "./officer-colours.js";
export { listShades } from "./palettes.js";
export type { OwnerColours, Palette } from "./palettes.js";
export { FONT_FAMILY, THEMES } from "./themes.js";
