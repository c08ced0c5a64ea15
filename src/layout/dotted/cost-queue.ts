/**
 * States by cost, cheapest first, in a binary heap. The order of states of equal cost depends only on the order in
 * which states were added.
 */
export class CostQueue {
  readonly #costs: number[] = [];
  readonly #states: number[] = [];

  get size(): number {
    return this.#costs.length;
  }

  push(cost: number, state: number): void {
    let at = this.#costs.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#costs[parent] ?? 0) <= cost) break;
      this.#put(at, this.#costs[parent] ?? 0, this.#states[parent] ?? 0);
      at = parent;
    }
    this.#put(at, cost, state);
  }

  /** Removes and returns the cheapest state; returns nothing when the queue is empty. */
  pop(): { readonly cost: number; readonly state: number } | undefined {
    const [cost, state] = [this.#costs[0], this.#states[0]];
    const [lastCost, lastState] = [this.#costs.pop(), this.#states.pop()];
    if (cost === undefined || state === undefined || lastCost === undefined || lastState === undefined)
      return undefined;
    if (this.#costs.length > 0) this.#sink(lastCost, lastState);
    return { cost, state };
  }

  #sink(cost: number, state: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#costs.length) break;
      if ((this.#costs[child + 1] ?? Infinity) < (this.#costs[child] ?? 0)) child++;
      if (cost <= (this.#costs[child] ?? 0)) break;
      this.#put(at, this.#costs[child] ?? 0, this.#states[child] ?? 0);
      at = child;
    }
    this.#put(at, cost, state);
  }

  #put(at: number, cost: number, state: number): void {
    this.#costs[at] = cost;
    this.#states[at] = state;
  }
}
