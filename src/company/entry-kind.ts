/** Kind of entry, as messages and the schema name it. */
export interface EntryKind {
  /** Name in the schema's `definitions`. */
  readonly id: string;
  /** Noun in messages: `a department`. */
  readonly noun: string;
  /** Short entry, for the messages that ask for one. */
  readonly example: string;
  /** Returns the key that a text alone stands for, for examples made from the user's own words. */
  readonly named?: (text: string) => string | undefined;
  /** Keys of an entry: a text that starts with one of them lacks a colon, and is not a name. */
  readonly keys?: () => readonly string[];
}
