/** Words that cells hold in place of a name. They are the same in the exports of all products. */

const NOBODY: ReadonlySet<string> = new Set([
  ...[
    "n/a",
    "na",
    "n.a.",
    "none",
    "nobody",
    "null",
    "nil",
    "unknown",
    "n/d",
    "nd",
    "not disclosed",
    "-",
    "--",
    "–",
    "?",
  ],
  ...[
    "xx",
    "x",
    "#n/a",
    "#ref!",
    "#name?",
    "#value!",
    "#null!",
    "(blank)",
    "undefined",
    "no manager",
    "not applicable",
  ],
]);

/** Nearly all cells are longer than the longest of these words, so such cells are not looked up. */
const LONGEST_NOBODY = Math.max(...[...NOBODY].map((word) => word.length));

const VACANT: ReadonlySet<string> = new Set([
  ...["vacant", "vacancy", "vacant position", "open", "open position", "open role", "open job", "open headcount"],
  ...["tbd", "tba", "tbh", "tbc", "to be hired", "to be confirmed", "to be announced", "unfilled", "recruiting"],
  ...["hiring", "new hire", "vakant", "offen", "poste vacant", "vacante", "eliminated"],
]);

const INACTIVE: ReadonlySet<string> = new Set([
  ...["terminated", "inactive", "disabled", "left", "leaver", "former", "retired", "resigned", "deceased", "ended"],
  ...["false", "no", "n", "0", "deactivated", "suspended", "inaktiv"],
]);

const EXTERNAL = /contract|contingent|external|extern|consultant|freelance|temporary agency|agency worker|vendor/iu;

/** Tells whether a cell that should name a person says that there is nobody, or that the person is not known. */
export function isNobody(cell: string): boolean {
  if (cell.length > LONGEST_NOBODY) return false;
  return cell === "" || NOBODY.has(cell.toLowerCase().replaceAll("_", " "));
}

/** Tells whether a cell says that a post is vacant, as `Vacant (Ottawa)` and `Vacant - 2` also do. */
export function isVacancy(cell: string): boolean {
  const text = cell.toLowerCase();
  return VACANT.has(text) || /^(?:vacant|vacancy|tbd|tbh|open position)\b/u.test(text);
}

/** Tells whether a cell about the state of a row says that the person has left. */
export function isInactive(cell: string): boolean {
  return INACTIVE.has(cell.toLowerCase());
}

/** Tells whether a cell about the state of a row says that the person works for another company. */
export function isExternal(cell: string): boolean {
  return EXTERNAL.test(cell);
}

/**
 * Returns `interim` or `acting` if a title starts with the word, or if brackets after a name contain it.
 */
export function readInterim(title: string, name: string): "interim" | "acting" | undefined {
  const word = /^(?<word>interim|acting)\b/iu.exec(title) ?? /[([](?<word>interim|acting)[)\]]$/iu.exec(name);
  const found = word?.groups?.word?.toLowerCase();
  return found === "interim" || found === "acting" ? found : undefined;
}

/** Tells whether a cell that answers yes or no says yes. */
export function isYes(cell: string): boolean {
  return ["1", "true", "yes", "y", "x", "ja", "oui", "si"].includes(cell.toLowerCase());
}

/** Dates whose order cannot be mistaken: the year comes first, or dots separate day, month and year. */
const DATES = [
  /^(?<year>\d{4})[-/.](?<month>\d\d?)[-/.](?<day>\d\d?)(?!\d)/u,
  /^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})(?!\d)/u,
];

/** Returns the ISO date that a cell starts with; nothing for a date whose order of day and month can be mistaken. */
export function readIsoDate(cell: string): string | undefined {
  const found = DATES.map((pattern) => pattern.exec(cell)?.groups).find((groups) => groups !== undefined);
  const { year, month, day } = found ?? {};
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Tells whether a text is an e-mail address; the result of an import never contains one. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/u.test(text);
}
