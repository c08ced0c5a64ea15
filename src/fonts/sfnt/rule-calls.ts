import type { TableBytes } from "./table-bytes.js";

/** Numbers of the kinds of rules that look at the glyphs around a glyph; `GSUB` and `GPOS` use different numbers. */
interface Kinds {
  readonly context: number;
  readonly chained: number;
  readonly extension: number;
}

const SUBSTITUTION: Kinds = { context: 5, chained: 6, extension: 7 };
const POSITIONING: Kinds = { context: 7, chained: 8, extension: 9 };

/**
 * Limit on the number of parts of rules. Rules can share bytes, so without a limit even a small file could contain
 * billions of parts.
 */
const MOST_PARTS = 2_000_000;

/** Lists which rules of one layout table call which others. */
export class RuleCalls {
  readonly #kinds: Kinds;
  #parts = 0;

  constructor(tag: string) {
    this.#kinds = tag === "GSUB" ? SUBSTITUTION : POSITIONING;
  }

  /** Lists the rules that the subtables of one rule call. */
  list(lookup: TableBytes): ReadonlySet<number> {
    const calls = new Set<number>();
    for (let index = 0; index < lookup.u16(4); index++) {
      const subtable = lookup.part(lookup.u16(6 + index * 2));
      this.#collect(lookup.u16(0), subtable, calls);
    }
    return calls;
  }

  #collect(kind: number, subtable: TableBytes, calls: Set<number>): void {
    this.#count(subtable);
    const { context, chained, extension } = this.#kinds;
    if (kind === extension) {
      if (subtable.u16(2) === extension) subtable.refuse("has a rule that refers to itself");
      this.#collect(subtable.u16(2), subtable.part(subtable.u32(4)), calls);
    } else if (kind === context || kind === chained) {
      const isChained = kind === chained;
      const format = subtable.u16(0);
      if (format === 3) this.#collectByCoverage(subtable, isChained, calls);
      else if (format === 1 || format === 2) this.#collectByRules(subtable, format, isChained, calls);
      else subtable.refuse("has a rule of an unknown kind");
    }
  }

  /** Format 3: one pattern, in which each glyph has a list of alternatives. */
  #collectByCoverage(subtable: TableBytes, isChained: boolean, calls: Set<number>): void {
    if (!isChained) {
      this.#collectRecords(subtable, 6 + subtable.u16(2) * 2, subtable.u16(4), calls);
      return;
    }
    let at = 2;
    for (let part = 0; part < 3; part++) at += 2 + subtable.u16(at) * 2;
    this.#collectRecords(subtable, at + 2, subtable.u16(at), calls);
  }

  /**
   * Formats 1 and 2: several sets of patterns. The first glyph chooses the set in format 1, the class of the first
   * glyph in format 2.
   */
  #collectByRules(subtable: TableBytes, format: 1 | 2, isChained: boolean, calls: Set<number>): void {
    // In format 2, the sets come after the offsets of class tables: three if the rule is chained, otherwise one.
    const start = format === 1 ? 4 : isChained ? 10 : 6;
    for (let index = 0; index < subtable.u16(start); index++) {
      this.#count(subtable);
      const offset = subtable.u16(start + 2 + index * 2);
      if (offset === 0) continue;
      const set = subtable.part(offset);
      for (let rule = 0; rule < set.u16(0); rule++)
        this.#collectRule(set.part(set.u16(2 + rule * 2)), isChained, calls);
    }
  }

  #collectRule(rule: TableBytes, isChained: boolean, calls: Set<number>): void {
    this.#count(rule);
    if (!isChained) {
      this.#collectRecords(rule, 4 + Math.max(0, rule.u16(0) - 1) * 2, rule.u16(2), calls);
      return;
    }
    const before = 2 + rule.u16(0) * 2;
    const own = before + 2 + Math.max(0, rule.u16(before) - 1) * 2;
    const after = own + 2 + rule.u16(own) * 2;
    this.#collectRecords(rule, after + 2, rule.u16(after), calls);
  }

  /**
   * Adds the rules that a list of calls names. Each call consists of the index of a glyph and the rule for that glyph.
   */
  #collectRecords(table: TableBytes, at: number, count: number, calls: Set<number>): void {
    for (let index = 0; index < count; index++) {
      this.#count(table);
      calls.add(table.u16(at + index * 4 + 2));
    }
  }

  #count(table: TableBytes): void {
    if (++this.#parts > MOST_PARTS) table.refuse("has too many rules");
  }
}
