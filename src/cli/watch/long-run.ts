import process from "node:process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A run that goes on until somebody ends it: with Ctrl-C, by closing the terminal, or with `kill`. */
export class LongRun {
  readonly #failure: Promise<never>;
  #reject: (error: unknown) => void = () => undefined;

  constructor() {
    this.#failure = new Promise((_, reject) => (this.#reject = reject));
    // Until `wait` is called, a failure would count as unhandled.
    this.#failure.catch(() => undefined);
  }

  /** Ends the run with an error that only a fault of this program can cause. */
  readonly fail = (error: unknown): void => {
    this.#reject(error);
  };

  /** Waits until somebody ends the run. */
  async wait(): Promise<void> {
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => (stop = resolve));
    for (const signal of SIGNALS) process.on(signal, stop);
    try {
      await Promise.race([stopped, this.#failure]);
    } finally {
      for (const signal of SIGNALS) process.off(signal, stop);
    }
  }
}
