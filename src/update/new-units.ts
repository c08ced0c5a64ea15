import type { UpdateDraft } from "./draft.js";
import type { FoundUnit, UnitFinder } from "./find-unit.js";
import type { NamesThere } from "./names-there.js";

interface Places {
  readonly units: UnitFinder;
  readonly names: NamesThere;
  /** Indexes of rows that are added to the units that they name. */
  readonly added: ReadonlySet<number>;
}

/**
 * Finds the rows of new people whose units only the table has. Each comes with the unit of the row's manager, to which
 * the person can be added until somebody adds the person's own unit.
 */
export function findInNewUnits(draft: UpdateDraft, { units, names, added }: Places): ReadonlyMap<number, FoundUnit> {
  const { context } = draft;
  const rows = context.matched.unlisted.flatMap((other) => context.rowsOf(other));
  const found = new Map<number, FoundUnit>();
  for (const row of rows) {
    const at = context.positionOf(row);
    const unit = row.names.length === 1 ? units.findForNew(at, added) : undefined;
    if (unit !== undefined && !names.isHidden(row) && !names.isSeated(row, unit.unit)) found.set(at, unit);
  }
  return found;
}
