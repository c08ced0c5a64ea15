/** A file as the caller read it; bytes are decoded (strict UTF-8) by `source/`. */
export interface SourceFile {
  /** Path as the user wrote it; printed in findings. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A plain tree of the YAML; aliases are expanded, and there are no parser nodes. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The scalar as written: `00155792` keeps its zeros, a person named Null stays "Null". */
  readonly text: string;
  /** The text is longer than the limit: the file holds more of it. */
  readonly isCut?: true;
}

export interface SourceList {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
}

export interface SourceMap {
  readonly kind: "map";
  /** Entries in file order; keys are unique. */
  readonly entries: readonly SourceEntry[];
}

export interface SourceEntry {
  readonly key: string;
  readonly value: SourceNode;
}

/** A place in the data: file, path of keys and indexes, and which part of it. */
export interface Origin {
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** `key` points at the key of the last step; otherwise the origin points at its value. */
  readonly part?: "key" | "value";
}

/** `offset` counts UTF-16 code units from 0; `line` and `column` count from 1, and a tab is one column. */
export interface SourcePosition {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** `end` is exclusive. */
export interface SourceRange {
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

export interface SourceDocument {
  readonly file: string;
  readonly root: SourceMap;
  /** Finds the place of an origin or, when the node is gone, of the nearest parent that exists. */
  readonly locate: (origin: Origin) => SourceRange;
  /** Tells whether the file has exactly this key or item, and it is not empty. */
  readonly has: (origin: Origin) => boolean;
}

/**
 * The files below the folder of a company file, for `include`. Paths are relative to that folder, have `/` between the
 * names, and never lead above it; the reader refuses links that do.
 */
export interface IncludeReader {
  /** Lists the files whose paths match a pattern in which `*` stands for any part of one name, in text order. */
  readonly list: (pattern: string) => readonly string[];
  readonly read: (path: string) => IncludedContent;
}

export type IncludedContent =
  | { readonly kind: "content"; readonly content: string | Uint8Array }
  | {
      readonly kind: "refused";
      readonly reason: "missing" | "folder" | "outside" | "git-data" | "no-file" | "unreadable";
    };

/**
 * Returns the documents that a path or pattern in a file asks for, in text order, or nothing when the company as a
 * whole has too many entries. The code that opens the documents keeps their faults.
 */
export type OpenIncluded = (pattern: string, origin: Origin) => readonly SourceDocument[] | undefined;
