import type { FocusAreaId, OfficerStatement, PostEntry, Reference, UnitEntry } from "../model/company.js";
import { report, stepInto, toOrigin } from "../reading/index.js";
import { startSentence } from "../wording/index.js";
import type { Values } from "./entry-table.js";
import type { HeadsValue } from "./heads.js";
import { checkPeriod } from "./period.js";
import type { PeriodValues } from "./period.js";
import type { EntryPlace } from "./reading.js";
import type { RemarkValues } from "./remarks.js";
import { decideStatus } from "./status.js";
import type { StatusValues } from "./status.js";

export interface UnitValues extends StatusValues, PeriodValues, RemarkValues {
  id: string;
  name: string;
  officer: OfficerStatement;
  why: string;
  reportsTo: Reference;
  head: HeadsValue;
  heads: HeadsValue;
  headcount: number;
  people: readonly PostEntry[];
  departments: readonly UnitEntry[];
  teams: readonly UnitEntry[];
  responsible: readonly Reference[];
  consulted: readonly Reference[];
  informed: readonly Reference[];
  kind: string;
  focus: readonly FocusAreaId[];
  paths: readonly string[];
}

/** Makes the entry of a unit from the values of its keys, and reports values that contradict one another. */
export function toUnit(
  values: Values<UnitValues>,
  { order, level, place }: { readonly order: number; readonly level: UnitEntry["level"]; readonly place: EntryPlace },
): UnitEntry {
  const { id, name = id ?? "", head, heads, vacant, status } = values;
  if (head !== undefined && heads !== undefined) reportBothHeads(place);
  const led = head ?? heads ?? { heads: NOTHING, isVacant: false };
  checkPeriod(values, status, place);
  const isHeld = led.heads.some((seat) => seat.kind === "reference" || seat.status !== "vacant");
  const decided = decideStatus({ vacant, status }, isHeld, place);
  const unit: Unit = {
    origin: toOrigin(place),
    order,
    name,
    level,
    heads: led.heads,
    headVacant: led.isVacant || decided === "vacant",
    status: decided,
    people: values.people ?? NOTHING,
    units: joinUnits(values),
    responsible: values.responsible ?? NOTHING,
    consulted: values.consulted ?? NOTHING,
    informed: values.informed ?? NOTHING,
    focus: values.focus ?? NOTHING,
    paths: values.paths ?? NOTHING,
    tags: values.tags ?? NOTHING,
    links: values.links ?? NOTHING,
  };
  addWritten(unit, values);
  return unit;
}

type Unit = { -readonly [K in keyof UnitEntry]: UnitEntry[K] };

/**
 * Empty list that all units without teams or posts share. It saves memory, because a company can have thousands of such
 * units.
 */
const NOTHING: readonly never[] = [];

/**
 * Adds the values that only some units have. The order is the same for every unit: V8 then sees only a few shapes of
 * objects, and reads their values fast.
 */
function addWritten(unit: Unit, values: Values<UnitValues>): void {
  if (values.id !== undefined) unit.id = values.id;
  if (values.headcount !== undefined) unit.headcount = values.headcount;
  if (values.officer !== undefined) unit.officer = values.officer;
  if (values.why !== undefined) unit.why = values.why;
  if (values.reportsTo !== undefined) unit.reportsTo = values.reportsTo;
  if (values.kind !== undefined) unit.kind = values.kind;
  if (values.since !== undefined) unit.since = values.since;
  if (values.until !== undefined) unit.until = values.until;
  if (values.purpose !== undefined) unit.purpose = values.purpose;
  if (values.location !== undefined) unit.location = values.location;
  if (values.line !== undefined) unit.line = values.line;
  if (values.reviewed !== undefined) unit.reviewed = values.reviewed;
}

/** Returns the departments and teams of a unit in file order. */
function joinUnits({ departments = NOTHING, teams = NOTHING }: Values<UnitValues>): readonly UnitEntry[] {
  if (teams.length === 0) return departments;
  return [...departments, ...teams].sort((a, b) => a.order - b.order);
}

function reportBothHeads(place: EntryPlace): void {
  report(
    stepInto(place, "heads"),
    {
      rule: "wrong-type",
      message: `${startSentence(place.owner.label)} has both 'head' and 'heads'; only 'head' is read.`,
      help: "Keep 'heads' if several people lead it together, or 'head' if one person does.",
    },
    "key",
  );
}
