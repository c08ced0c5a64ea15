import fc from "fast-check";
import { expect, test } from "vitest";
import { applyBrand } from "../../src/colours/brand-colours.js";
import { DARK, LIGHT } from "../../src/colours/palettes.js";
import { contrastOf } from "../support/contrast.js";

test("only the officers asked for change, and nothing but owners does", () => {
  const branded = applyBrand(LIGHT, { cto: "#7a1fa2" });
  expect(branded).toEqual({ ...LIGHT, owners: { ...LIGHT.owners, cto: branded.owners.cto } });
  expect(branded.owners.cto).toEqual({ solid: "#7A1FA2", onSolid: "#FFFFFF", tint: "#EFE4F4", onTint: "#7A1FA2" });
  expect(LIGHT.owners.cto.solid).toBe("#D46F14");
});

test("a colour that cannot be read as text is darkened until it can be, towards the ink", () => {
  const { cio } = applyBrand(LIGHT, { cio: "#FFD400" }).owners;
  expect(cio).toMatchObject({ solid: "#FFD400", onSolid: "#000000", tint: "#FFFAE0" });
  expect(contrastOf(cio.onTint, "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
  expect(contrastOf(cio.onTint, "#FFFFFF")).toBeLessThan(5.5);
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0").toUpperCase()}`);

test.each([
  ["light", LIGHT],
  ["dark", DARK],
])("whatever the colour, text and lines can be read on what follows from it, on %s pages", (_name, palette) => {
  fc.assert(
    fc.property(colour, (ciso) => {
      const { solid, onSolid, tint, onTint } = applyBrand(palette, { ciso }).owners.ciso;
      expect(solid).toBe(ciso);
      expect(contrastOf(onSolid, solid)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(onTint, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(onTint, palette.card)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(palette.tones.muted, tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(palette.line, tint)).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 300, seed: 7 },
  );
});
