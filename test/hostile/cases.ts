/** All hostile cases, by threat. */
import type { HostileCase } from "./case.js";
import { SIZE } from "./threats/e01-e03-size.js";
import { MEANING } from "./threats/e04-e06-meaning.js";
import { CHARACTERS_AND_BYTES } from "./threats/e07-e09-characters.js";
import { STRUCTURE } from "./threats/e10-e14-structure.js";
import { EXITS } from "./threats/x-exits.js";

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...SIZE,
  ...MEANING,
  ...CHARACTERS_AND_BYTES,
  ...STRUCTURE,
  ...EXITS,
];
