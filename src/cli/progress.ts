/** Says on a terminal how far a long run is: one line that is rewritten in place and gone at the end. */

export interface Screen {
  readonly write: (text: string) => void;
  /** Width in characters. */
  readonly columns: number;
  /** Milliseconds since the start of the program. */
  readonly now: () => number;
}

/** Work that is done within a second needs no line. */
const FIRST_MS = 1000;
/** A line that changes more often cannot be read, and writing it takes time. */
const NEXT_MS = 100;

/** Clears the line that the cursor is on. */
const CLEAR = "\r\u001B[K";

export class Progress {
  readonly #screen: Screen;
  #words = "";
  #shown = "";
  #nextMs = FIRST_MS;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Says what the run is doing from now on. */
  announce(words: string): void {
    this.#words = words;
    this.tick();
  }

  /** Shows the latest words if it is time. Work asks often, between its steps, as nothing else runs meanwhile. */
  tick(): void {
    const now = this.#screen.now();
    if (now < this.#nextMs) return;
    this.#nextMs = now + NEXT_MS;
    if (this.#words === this.#shown) return;
    this.#shown = this.#words;
    // The cursor goes back to the start, so that what a stopped run leaves is written over.
    this.#screen.write(`${CLEAR}${cutToWidth(this.#words, this.#screen.columns)}\r`);
  }

  /** Takes the line away, for other output or at the end; it comes back with the next tick. */
  clear(): void {
    if (this.#shown === "") return;
    this.#shown = "";
    this.#screen.write(CLEAR);
  }

  /** Takes the line away for good. */
  end(): void {
    this.#words = "";
    this.clear();
  }
}

/** Cuts words to one line, since only one can be cleared: some characters are two columns wide. */
function cutToWidth(words: string, columns: number): string {
  const widest = /^[\u0020-\u024F…]*$/u.test(words) ? 1 : 2;
  const most = Math.max(1, Math.floor((columns - 1) / widest));
  const characters = Array.from(words);
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}
