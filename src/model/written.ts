/** A value to write as YAML; the writer decides about quotes, order of keys and layout. */
export type WrittenValue = string | number | boolean | readonly WrittenValue[] | WrittenMap;

/** A map to write; the caller leaves out keys that have no value. */
export interface WrittenMap {
  readonly entries: readonly WrittenEntry[];
  /** Comment above the map. */
  readonly comment?: string;
}

export interface WrittenEntry {
  readonly key: string;
  readonly value: WrittenValue;
  /** Comment after the value, or after the key if the value is a list or map. */
  readonly comment?: string;
}
