/** A value to write as YAML; the writer decides about quotes, order of keys and layout. */
export type WrittenValue = string | number | boolean | readonly WrittenValue[] | WrittenMap;

/** A map to write; keys without a value are left out before. */
export interface WrittenMap {
  readonly entries: readonly WrittenEntry[];
  /** Comment above the map. */
  readonly comment?: string;
}

export interface WrittenEntry {
  readonly key: string;
  readonly value: WrittenValue;
  /** Comment behind the value, or behind the key of a list or map. */
  readonly comment?: string;
}
