/** Colours as numbers, read from and written as `#rrggbb`. Channels run from 0 to 1. */
import type { Colour } from "../model/drawing.js";

/** Red, green and blue. */
export type Channels = readonly [number, number, number];

/**
 * Parses a colour; the caller has to check colours that users typed.
 * @throws RangeError for anything but `#rrggbb`.
 */
export function parseColour(colour: Colour): Channels {
  if (!/^#[0-9a-f]{6}$/iu.test(colour)) throw new RangeError(`'${colour}' is not a colour of the form #rrggbb`);
  const channelAt = (place: number) => Number.parseInt(colour.slice(place, place + 2), 16) / 255;
  return [channelAt(1), channelAt(3), channelAt(5)];
}

/** Writes a colour with hex digits in capitals; clips channels outside 0 to 1. */
export function writeColour(channels: Channels): Colour {
  const write = (channel: number) => Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16);
  return `#${channels.map((channel) => write(channel).padStart(2, "0")).join("")}`.toUpperCase();
}

/** Mixes one colour over another, like transparent paint: a `part` of 0 gives `under`, 1 gives `over`. */
export function mixColours(under: Colour, over: Colour, part: number): Colour {
  const [a, b] = [parseColour(under), parseColour(over)];
  const mix = (from: number, to: number) => from + (to - from) * part;
  return writeColour([mix(a[0], b[0]), mix(a[1], b[1]), mix(a[2], b[2])]);
}

/** Converts channels to linear light, undoing the transfer curve of sRGB (IEC 61966-2-1). */
export function toLinear(channels: Channels): Channels {
  const straighten = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  return [straighten(channels[0]), straighten(channels[1]), straighten(channels[2])];
}

/** Returns the contrast ratio as defined by WCAG 2.2, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastBetween(a: Colour, b: Colour): number {
  const [first, second] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminanceOf(colour: Colour): number {
  const [red, green, blue] = toLinear(parseColour(colour));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
