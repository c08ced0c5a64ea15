import type { EntryEdit, MovedList } from "../model/entry-edit.js";
import type { SourceDocument, SourceNode } from "../model/source.js";
import type { PlannedChange } from "../model/planned-change.js";
import type { LocatedChange } from "../model/review.js";
import { leaveToPeople } from "./leave-to-people.js";

/** Result of editing the files of a company. */
interface Edited {
  readonly files: readonly { readonly path: string; readonly content: string }[];
  readonly refused: ReadonlyMap<EntryEdit, string>;
  readonly moved: readonly MovedList[];
  /** Data that each changed file must contain when it is read again. */
  readonly expected: ReadonlyMap<string, SourceNode>;
  readonly broken?: string;
}

/** Changes that were made, changes that are left to people, and the files after the changes that were made. */
export interface MadeChanges extends Omit<Edited, "refused"> {
  readonly changes: readonly PlannedChange[];
}

/**
 * Makes changes in the files. If one edit of a change cannot be made in the text, the whole change is left to people,
 * and so are changes that refer to an entry which it would have added. All other changes are made.
 */
export function makeChanges(
  planned: readonly PlannedChange[],
  edit: (edits: readonly EntryEdit[]) => Edited,
): MadeChanges {
  let changes = planned;
  for (;;) {
    // Several changes may need the same edit, such as the id of a manager.
    const edits = new Map(changes.flatMap((change) => change.edits).map((one) => [JSON.stringify(one), one]));
    const { refused, ...edited } = edit([...edits.values()]);
    if (refused.size === 0) return { ...edited, changes };
    const reasons = new Map([...refused].map(([one, reason]) => [JSON.stringify(one), reason]));
    changes = leaveToPeople(changes, (one) => reasons.get(JSON.stringify(one)));
  }
}

/** Adds to a change its place in the company's files. */
export function locateChange(
  { kind, isGuess, message, rows, origin }: PlannedChange,
  locator: Pick<SourceDocument, "locate"> | undefined,
): LocatedChange {
  const change = { kind, isGuess, message, rows };
  if (origin === undefined || locator === undefined) return change;
  const { line, column } = locator.locate(origin).start;
  return { ...change, place: { file: origin.file, line, column } };
}
