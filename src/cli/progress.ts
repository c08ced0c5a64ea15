/** Shows on a terminal how far a long run has come, on one line that is rewritten in place and removed at the end. */

export interface Screen {
  readonly write: (text: string) => void;
  /** Width in characters. */
  readonly columns: number;
  /** Milliseconds since the start of the program. */
  readonly now: () => number;
}

/** Time before the line first appears: runs that end within a second show no line. */
const FIRST_MS = 1000;
/** Shortest time between two changes of the line: faster changes cannot be read, and writing takes time. */
const NEXT_MS = 100;

/** Escape code that clears the cursor's line. */
const CLEAR = "\r\u001B[K";

export class Progress {
  readonly #screen: Screen;
  #words = "";
  #shown = "";
  #nextMs = FIRST_MS;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** Sets the words that say what the run is doing from now on. */
  announce(words: string): void {
    this.#words = words;
    this.tick();
  }

  /**
   * Shows the latest words if a change of the line is due. Long work has to call this between its steps, since no timer
   * can fire before the work ends.
   */
  tick(): void {
    const now = this.#screen.now();
    if (now < this.#nextMs) return;
    this.#nextMs = now + NEXT_MS;
    if (this.#words === this.#shown) return;
    this.#shown = this.#words;
    // The cursor returns to the start of the line, so that the shell's prompt overwrites what a stopped run leaves.
    this.#screen.write(`${CLEAR}${cutToWidth(this.#words, this.#screen.columns)}\r`);
  }

  /** Removes the line to make room for other output; the next tick shows it again. */
  clear(): void {
    if (this.#shown === "") return;
    this.#shown = "";
    this.#screen.write(CLEAR);
  }

  /** Removes the line for good. */
  end(): void {
    this.#words = "";
    this.clear();
  }
}

/**
 * Cuts words to one line, since only one line can be cleared. Text that may have characters two columns wide is cut at
 * half the width.
 */
function cutToWidth(words: string, columns: number): string {
  const widest = /^[\u0020-\u024F…]*$/u.test(words) ? 1 : 2;
  const most = Math.max(1, Math.floor((columns - 1) / widest));
  const characters = Array.from(words);
  return characters.length <= most ? words : `${characters.slice(0, most - 1).join("")}…`;
}
