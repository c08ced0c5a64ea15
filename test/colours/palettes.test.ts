import { describe, expect, test } from "vitest";
import { distanceAs } from "../../src/colours/brand-concerns.js";
import { VISIONS } from "../../src/colours/colour-vision.js";
import { DARK, LIGHT, PRINT } from "../../src/colours/palettes.js";
import { contrastOf, distanceOf } from "../support/contrast.js";

const TEXT = 4.5;
const GRAPHICS = 3;
const PAIRS = [
  ["cio", "cto"],
  ["cio", "ciso"],
  ["cto", "ciso"],
] as const;

test("the contrast measure gives the values WCAG gives", () => {
  expect(contrastOf("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrastOf("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#FFFFFF", "#FFFFFF")).toBe(1);
});

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
  ["print", PRINT],
])("the %s palette", (_name, palette) => {
  const { page, card, neutralHead, tones, owners, line, onAlert } = palette;

  test("every text is read on every ground it stands on", () => {
    const grounds = [page, card, neutralHead, ...Object.values(owners).map(({ tint }) => tint)];
    for (const tone of Object.values(tones))
      for (const ground of grounds)
        expect(contrastOf(tone, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
    for (const owner of Object.values(owners)) {
      expect(contrastOf(owner.onSolid, owner.solid), owner.solid).toBeGreaterThanOrEqual(TEXT);
      expect(contrastOf(owner.onTint, owner.tint), owner.onTint).toBeGreaterThanOrEqual(TEXT);
      expect(contrastOf(owner.onTint, card), owner.onTint).toBeGreaterThanOrEqual(TEXT);
    }
    expect(contrastOf(onAlert, tones.alert)).toBeGreaterThanOrEqual(TEXT);
  });

  test("every stripe, line and dot is seen", () => {
    for (const owner of Object.values(owners)) {
      expect(contrastOf(owner.solid, card), owner.solid).toBeGreaterThanOrEqual(GRAPHICS);
      expect(contrastOf(line, owner.tint), owner.tint).toBeGreaterThanOrEqual(GRAPHICS);
    }
    expect(contrastOf(line, page)).toBeGreaterThanOrEqual(GRAPHICS);
  });
});

test.each([LIGHT, DARK])("the colour of what is broken is nobody's", ({ tones, owners, unownedEdge }) => {
  for (const { solid } of Object.values(owners)) expect(distanceOf(tones.alert, solid), solid).toBeGreaterThan(30);
  expect(distanceOf(tones.alert, unownedEdge)).toBeGreaterThan(30);
});

test.each(PAIRS)("%s and %s can be told apart with every kind of colour vision, in light and dark", (a, b) => {
  for (const { owners } of [LIGHT, DARK])
    for (const vision of VISIONS)
      expect(distanceAs(vision, owners[a].solid, owners[b].solid), vision).toBeGreaterThanOrEqual(15);
});

test("print is grey from end to end, and its officers are clearly different greys", () => {
  const colours = JSON.stringify(PRINT).match(/#[0-9A-F]{6}/g) ?? [];
  expect(colours.length).toBeGreaterThan(20);
  for (const colour of colours) expect(colour).toMatch(/^#([0-9A-F]{2})\1\1$/);
  for (const [a, b] of PAIRS)
    expect(distanceAs("usual", PRINT.owners[a].solid, PRINT.owners[b].solid), `${a} ${b}`).toBeGreaterThanOrEqual(18);
  for (const { solid } of Object.values(PRINT.owners))
    expect(contrastOf(solid, PRINT.card), solid).toBeGreaterThan(contrastOf(PRINT.cardEdge, PRINT.card));
  expect(contrastOf(PRINT.unownedEdge, PRINT.page)).toBeGreaterThanOrEqual(GRAPHICS);
});

test("print is on white paper", () => {
  expect([PRINT.page, PRINT.card]).toEqual(["#FFFFFF", "#FFFFFF"]);
});
