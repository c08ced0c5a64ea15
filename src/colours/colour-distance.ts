/**
 * CIEDE2000: how different two colours look. Side by side, a distance of about 1 is just visible; a distance of 10 is
 * clear at a glance. The formula and its names are from G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference
 * Formula: Implementation Notes, Supplementary Test Data, and Mathematical Observations", Color Research and
 * Application 30 (2005) 21-30, equations 2 to 22 with all three weights 1.
 */
import type { Channels } from "./colours.js";

/** Colour in CIE 1976 L*, a*, b*. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** Converts from linear sRGB, with D65 as white. */
export function toLab([red, green, blue]: Channels): Lab {
  const bend = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = bend((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
  const y = bend(0.2126729 * red + 0.7151522 * green + 0.072175 * blue);
  const z = bend((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

export function distanceBetween(first: Lab, second: Lab): number {
  const [l1, l2] = [first[0], second[0]];
  // Colours near grey are stretched along a*, so that their hue becomes meaningful.
  const meanChroma = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const stretch = 1 + 0.5 * (1 - chromaWeight(meanChroma));
  const [a1, a2] = [first[1] * stretch, second[1] * stretch];
  const [c1, c2] = [Math.hypot(a1, first[2]), Math.hypot(a2, second[2])];
  const [h1, h2] = [hueOf(a1, first[2]), hueOf(a2, second[2])];

  const turn = c1 * c2 === 0 ? 0 : shortestTurn(h2 - h1);
  const hueDifference = 2 * Math.sqrt(c1 * c2) * sine(turn / 2);
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const hue = c1 * c2 === 0 ? h1 + h2 : meanHue(h1, h2);

  const offMiddle = (lightness - 50) ** 2;
  const lightnessScale = 1 + (0.015 * offMiddle) / Math.sqrt(20 + offMiddle);
  const chromaScale = 1 + 0.045 * chroma;
  const hueWeight =
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6) - 0.2 * cosine(4 * hue - 63);
  const hueScale = 1 + 0.015 * chroma * hueWeight;
  // For blues, differences of hue and chroma influence each other.
  const blueTurn = 30 * Math.exp(-(((hue - 275) / 25) ** 2));
  const rotation = -sine(2 * blueTurn) * 2 * chromaWeight(chroma);

  const byLightness = (l2 - l1) / lightnessScale;
  const byChroma = (c2 - c1) / chromaScale;
  const byHue = hueDifference / hueScale;
  return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + rotation * byChroma * byHue);
}

function chromaWeight(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

/** Returns the hue in degrees, 0 to 360; 0 for a grey. */
function hueOf(a: number, b: number): number {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** Returns the equivalent angle between -180 and 180 degrees. */
function shortestTurn(degrees: number): number {
  if (degrees > 180) return degrees - 360;
  return degrees < -180 ? degrees + 360 : degrees;
}

/** Returns the hue half-way between two hues, the short way round. */
function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

function cosine(degrees: number): number {
  return Math.cos((degrees * Math.PI) / 180);
}
