/**
 * A map that drops entries that have not been read recently, so that it stays small however large the company is. It
 * keeps two generations: when the younger one is full, the older one is dropped, and an entry that is read moves to the
 * younger one.
 */
export class RecentMap<Key, Value extends object> {
  readonly #most: number;
  #younger = new Map<Key, Value>();
  #older = new Map<Key, Value>();

  /** @param most The number of entries in one generation. */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const found = this.#younger.get(key);
    if (found !== undefined) return found;
    const aged = this.#older.get(key);
    if (aged !== undefined) this.set(key, aged);
    return aged;
  }

  set(key: Key, value: Value): void {
    if (this.#younger.size >= this.#most) {
      this.#older = this.#younger;
      this.#younger = new Map();
    }
    this.#younger.set(key, value);
  }
}

/** Maps of this kind, one for each subject, made when they are first needed. */
export class RecentMaps<Subject, Key, Value extends object> {
  readonly #most: number;
  readonly #maps = new Map<Subject, RecentMap<Key, Value>>();

  /** @param most The number of entries in one generation of each map. */
  constructor(most: number) {
    this.#most = most;
  }

  of(subject: Subject): RecentMap<Key, Value> {
    let map = this.#maps.get(subject);
    if (map === undefined) {
      map = new RecentMap(this.#most);
      this.#maps.set(subject, map);
    }
    return map;
  }
}
