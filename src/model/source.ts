/** A file as the caller read it; bytes are decoded (strict UTF-8) by `source/`. */
export interface SourceFile {
  /** Path as the user wrote it, which findings print. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A node of the YAML as plain data; aliases are expanded, and it contains no objects of the YAML parser. */
export type SourceNode = SourceScalar | SourceList | SourceMap;

export interface SourceScalar {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** The scalar as written: `00155792` keeps its zeros, and a person named Null stays "Null". */
  readonly text: string;
  /** Whether the text was cut because it is longer than the limit. */
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

/** A place in the data: the file, the path of keys and indexes, and whether the key or the value there is meant. */
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

/** A range of text; `end` is exclusive. */
export interface SourceRange {
  readonly start: SourcePosition;
  readonly end: SourcePosition;
}

export interface SourceDocument {
  readonly file: string;
  readonly root: SourceMap;
  /** Finds the range of an origin or, if its node does not exist, of the nearest parent that exists. */
  readonly locate: (origin: Origin) => SourceRange;
  /** Tells whether the file has exactly this key or item, with a value that is not empty. */
  readonly has: (origin: Origin) => boolean;
  /** Returns the value at exactly this key or item, if it is there. */
  readonly nodeAt: (origin: Origin) => SourceNode | undefined;
}

/**
 * The files below the folder of a company file, for `include`. Paths are relative to that folder, have `/` between the
 * names, and never lead above it; the reader refuses symbolic links that lead above it.
 */
export interface IncludeReader {
  /** Lists the files whose paths match a pattern in which `*` stands for any part of one name, sorted by path. */
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
 * whole has too many entries. The function itself collects the faults of those documents.
 */
export type OpenIncluded = (pattern: string, origin: Origin) => readonly SourceDocument[] | undefined;
