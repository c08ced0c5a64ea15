/** Exception that ends `readPlainYaml` at anything that this simple reader does not know. */
export class NotPlain extends Error {}

/** Reads the punctuation between the values of a plain text, which the parser's events leave out. */
export class PlainCursor {
  readonly #text: string;
  /** Offset up to which the text has been read. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get at(): number {
    return this.#at;
  }

  /** Moves on to the end of a value. */
  moveTo(at: number): void {
    this.#at = at;
  }

  /** Takes a line end; the end of a block scalar counts as one. */
  takeLineEnd(): void {
    const before = Math.max(0, this.#at - 1);
    if (!this.#text.slice(before, this.skip()).includes("\n")) throw new NotPlain();
  }

  has(mark: string): boolean {
    return this.#text.startsWith(mark, this.skip());
  }

  take(mark: string): void {
    if (!this.has(mark)) throw new NotPlain();
    this.#at += mark.length;
  }

  /** Moves on to the next character that is neither white space nor part of a comment. */
  skip(): number {
    const text = this.#text;
    for (;;) {
      const next = text[this.#at];
      if (next === " " || next === "\n" || next === "\r") this.#at++;
      else if (next === "#") {
        const end = text.indexOf("\n", this.#at);
        this.#at = end < 0 ? text.length : end;
      } else return this.#at;
    }
  }
}
