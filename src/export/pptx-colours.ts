/**
 * Writes colours as shades of a theme, so that a change of the theme changes the chart. A shade is written as a base
 * colour of the theme with changed saturation and lightness. With the drawing's own theme, the result is exactly the
 * drawing's colour.
 */
import { listOfficerLooks } from "../catalog/index.js";
import type { Colour, Drawing, ShadeRole } from "../model/drawing.js";
import { isOwnColour, roleOfColour, TECHNOLOGY_OFFICERS } from "../model/queries.js";
import { element } from "../office/index.js";
import type { Xml } from "../office/index.js";

/** Names a colour of the theme: slides call the background `bg1` and the text `tx1`, even if the text is light. */
function nameSchemeColour(role: ShadeRole, accents: Accents): string | undefined {
  if (role === "page") return "bg1";
  return role === "ink" ? "tx1" : accents.get(role);
}

/** Name of a theme's accent for each officer who has a colour. */
export type Accents = ReadonlyMap<ShadeRole, string>;

/** Returns the accents of orgwright's own theme; a corporate deck has accents for CIO, CTO and CISO only. */
export function listAccents(shades: Drawing["shades"]): Accents {
  const officers = [...TECHNOLOGY_OFFICERS, ...Object.keys(shades).filter(isOwnColour)];
  const looks = listOfficerLooks(officers.map(roleOfColour));
  return new Map(
    officers.flatMap((officer) => {
      const accent = looks.get(roleOfColour(officer))?.accent;
      return accent === undefined ? [] : [[officer, accent] as const];
    }),
  );
}

/** Accents of a corporate deck, whose theme has no colours for other officers. */
export const DECK_ACCENTS: Accents = listAccents({ page: [], ink: [], cio: [], cto: [], ciso: [] });

/** Writer of a drawing's colours as elements of DrawingML. */
export type ColourWriter = (colour: Colour) => Xml;

/** Creates a writer. A colour that is both a base and a shade of another base is written as the base. */
export function createColourWriter(shades: Drawing["shades"], accents: Accents): ColourWriter {
  const known = new Map<Colour, Xml>();
  for (const only of ["base", "shade"] as const)
    for (const role of ["page", "ink", ...accents.keys()] as const) {
      const [base, ...others] = shades[role] ?? [];
      const name = nameSchemeColour(role, accents);
      if (base === undefined || name === undefined) continue;
      for (const colour of only === "base" ? [base] : others)
        if (!known.has(colour)) known.set(colour, writeShade(name, base, colour));
    }
  return (colour) => known.get(colour) ?? element("a:srgbClr", { val: toHex(colour) });
}

/** Returns a colour as office formats write it: `16327F`. */
export function toHex(colour: Colour): string {
  return colour.slice(1).toUpperCase();
}

/**
 * Writes a shade as a change of its base: a lighter shade lies between the base and white, a darker shade between the
 * base and black. The palettes of office programs work the same way.
 */
function writeShade(name: string, base: Colour, colour: Colour): Xml {
  const [from, to] = [toHsl(base), toHsl(colour)];
  const saturation = from.saturation === 0 ? 1 : to.saturation / from.saturation;
  const isLighter = to.lightness > from.lightness;
  const kept = isLighter
    ? (1 - to.lightness) / (1 - from.lightness)
    : from.lightness === 0
      ? 1
      : to.lightness / from.lightness;
  return element("a:schemeClr", { val: name }, [
    ...writeStep("a:satMod", saturation),
    ...writeStep("a:lumMod", kept),
    ...(isLighter ? writeStep("a:lumOff", 1 - kept, 0) : []),
  ]);
}

const PER_CENT = 1000;

function writeStep(name: string, factor: number, idle = 1): readonly Xml[] {
  const val = Math.round(factor * 100 * PER_CENT);
  return val === idle * 100 * PER_CENT ? [] : [element(name, { val })];
}

interface Hsl {
  readonly saturation: number;
  readonly lightness: number;
}

/** Returns saturation and lightness, each from 0 to 1; a shade has the hue of its base. */
function toHsl(colour: Colour): Hsl {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255);
  const [least, most] = [Math.min(...channels), Math.max(...channels)];
  const lightness = (least + most) / 2;
  const spread = most - least;
  return { lightness, saturation: spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1)) };
}
