import { findMeantWord } from "../catalog/index.js";
import { isTechnologyOfficer, TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { Settings } from "../model/settings.js";
import type { SourceMap } from "../model/source.js";
import { adviseOnKey, reportUnknownKey, stepInto } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { readColourOf } from "./officer-colours.js";
import type { BrandReading } from "./officer-colours.js";
import { readValue } from "./value.js";

export interface ThemeReading {
  readonly settings: Settings;
  readonly brand: BrandReading;
}

const KEYS: readonly string[] = ["name", ...TECHNOLOGY_OFFICERS];

/**
 * Suggests only `name`: the keys of officers (`cio`, `cto`) differ by a letter or two, so a guess would often be wrong.
 */
function findNearKey(key: string): string | undefined {
  return findMeantWord(key, ["name"]);
}

/** Reads `theme` as a map: the theme's name, and the company's own colours for the technology officers. */
export function readTheme(map: SourceMap, place: Place, known: BrandReading): ThemeReading {
  let settings: Settings = {};
  let brand = known;
  for (const { key, value } of map.entries) {
    const here = stepInto(place, key);
    if (key === "name") settings = readValue("theme", value, here);
    else if (!isTechnologyOfficer(key)) reportUnknownKey("'theme'", adviseOnKey(key, KEYS, findNearKey), here);
    else brand = readColourOf(key, value, here, brand);
  }
  return { settings, brand };
}
