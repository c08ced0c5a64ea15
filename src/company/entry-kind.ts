/** Kind of entry, as messages and the schema name it. */
export interface EntryKind {
  /** Name in the schema's `definitions`. */
  readonly id: string;
  /** Noun in messages: `a department`. */
  readonly noun: string;
  /** Example of a short entry, for messages that say what to write. */
  readonly example: string;
  /**
   * Returns a key for text that the user wrote in place of an entry. A message then shows an example with that text
   * under that key.
   */
  readonly named?: (text: string) => string | undefined;
  /**
   * Returns the keys of an entry. Text that starts with a key probably lacks a colon, so it is not taken for a name.
   */
  readonly keys?: () => readonly string[];
}
