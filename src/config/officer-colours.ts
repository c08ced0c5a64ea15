import { findMeantWord, findRole, ROLES } from "../catalog/index.js";
import type { BrandColours } from "../model/settings.js";
import type { Origin, SourceMap, SourceNode } from "../model/source.js";
import { readColour } from "./colour.js";
import { namePlace, report, reportUnknownKey, reportWrongType, stepInto, toOrigin } from "../reading/index.js";
import type { Place } from "../reading/index.js";
import { didYouMean, joinWithOr, quote, startSentence } from "../wording/index.js";

const EXAMPLE = '{ chief-data: "#BB4499" }';

/** Roles that can have a colour. Governing bodies have no colour, because only officers answer for units. */
const OFFICERS = ROLES.filter(({ kind }) => kind !== "governing-body");

export interface BrandReading {
  readonly brand: BrandColours;
  /** Place in the file that sets each colour, by role. */
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Result of reading a file that sets no colour. */
export const NO_BRAND: BrandReading = { brand: {}, origins: new Map() };

/**
 * Reads `brand`, which gives colours to officers by their role's id, letters or title.
 * @param known Colours that earlier keys of the file have set, such as `theme`.
 */
export function readBrand(node: SourceNode, place: Place, known: BrandReading): BrandReading {
  if (node.kind === "scalar" && node.value === null) return known;
  if (node.kind !== "map") {
    reportWrongType(node, place, "a group of keys", `{ officers: ${EXAMPLE} }`);
    return known;
  }
  let reading = known;
  for (const { key, value } of node.entries) {
    const here = stepInto(place, key);
    if (key !== "officers") reportUnknownKey("'brand'", "Known: officers.", here);
    else if (value.kind === "map") reading = readOfficers(value, here, reading);
    else if (value.kind !== "scalar" || value.value !== null) reportWrongType(value, here, "colours by role", EXAMPLE);
  }
  return reading;
}

function readOfficers(map: SourceMap, place: Place, known: BrandReading): BrandReading {
  return map.entries.reduce((reading, { key, value }) => {
    const here = stepInto(place, key);
    const role = readRole(key, here);
    return role === undefined ? reading : readColourOf(role, value, here, reading);
  }, known);
}

/** Reads the colour of one role. A second colour for the same role is reported and ignored. */
export function readColourOf(role: string, node: SourceNode, place: Place, known: BrandReading): BrandReading {
  const colour = readColour(node, place);
  if (colour === undefined) return known;
  if (known.origins.has(role)) {
    const message = `${startSentence(namePlace(place))} already has a colour elsewhere in this file.`;
    report(place, { rule: "duplicate-key", message, help: "Leave one of the two out." }, "key");
    return known;
  }
  return {
    brand: { ...known.brand, [role]: colour },
    origins: new Map([...known.origins, [role, toOrigin(place)]]),
  };
}

/** Resolves a key to a role, unless the key is the abbreviation of several roles. */
function readRole(key: string, place: Place): string | undefined {
  const match = findRole(key);
  const candidates = match.kind === "ambiguous" ? match.candidates : match.kind === "known" ? [match.role] : [];
  const [role, other] = candidates.filter((each) => OFFICERS.includes(each));
  if (role !== undefined && other === undefined) return role.id;
  reportUnknownKey("'officers'", role === undefined ? adviseOnRole(key) : adviseOnLetters(key, candidates), place);
  return undefined;
}

function adviseOnRole(key: string): string {
  const near = findMeantWord(
    key,
    OFFICERS.flatMap(({ id, abbreviation }) => (abbreviation === "" ? [id] : [id, abbreviation])),
  );
  const otherwise = `Write the role of an officer, such as ${EXAMPLE}; roles in your own words have no colour.`;
  // Remove the space that separates the suggestion from a sentence before it: here, there is no such sentence.
  return didYouMean(near, otherwise).trimStart();
}

function adviseOnLetters(letters: string, candidates: readonly { readonly id: string }[]): string {
  return `${quote(letters)} stands for several roles: write ${joinWithOr(candidates.map(({ id }) => quote(id)))}.`;
}
