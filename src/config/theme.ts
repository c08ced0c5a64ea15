import { TECHNOLOGY_OFFICERS } from "../model/queries.js";
import type { TechnologyOfficer } from "../model/queries.js";
import type { BrandColours, Settings } from "../model/settings.js";
import type { Origin, SourceMap, SourceNode } from "../model/source.js";
import { nameOf, report, reportUnknownKey, reportWrongType, stepInto } from "./place.js";
import type { Place } from "./place.js";
import { readValue } from "./value.js";

export interface ThemeReading {
  readonly settings: Settings;
  readonly brandOrigins: ReadonlyMap<TechnologyOfficer, Origin>;
}

const KEYS_HELP = `Known are name, and for colours ${TECHNOLOGY_OFFICERS.join(", ")}.`;

/** `theme` as a map: the theme's name, and the company's own colours. */
export function readTheme(map: SourceMap, place: Place): ThemeReading {
  let settings: Settings = {};
  let brand: BrandColours = {};
  const brandOrigins = new Map<TechnologyOfficer, Origin>();
  for (const { key, value } of map.entries) {
    const here = stepInto(place, key);
    const officer = TECHNOLOGY_OFFICERS.find((each) => each === key);
    if (key === "name") settings = readValue("theme", value, here);
    else if (officer === undefined) reportUnknownKey("'theme'", KEYS_HELP, here);
    else {
      const colour = readColour(officer, value, here);
      if (colour === undefined) continue;
      brand = { ...brand, [officer]: colour };
      brandOrigins.set(officer, here.origin);
    }
  }
  return { settings: brandOrigins.size === 0 ? settings : { ...settings, brand }, brandOrigins };
}

/** `#RRGGBB`; the short form `#rgb` is written out. */
function readColour(officer: TechnologyOfficer, node: SourceNode, place: Place): string | undefined {
  const example = `${officer}: "#16327F"`;
  if (node.kind === "scalar" && node.text === "") {
    const help = `Put the colour in quotes, since '#' starts a comment: ${example}`;
    report(place, { rule: "wrong-type", message: `${nameOf(place)} has no colour.`, help }, "key");
    return undefined;
  }
  const text = node.kind === "scalar" ? node.text.trim() : "";
  if (/^#[0-9a-f]{6}$/iu.test(text)) return text.toUpperCase();
  if (/^#[0-9a-f]{3}$/iu.test(text)) return text.replace(/[0-9a-f]/giu, "$&$&").toUpperCase();
  reportWrongType(node, place, "a colour, '#' and six hexadecimal digits", example);
  return undefined;
}
