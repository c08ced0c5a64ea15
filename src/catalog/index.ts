/**
 * Built-in knowledge about roles and departments, independent of any company file. In: words that the user wrote. Out:
 * the role or the kind of department that they mean, or the nearest known word. The surprise: letters that stand for
 * several things (CDO, CPO, SOC, ...) are never resolved silently, and a department's name is a hint that may be wrong.
 */
export type { Confidence, DepartmentDomain, DepartmentKind } from "./department-kind.js";
export { isGeneralWord, toComparable, toFullForm } from "./department-names.js";
export type { ComparableName } from "./department-names.js";
export { DEPARTMENT_KINDS } from "./departments.js";
export { createDepartmentFinder, findKindByWholeName, readOwnMeaning } from "./find-department.js";
export type { DepartmentFinder, DepartmentMatch, OwnMeaning, UnitWords } from "./find-department.js";
export { countEdits, createNearestFinder, findMeantWord, findNearest } from "./nearest.js";
export type { NearestFinder } from "./nearest.js";
export { FOCUS_AREAS } from "./focus-areas.js";
export type { FocusArea } from "./focus-areas.js";
export { findRole } from "./find-role.js";
export type { RoleMatch } from "./find-role.js";
export { readTitle } from "./read-title.js";
export type { TitleRole } from "./read-title.js";
export { listOfficerLooks, OFFICER_LOOKS, OTHER_LOOK } from "./officer-looks.js";
export type { OfficerLook, StripeShape } from "./officer-looks.js";
export { createUnitRecogniser, recogniseUnits } from "./recognise-units.js";
export type { UnitRecogniser } from "./recognise-units.js";
export { KINDS_OF_WHOLE_DOMAINS } from "./everyday-words.js";
export { indexKnownWords } from "./known-words.js";
export type { KnownWords } from "./known-words.js";
export { listWordsAlike } from "./words-alike.js";
export { listRoleSources } from "./role-sources.js";
export { APART, ONE_QUESTION, ROLE_CARDS } from "./role-cards.js";
export type { KeyArea, RoleCard } from "./role-cards.js";
export { ROLES } from "./roles.js";
export { IDEOGRAPHS, listScriptFonts } from "./script-fonts.js";
export type { ScriptFont } from "./script-fonts.js";
export type { Role, RoleKind } from "./role.js";
