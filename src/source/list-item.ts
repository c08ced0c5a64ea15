import type { WrittenMap } from "../model/written.js";
import { EditRefusal } from "./edit-refusals.js";
import { indentItem, writeEntry, writeFlow } from "./entry-style.js";
import type { EntryStyle } from "./entry-style.js";

/** An entry to add to a list: a new one, or one that comes from another list. */
export interface ListItem {
  /**
   * Returns the entry as lines with a dash, without the indentation of the list.
   * @param gap spaces between the dash and the entry
   */
  readonly toLines: (style: EntryStyle, listIndent: number, gap: string) => readonly string[];
  /**
   * Returns the entry on one line, without a dash.
   * @throws EditRefusal if it needs more lines
   */
  readonly toInline: (style: EntryStyle) => string;
}

/** Returns a new entry as an item, written like the entries around it. */
export function toListItem(map: WrittenMap): ListItem {
  return {
    toLines: (style, listIndent, gap) => indentItem(writeEntry(map, style, listIndent), gap),
    toInline: (style) => {
      const written = writeFlow(map, style);
      if (written === undefined) throw new EditRefusal("a list in brackets has no room for the people of a new unit");
      return written;
    },
  };
}
