/** Kind of entry, as messages and the schema name it. */
export interface EntryKind {
  /** Name in the schema's `definitions`. */
  readonly id: string;
  /** Noun in messages: `a department`. */
  readonly noun: string;
  /** Example of a short entry, for messages that say what to write. */
  readonly example: string;
  /**
   * For a text that a user wrote in place of an entry, returns the key under which an example in a message shows that
   * text.
   */
  readonly named?: (text: string) => string | undefined;
  /** Keys of an entry. A text that starts with one of them probably lacks a colon, so it is not taken for a name. */
  readonly keys?: () => readonly string[];
}
