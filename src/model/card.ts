/** An explanation of one thing, ready to be written in any format. */
export interface Card {
  readonly kind: CardKind;
  /** Id of the thing, which users can type after the kind: `cio` in `role:cio`. */
  readonly id: string;
  readonly title: string;
  /** Opening sentence about the thing. */
  readonly lead?: string;
  readonly parts: readonly CardPart[];
}

export type CardKind = "role" | "area" | "kind" | "unit" | "officer" | "post" | "committee" | "list";

/** A thing that a word from the user names; `kind` is the part before the colon in `role:cio`. */
export interface Named {
  readonly kind: Exclude<CardKind, "list"> | "rule";
  readonly id: string;
}

/** One fact, or a list of facts, under a label. */
export interface CardPart {
  readonly label: string;
  /** At least one text. */
  readonly items: readonly string[];
}

/** Roles side by side. */
export interface Comparison {
  readonly title: string;
  /** Sentences above the table. */
  readonly lead: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly label: string;
  /** Texts of each column, in the order of the columns; a column may have none. */
  readonly cells: readonly (readonly string[])[];
}
