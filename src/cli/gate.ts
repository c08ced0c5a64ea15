/** Opens when everybody who is expected has arrived, and never once somebody has failed. */
export class Gate {
  /** Settles when the gate opens, or when it is closed for good. */
  readonly passed: Promise<void>;
  #missing: number;
  #open: () => void = ignore;
  #close: (reason: unknown) => void = ignore;

  constructor(expected: number) {
    this.#missing = expected;
    this.passed = new Promise((resolve, reject) => {
      this.#open = resolve;
      this.#close = reject;
    });
    // Whoever has arrived hears of it; a gate nobody has reached yet is no failure of its own.
    this.passed.catch(ignore);
  }

  /** Waits for all the others. */
  arrive(): Promise<void> {
    this.#missing -= 1;
    if (this.#missing === 0) this.#open();
    return this.passed;
  }

  /** Turns everybody away with the first reason given. */
  close(reason: unknown): void {
    this.#close(reason);
  }
}

function ignore(): void {
  // Nothing to do until the promise is made, and nobody to tell.
}
