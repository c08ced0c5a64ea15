/** Number of keys that are compared one by one; nearly every map has fewer, and needs no index. */
const FEW = 16;

/**
 * Matches characters from the first Unicode block of combining marks onwards; text without such characters has only one
 * encoding.
 */
const MAY_HAVE_MARKS = /[^\0-\u02FF]/u;

/** Keys of one map. Keys that look the same count as equal, however their accents are encoded. */
export class KnownKeys {
  readonly #folded: string[] = [];
  #index: Map<string, number> | undefined;

  /** Adds a key, and returns the index of the first key that equals it, if there was one. */
  add(key: string): number | undefined {
    const folded = MAY_HAVE_MARKS.test(key) ? key.normalize("NFC") : key;
    const first = this.#find(folded);
    if (first === undefined) this.#index?.set(folded, this.#folded.length);
    this.#folded.push(folded);
    return first;
  }

  #find(folded: string): number | undefined {
    if (this.#folded.length < FEW) {
      const at = this.#folded.indexOf(folded);
      return at < 0 ? undefined : at;
    }
    this.#index ??= this.#makeIndex();
    return this.#index.get(folded);
  }

  #makeIndex(): Map<string, number> {
    const index = new Map<string, number>();
    for (const [at, key] of this.#folded.entries()) if (!index.has(key)) index.set(key, at);
    return index;
  }
}
