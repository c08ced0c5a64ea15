import type { EntryEdit } from "../model/entry-edit.js";
import type { PlannedChange } from "../model/planned-change.js";

/**
 * Turns changes that cannot be made in the text into changes that people make by hand. The same happens to changes that
 * refer to a new entry which is then not added.
 * @param findReason returns why an edit cannot be made, as the end of a sentence
 */
export function leaveToPeople(
  changes: readonly PlannedChange[],
  findReason: (edit: EntryEdit) => string | undefined,
): readonly PlannedChange[] {
  const reasons = new Map(
    changes.flatMap((change) => {
      const reason = change.edits.flatMap((edit) => findReason(edit) ?? [])[0];
      return reason === undefined ? [] : [[change, reason] as const];
    }),
  );
  for (let count = -1; count !== reasons.size;) {
    count = reasons.size;
    const given = new Set(changes.filter((change) => !reasons.has(change)).map(({ gives }) => gives));
    for (const change of changes)
      if (!reasons.has(change) && !change.needs.every((id) => given.has(id)))
        reasons.set(change, "it refers to an entry that cannot be added");
  }
  const made = changes.filter((change) => !reasons.has(change));
  const left = [...reasons].map(([change, reason]): PlannedChange => ({
    ...change,
    kind: "by-hand",
    message: `${change.message} Change it by hand: ${reason}.`,
    edits: [],
    promises: [],
    needs: [],
  }));
  const byHand = made.filter(({ kind }) => kind === "by-hand");
  return [...made.filter(({ kind }) => kind !== "by-hand"), ...byHand, ...left];
}
