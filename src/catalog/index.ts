/**
 * What the tool knows of the field before it has read any file. In: words of the user. Out: the role they
 * mean, or the nearest word they may have meant. The surprise: letters that stand for several roles (CDO,
 * CPO, ...) are never resolved; the answer lists what they may mean.
 */
export { createNearestFinder, findMeantWord, findNearest } from "./nearest.js";
export type { NearestFinder } from "./nearest.js";
export { FOCUS_AREAS } from "./focus-areas.js";
export type { FocusArea } from "./focus-areas.js";
export { findRole } from "./find-role.js";
export type { RoleMatch } from "./find-role.js";
export { ROLES } from "./roles.js";
export type { Role, RoleKind } from "./roles.js";
