import { findMeantWord } from "../catalog/index.js";
import { TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { TechnologyOfficer } from "../model/queries.js";
import type { BrandColours, Settings } from "../model/settings.js";
import type { Origin, SourceMap, SourceNode } from "../model/source.js";
import { adviseOnKey, reportUnknownKey, reportWrongType, stepInto, toOrigin } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { reportNoColour, toFullColour } from "./colour.js";
import { readValue } from "./value.js";

export interface ThemeReading {
  readonly settings: Settings;
  readonly brandOrigins: ReadonlyMap<TechnologyOfficer, Origin>;
}

const KEYS: readonly string[] = ["name", ...TECHNOLOGY_OFFICERS];

/** One letter turns almost any officer into another, so that only the name of the theme is offered. */
function findNearKey(key: string): string | undefined {
  return findMeantWord(key, ["name"]);
}

/** `theme` as a map: the theme's name, and the company's own colours. */
export function readTheme(map: SourceMap, place: Place): ThemeReading {
  let settings: Settings = {};
  let brand: BrandColours = {};
  const brandOrigins = new Map<TechnologyOfficer, Origin>();
  for (const { key, value } of map.entries) {
    const here = stepInto(place, key);
    const officer = TECHNOLOGY_OFFICERS.find((each) => each === key);
    if (key === "name") settings = readValue("theme", value, here);
    else if (officer === undefined) reportUnknownKey("'theme'", adviseOnKey(key, KEYS, findNearKey), here);
    else {
      const colour = readColour(value, here);
      if (colour === undefined) continue;
      brand = { ...brand, [officer]: colour };
      brandOrigins.set(officer, toOrigin(here));
    }
  }
  return { settings: brandOrigins.size === 0 ? settings : { ...settings, brand }, brandOrigins };
}

function readColour(node: SourceNode, place: Place): string | undefined {
  const example = '"#16327F"';
  if (node.kind === "scalar" && node.text === "") {
    reportNoColour(place, example);
    return undefined;
  }
  const colour = node.kind === "scalar" ? toFullColour(node.text.trim()) : undefined;
  if (colour !== undefined) return colour;
  reportWrongType(node, place, "a colour, '#' and six hexadecimal digits", example);
  return undefined;
}
