import { listOfficerLooks } from "../catalog/index.js";
import type { Colour } from "../model/drawing.js";
import { isTechnologyOfficer, TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { OfficerColour } from "../model/queries.js";
import { furtherRolesOf } from "../model/settings.js";
import type { BrandColours, ThemeName } from "../model/settings.js";
import { applyBrand } from "./brand-colours.js";
import { distanceBetween, toLab } from "./colour-distance.js";
import { seeAs, VISIONS } from "./colour-vision.js";
import type { Vision } from "./colour-vision.js";
import { contrastBetween, parseColour, toLinear } from "./colours.js";
import { coloursOf } from "./officer-colours.js";
import { DARK } from "./palettes.js";
import type { Palette } from "./palettes.js";
import { THEMES } from "./themes.js";

/** A way in which a company's own colours make charts harder to read. */
export interface BrandConcern {
  /**
   * Role whose colour is at fault. If two roles have similar colours, this is the role with a brand colour; if both
   * have brand colours, it is the later role.
   */
  readonly officer: string;
  /** Complete sentence with the measured values and the remedy. */
  readonly message: string;
}

/**
 * Smallest contrast that WCAG 2.2, 1.4.11 asks for in stripes and cards, which readers need to understand the chart.
 */
const LEAST_CONTRAST = 3;
/**
 * Smallest distance in CIEDE2000 that two colours need. Built-in colours are at least 15 apart; below 10, stripes are
 * easily confused.
 */
const LEAST_DISTANCE = 10;

const SEEN_BY: Readonly<Record<Vision, string>> = {
  usual: "for everybody",
  protanopia: "for people who do not see red (protanopia)",
  deuteranopia: "for people who do not see green (deuteranopia)",
  tritanopia: "for people who do not see blue (tritanopia)",
};

/**
 * Lists what is wrong with a company's own colours in a theme. If the theme ignores these colours, lists nothing. Text
 * on these colours is not assessed, because its colour is always chosen to be readable.
 * @throws RangeError for a colour that is not `#rrggbb`.
 */
export function assessBrandColours(brand: BrandColours, theme: ThemeName): readonly BrandConcern[] {
  const { palette, darkPalette, takesBrand } = THEMES[theme];
  if (!takesBrand) return [];
  const palettes = darkPalette === undefined ? [palette] : [palette, darkPalette];
  // The light and the dark palette can give the same message, because two brand colours differ equally in both. Keep
  // that message once.
  const concerns = palettes.flatMap((one) => [...findFaint(brand, one), ...findAlike(brand, one)]);
  return concerns.filter(
    ({ message }, index) => concerns.findIndex((concern) => concern.message === message) === index,
  );
}

function findFaint(brand: BrandColours, palette: Palette): readonly BrandConcern[] {
  const ground = palette === DARK ? "dark" : "white";
  return listColoured(brand).flatMap(({ role, name }) => {
    const colour = brand[role];
    if (colour === undefined) return [];
    const contrast = contrastBetween(colour, palette.card);
    if (contrast >= LEAST_CONTRAST) return [];
    const remedy = ground === "dark" ? "lighter" : "darker";
    return [
      {
        officer: role,
        message:
          `The colour '${colour}' of the ${name} is hard to see on ${ground} cards: its contrast is ` +
          `${roundDown(contrast, 2)} to 1, and ${LEAST_CONTRAST} is needed (WCAG 2.2). Choose a ${remedy} one.`,
      },
    ];
  });
}

/**
 * Finds pairs of officers with colours that look alike, if at least one of the two colours is the brand's. Reports each
 * pair once, for the kind of colour vision in which the two colours differ least.
 */
function findAlike(brand: BrandColours, palette: Palette): readonly BrandConcern[] {
  const own = applyBrand(palette, brand);
  const all = listColoured(brand);
  return all.flatMap((later, index) =>
    all.slice(0, index).flatMap((earlier) => {
      if (brand[earlier.role] === undefined && brand[later.role] === undefined) return [];
      const [first, second] = [coloursOf(own, earlier.colour).solid, coloursOf(own, later.colour).solid];
      const { distance, vision } = findWorstCase(first, second);
      if (distance >= LEAST_DISTANCE) return [];
      return [
        {
          officer: brand[later.role] === undefined ? earlier.role : later.role,
          message:
            `The colours of the ${earlier.name} ('${first}') and the ${later.name} ('${second}') look too much ` +
            `alike ${SEEN_BY[vision]}: they are ${roundDown(distance, 1)} apart, and ${LEAST_DISTANCE} is needed ` +
            "(CIEDE2000). Make one of them much lighter or darker.",
        },
      ];
    }),
  );
}

interface Sighting {
  readonly vision: Vision;
  readonly distance: number;
}

/**
 * Returns usual colour vision if the colours look alike even with it, because they then look alike to everybody.
 * Otherwise, returns the kind of colour vision in which the colours differ least.
 */
function findWorstCase(a: Colour, b: Colour): Sighting {
  const sightings = VISIONS.map((vision) => ({ vision, distance: distanceAs(vision, a, b) }));
  const usual = sightings.find(({ vision, distance }) => vision === "usual" && distance < LEAST_DISTANCE);
  return usual ?? sightings.reduce((worst, one) => (one.distance < worst.distance ? one : worst));
}

/** Returns the distance in CIEDE2000 between two colours as somebody with this vision sees them. */
export function distanceAs(vision: Vision, a: Colour, b: Colour): number {
  const see = (colour: Colour) => toLab(seeAs(vision, toLinear(parseColour(colour))));
  return distanceBetween(see(a), see(b));
}

interface ColouredOfficer {
  readonly role: string;
  readonly name: string;
  readonly colour: OfficerColour;
}

/**
 * Lists the officers with a colour: the three technology officers, then further officers to whom the brand gives a
 * colour.
 */
function listColoured(brand: BrandColours): readonly ColouredOfficer[] {
  const roles = [...TECHNOLOGY_OFFICERS, ...furtherRolesOf(brand)];
  const looks = listOfficerLooks(roles);
  return roles.map((role) => ({
    role,
    name: looks.get(role)?.letters ?? role,
    colour: isTechnologyOfficer(role) ? role : `role:${role}`,
  }));
}

/** Rounds down. Otherwise, 2.996 would be reported as 3, which would be enough. */
function roundDown(value: number, decimals: number): string {
  const unit = 10 ** decimals;
  return (Math.floor(value * unit) / unit).toFixed(decimals);
}
