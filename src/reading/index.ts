/**
 * Reading of values in a map of a file. In: a node of a file, and its place. Out: its value, or a problem at that
 * place: the wrong type, a word that is not one of the choices, a key that does not exist. The surprise: a place
 * carries the list that collects problems, so a reader returns nothing for a bad value and the other values are read
 * all the same.
 */
export { adviseOnKey, reportUnknownKey } from "./keys.js";
export { isAbsent, isNull, nameNode } from "./node.js";
export { namePlace, report, startPlace, stepInto, toOrigin } from "./place.js";
export type { Owner, Place, PlacedProblem } from "./place.js";
export { describeWrongType, readChoice, readFlag, reportUnknownWord, reportWrongType } from "./values.js";
export type { Choices } from "./values.js";
