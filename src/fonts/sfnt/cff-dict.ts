/** The two containers of CFF: lists of byte strings (INDEX), and operators with their operands (DICT). */
import type { TableBytes } from "./table-bytes.js";

const MOST_OPERANDS = 48;
const MOST_DICT_BYTES = 4_096;
const ESCAPE = 12;

/**
 * A list of byte strings, one after another. Only the offsets of the strings are kept, because a font can have many
 * thousands of strings.
 */
export class CffIndex {
  readonly #table: TableBytes;
  readonly #offsets: Uint32Array;
  /** Offset of the first byte after the list. */
  readonly end: number;

  constructor(table: TableBytes, at: number) {
    this.#table = table;
    const count = table.u16(at);
    const size = count === 0 ? 1 : table.u8(at + 2);
    if (size < 1 || size > 4) table.refuse("has a list with offsets of an unknown size");
    const data = at + 2 + (count + 1) * size;
    this.#offsets = Uint32Array.from({ length: count === 0 ? 0 : count + 1 }, (_, index) => {
      return data + readOffset(table, at + 3 + index * size, size);
    });
    if (this.#offsets.some((offset, index) => offset < (this.#offsets[index - 1] ?? data + 1)))
      table.refuse("has a list that runs backwards");
    this.end = this.#offsets.at(-1) ?? at + 2;
    if (this.end > table.length) table.refuse("points beyond its own end");
  }

  get length(): number {
    return Math.max(0, this.#offsets.length - 1);
  }

  /** Returns the item with an index; undefined if there is no such item. */
  at(index: number): TableBytes | undefined {
    const [from, to] = [this.#offsets[index], this.#offsets[index + 1]];
    return from === undefined || to === undefined ? undefined : this.#table.part(from, to);
  }
}

function readOffset(table: TableBytes, at: number, size: number): number {
  let offset = 0;
  for (let index = 0; index < size; index++) offset = offset * 256 + table.u8(at + index);
  return offset;
}

/**
 * The operands of each operator, by the number of the operator. The number of a two-byte operator is 1200 plus its
 * second byte.
 */
export type CffDict = ReadonlyMap<number, readonly number[]>;

/** Returns the number of a two-byte operator. */
export function escaped(second: number): number {
  return 1200 + second;
}

/**
 * Reads operators with their operands.
 * @param known Operators that are allowed. Any other operator is refused, because programs differ in what they do with
 * it, and some fail.
 */
export function readDict(dict: TableBytes, known: ReadonlySet<number>): CffDict {
  if (dict.length > MOST_DICT_BYTES) dict.refuse("has settings of too many bytes");
  const entries = new Map<number, readonly number[]>();
  let operands: number[] = [];
  for (let at = 0; at < dict.length;) {
    const first = dict.u8(at);
    if (first <= 21) {
      const isLong = first === ESCAPE;
      const operator = isLong ? escaped(dict.u8(at + 1)) : first;
      if (!known.has(operator)) dict.refuse(`has an unknown operator, ${operator}`);
      entries.set(operator, operands);
      operands = [];
      at += isLong ? 2 : 1;
      continue;
    }
    const { value, length } = readOperand(dict, at, first);
    operands.push(value);
    if (operands.length > MOST_OPERANDS) dict.refuse("has an operator with too many operands");
    at += length;
  }
  return entries;
}

interface Operand {
  readonly value: number;
  readonly length: number;
}

function readOperand(dict: TableBytes, at: number, first: number): Operand {
  if (first >= 32 && first <= 246) return { value: first - 139, length: 1 };
  if (first >= 247 && first <= 250) return { value: (first - 247) * 256 + dict.u8(at + 1) + 108, length: 2 };
  if (first >= 251 && first <= 254) return { value: -(first - 251) * 256 - dict.u8(at + 1) - 108, length: 2 };
  if (first === 28) return { value: dict.i16(at + 1), length: 3 };
  if (first === 29) return { value: dict.u32(at + 1) | 0, length: 5 };
  if (first === 30) return { value: 0, length: measureReal(dict, at) };
  return dict.refuse("has an operand of an unknown kind");
}

/**
 * Returns the length in bytes of a real number, which ends with four bits of ones. Its value is not needed, because
 * offsets are never real numbers.
 */
function measureReal(dict: TableBytes, at: number): number {
  for (let end = at + 1; ; end++) {
    const byte = dict.u8(end);
    if ((byte & 0x0f) === 0x0f || byte >> 4 === 0x0f) return end + 1 - at;
  }
}
