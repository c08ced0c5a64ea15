import type { Colour } from "../model/drawing.js";
import { listOfficerLooks, OTHER_LOOK } from "../catalog/index.js";
import { TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { OwnColour } from "../model/queries.js";
import { furtherRolesOf } from "../model/settings.js";
import type { BrandColours } from "../model/settings.js";
import { contrastBetween, mixColours } from "./colours.js";
import type { FurtherColours, OwnerColours, Palette } from "./palettes.js";

const TEXT_CONTRAST = 4.5;
const GRAPHIC_CONTRAST = 3;
/** Strongest tint to try, as the share of the solid colour that is mixed into the page colour. */
const STRONGEST_TINT = 0.12;
const STEP = 0.02;

/**
 * Returns a palette with a company's own colours for its officers, and with the tints and text colours derived from
 * them.
 */
export function applyBrand(palette: Palette, brand: BrandColours): Palette {
  const owners = { ...palette.owners };
  for (const officer of TECHNOLOGY_OFFICERS) {
    const solid = brand[officer];
    if (solid !== undefined) owners[officer] = deriveOwnerColours(solid.toUpperCase(), palette);
  }
  return { ...palette, owners, further: addFurther(brand, (solid) => deriveOwnerColours(solid, palette)) };
}

/**
 * Returns a palette without the brand's colours. Officers to whom only the brand gives a colour still get the stripe
 * shapes that tell them apart.
 */
export function applyBrandShapes(palette: Palette, brand: BrandColours): Palette {
  return { ...palette, further: addFurther(brand, () => palette.owners.other) };
}

function addFurther(brand: BrandColours, toColours: (solid: Colour) => OwnerColours): Palette["further"] {
  const roles = furtherRolesOf(brand);
  const looks = listOfficerLooks(roles);
  return new Map(
    roles.map((role): readonly [OwnColour, FurtherColours] => {
      const { stripe } = looks.get(role) ?? OTHER_LOOK;
      return [`role:${role}`, { ...toColours((brand[role] ?? "").toUpperCase()), stripe }];
    }),
  );
}

function deriveOwnerColours(solid: Colour, palette: Palette): OwnerColours {
  const tint = deriveTint(solid, palette);
  return { solid, onSolid: chooseTextOn(solid), tint, onTint: deriveTextOnTint(solid, tint, palette) };
}

/**
 * Returns black or white, whichever has the higher contrast with `solid`. The higher contrast is at least 4.58 for any
 * colour, because the product of the two contrasts is 21.
 */
function chooseTextOn(solid: Colour): Colour {
  return contrastBetween("#FFFFFF", solid) >= contrastBetween("#000000", solid) ? "#FFFFFF" : "#000000";
}

/**
 * Returns the strongest tint on which lines can be seen and small text can be read. If no tint is weak enough, returns
 * the colour of the page.
 */
function deriveTint(solid: Colour, { page, tones, line }: Palette): Colour {
  for (let part = STRONGEST_TINT; part > 0; part -= STEP) {
    const tint = mixColours(page, solid, part);
    if (contrastBetween(tones.muted, tint) >= TEXT_CONTRAST && contrastBetween(line, tint) >= GRAPHIC_CONTRAST)
      return tint;
  }
  return page;
}

/**
 * Returns the colour of text on a tint or on a card. This is the solid colour, with as much of the text colour mixed in
 * as the text needs to be readable.
 */
function deriveTextOnTint(solid: Colour, tint: Colour, { card, tones }: Palette): Colour {
  const isRead = (text: Colour) => [tint, card].every((ground) => contrastBetween(text, ground) >= TEXT_CONTRAST);
  for (let part = 0; part < 1; part += STEP) {
    const text = mixColours(solid, tones.ink, part);
    if (isRead(text)) return text;
  }
  return tones.ink;
}
