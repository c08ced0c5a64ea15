/** Time in ms that work waits after the first change, because an editor makes several changes when it saves a file. */
const GATHERING_MS = 50;

/**
 * Work that is done again after changes, never twice at the same time. A change during the work leads to another round,
 * so that the last round always starts after the last change.
 */
export class RepeatedWork {
  readonly #work: () => Promise<unknown>;
  readonly #failed: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #isWorking = false;
  /** Number of changes so far. */
  #changes = 0;
  #isStopped = false;

  /** @param failed is called with every error that the work throws. */
  constructor(work: () => Promise<unknown>, failed: (error: unknown) => void) {
    this.#work = work;
    this.#failed = failed;
  }

  /** Reports that something has changed, so that the work is done again. */
  readonly change = (): void => {
    if (this.#isStopped) return;
    this.#changes++;
    // Later changes do not postpone the work. Otherwise, a user who keeps saving would never see a result.
    if (!this.#isWorking) this.#timer ??= setTimeout(() => void this.#start(), GATHERING_MS);
  };

  /** Ends the repetition; work that has begun still finishes. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #start(): Promise<void> {
    this.#timer = undefined;
    this.#isWorking = true;
    const seen = this.#changes;
    try {
      await this.#work();
    } catch (error) {
      this.#failed(error);
    }
    this.#isWorking = false;
    if (this.#changes > seen) this.change();
  }
}
