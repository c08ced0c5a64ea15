import { OFFICER_LOOKS, OTHER_LOOK } from "../catalog/index.js";
import type { StripeShape } from "../catalog/index.js";
import { isOwnColour } from "../model/queries.js";
import type { OfficerColour } from "../model/queries.js";
import type { OwnerColours, Palette } from "./palettes.js";

/** Returns the colours of an officer from a palette. */
export function coloursOf({ owners, further }: Palette, colour: OfficerColour): OwnerColours {
  return isOwnColour(colour) ? (further.get(colour) ?? owners.other) : owners[colour];
}

/** Returns the shape of an officer's stripe. */
export function stripeShapeOf({ further }: Palette, colour: OfficerColour): StripeShape {
  if (isOwnColour(colour)) return further.get(colour)?.stripe ?? OTHER_LOOK.stripe;
  return colour === "other" ? OTHER_LOOK.stripe : OFFICER_LOOKS[colour].stripe;
}
