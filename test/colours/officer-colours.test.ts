import fc from "fast-check";
import { expect, test } from "vitest";
import { applyBrand, applyBrandShapes } from "../../src/colours/brand-colours.js";
import { assessBrandColours } from "../../src/colours/index.js";
import { drawLayout } from "../../src/draw/index.js";
import { drawLegend } from "../../src/draw/legend-swatches.js";
import { coloursOf } from "../../src/colours/officer-colours.js";
import { DARK, LIGHT, listShades, PRINT } from "../../src/colours/palettes.js";
import { drawStripe } from "../../src/draw/stripes.js";
import type { OwnColour } from "../../src/model/queries.js";
import { makeLayout, makeTextLine } from "../support/layout-fixture.js";
import { contrastOf } from "../support/contrast.js";
import { pathOf } from "../support/paths.js";

const BRAND = { "chief-data": "#bb4499", cio: "#101C4A", "chief-product": "#667744" };
const DATA: OwnColour = "role:chief-data";
const PRODUCT: OwnColour = "role:chief-product";
const branded = applyBrand(LIGHT, BRAND);
const CARD = { x: 100, y: 200, width: 192, height: 80, cornerPx: 6, stripePx: 6 };

test("further officers have their colours and a stripe of their own, in the order given", () => {
  expect([...branded.further.keys()]).toEqual([DATA, PRODUCT]);
  expect(branded.further.get(DATA)).toMatchObject({ solid: "#BB4499", onSolid: "#FFFFFF", stripe: "dashes" });
  expect(branded.further.get(PRODUCT)).toMatchObject({ solid: "#667744", stripe: "teeth" });
  expect(branded.owners).toEqual({ ...LIGHT.owners, cio: branded.owners.cio });
});

test("an officer without a colour is one of the others", () => {
  expect(coloursOf(branded, "role:cfo")).toBe(LIGHT.owners.other);
  expect(coloursOf(branded, "other")).toBe(LIGHT.owners.other);
});

test("for printers the colours are left out and the stripes stay", () => {
  const { further, owners } = applyBrandShapes(PRINT, BRAND);
  expect(owners).toEqual(PRINT.owners);
  expect(further.get(DATA)).toEqual({ ...PRINT.owners.other, stripe: "dashes" });
});

test.each([
  ["light", LIGHT],
  ["dark", DARK],
])("text on the ground of a further officer's card can be read, whatever the colour, on %s pages", (_name, palette) => {
  const colour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);
  fc.assert(
    fc.property(colour, (own) => {
      const { tint, solid, onSolid } = coloursOf(applyBrand(palette, { "chief-data": own }), DATA);
      expect(contrastOf(palette.tones.ink, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(palette.tones.muted, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(onSolid, solid)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});

test.each([DATA, PRODUCT])(
  "the stripe of '%s' is one path inside its card, in several parts, large or small",
  (own) => {
    for (const height of [20, 44, 80, 400]) {
      const card = { ...CARD, height };
      const [stripe, ...rest] = drawStripe(card, "other", [own], branded);
      expect(rest).toEqual([]);
      expect(stripe?.fill).toBe(branded.further.get(own)?.solid);
      expect(pathOf(stripe).split("M").length - 1).toBeGreaterThanOrEqual(2);
      const steps = stripe?.kind === "path" ? stripe.steps : [];
      for (const [letter, ...numbers] of steps) {
        const [x, y] =
          letter === "V" ? [card.x, numbers[0]] : letter === "H" ? [numbers[0], card.y] : numbers.slice(-2);
        if (letter === "Z") continue;
        expect(x).toBeGreaterThanOrEqual(card.x);
        expect(x).toBeLessThanOrEqual(card.x + card.stripePx);
        expect(y).toBeGreaterThanOrEqual(card.y);
        expect(y).toBeLessThanOrEqual(card.y + card.height);
      }
    }
  },
);

test("the legend shows the stripe of a further officer", () => {
  const entry = { state: DATA, swatch: { x: 0, y: 0, width: 20, height: 14 }, text: makeTextLine("CDO", 27, 11) };
  expect(drawLegend([entry], { palette: branded, scale: 1 }).map(({ fill }) => fill)).toEqual([
    "#FFFFFF",
    "#BB4499",
    "#1A2230",
  ]);
});

test("the shades of further officers are known to formats with a theme", () => {
  const { solid, tint, onTint } = coloursOf(branded, DATA);
  expect(listShades(branded)[DATA]).toEqual([solid, tint, onTint]);
  expect(Object.keys(listShades(LIGHT))).toEqual(["page", "ink", "cio", "cto", "ciso"]);
});

test("a colour for an officer who is not on the chart changes nothing that is drawn", () => {
  const draw = (brand: typeof BRAND | Record<string, never>) => drawLayout(makeLayout(), { theme: "light", brand });
  const { "chief-data": data, "chief-product": product } = BRAND;
  expect(draw({ "chief-data": data, "chief-product": product } as typeof BRAND).pages).toEqual(draw({}).pages);
});

test("a further colour is held against its card and against all others, by the letters of the role", () => {
  expect(assessBrandColours({ "chief-data": "#FFF0A0" }, "light").map(({ officer }) => officer)).toEqual([
    "chief-data",
  ]);
  const [concern] = assessBrandColours({ "chief-data": "#17337E", cfo: "#667744" }, "light");
  expect(concern?.officer).toBe("chief-data");
  expect(concern?.message).toMatch(
    /^The colours of the CIO \('#16327F'\) and the CDO \('#17337E'\) look too much alike/u,
  );
  const [last] = assessBrandColours({ "chief-data": "#BB4499", cfo: "#BB449A" }, "light");
  expect(last?.message).toContain("the CDO ('#BB4499') and the CFO ('#BB449A')");
  expect(assessBrandColours({ "chief-data": "#FFF0A0" }, "print")).toEqual([]);
});

test("roles that share their letters are told apart by their titles", () => {
  const [concern] = assessBrandColours({ "chief-data": "#BB4499", "chief-digital": "#BB449A" }, "light");
  expect(concern?.message).toContain("the Chief Data Officer ('#BB4499') and the Chief Digital Officer ('#BB449A')");
});
