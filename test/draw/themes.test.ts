import { expect, test } from "vitest";
import { THEMES } from "../../src/draw/themes.js";
import { contrastOf, distanceOf } from "../support/contrast.js";

const TEXT = 4.5;
const GRAPHICS = 3;

test("the contrast measure gives the values WCAG gives", () => {
  expect(contrastOf("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrastOf("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#FFFFFF", "#FFFFFF")).toBe(1);
});

test.each(Object.entries(THEMES))("theme '%s' can be read", (_name, theme) => {
  const grounds = [theme.page, theme.card, theme.neutralHead];
  for (const tone of Object.values(theme.tones)) {
    for (const ground of grounds) expect(contrastOf(tone, ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  }
  for (const owner of Object.values(theme.owners)) {
    expect(contrastOf(owner.onSolid, owner.solid)).toBeGreaterThanOrEqual(TEXT);
    expect(contrastOf(owner.onTint, owner.tint)).toBeGreaterThanOrEqual(TEXT);
    expect(contrastOf(owner.onTint, theme.card)).toBeGreaterThanOrEqual(TEXT);
    expect(contrastOf(owner.solid, theme.card)).toBeGreaterThanOrEqual(GRAPHICS);
    expect(contrastOf(theme.line, owner.tint)).toBeGreaterThanOrEqual(GRAPHICS);
  }
  expect(contrastOf(theme.onAlert, theme.tones.alert)).toBeGreaterThanOrEqual(TEXT);
});

test("the light alert colour is read on white and on every tint, and is nobody's colour", () => {
  const { tones, owners, page } = THEMES.light;
  expect(contrastOf(tones.alert, page)).toBeCloseTo(6.54, 2);
  for (const owner of Object.values(owners)) {
    expect(contrastOf(tones.alert, owner.tint)).toBeGreaterThanOrEqual(TEXT);
    expect(distanceOf(tones.alert, owner.solid), owner.solid).toBeGreaterThan(30);
  }
});
