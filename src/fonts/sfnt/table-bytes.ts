import { damaged } from "./damaged.js";

/** The bytes of one table. An attempt to read beyond the end of the table refuses the font. */
export class TableBytes {
  readonly tag: string;
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(tag: string, bytes: Uint8Array) {
    this.tag = tag;
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return at < this.length ? this.#view.getUint8(at) : this.#refuseEnd();
  }

  u16(at: number): number {
    return at + 2 <= this.length ? this.#view.getUint16(at) : this.#refuseEnd();
  }

  i16(at: number): number {
    return at + 2 <= this.length ? this.#view.getInt16(at) : this.#refuseEnd();
  }

  u24(at: number): number {
    return this.u16(at) * 256 + this.u8(at + 2);
  }

  u32(at: number): number {
    return at + 4 <= this.length ? this.#view.getUint32(at) : this.#refuseEnd();
  }

  /** Returns a part of the table as a table of its own, whose offsets count from the start of the part. */
  part(from: number, to = this.length): TableBytes {
    if (from > to || to > this.length) this.#refuseEnd();
    return new TableBytes(this.tag, this.bytes.subarray(from, to));
  }

  /** Refuses the font because of this table. */
  refuse(what: string): never {
    throw damaged(`its table '${this.tag.trim()}' ${what}`);
  }

  #refuseEnd(): never {
    return this.refuse("points beyond its own end");
  }
}
