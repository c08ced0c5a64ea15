import { addressOf, EVENTS_ADDRESS } from "../../model/preview.js";
import type { PreviewedChanges, PreviewState } from "../../model/preview.js";
import { unpackData } from "../../model/packed.js";

export interface StateListener {
  /** Shows a new state. The next state is requested only after the promise is fulfilled. */
  readonly received: (state: PreviewState) => Promise<void>;
  /** Called when the server is reached or lost; `isConnected` says which. */
  readonly connected: (isConnected: boolean) => void;
}

/**
 * Requests the state of a company when the page is opened and after every change, one request at a time. A change
 * during a request leads to another request, so that the page always ends up with the latest state.
 */
export class StateReader {
  readonly #company: number;
  readonly #listener: StateListener;
  #isAsking = false;
  #hasChanged = false;

  constructor(company: number, listener: StateListener) {
    this.#company = company;
    this.#listener = listener;
  }

  /** Begins to listen for changes. */
  start(): void {
    const events = new EventSource(EVENTS_ADDRESS);
    events.addEventListener("open", () => {
      this.#listener.connected(true);
      void this.#ask();
    });
    events.addEventListener("message", ({ data }) => {
      if (data === String(this.#company)) void this.#ask();
    });
    events.addEventListener("error", () => {
      this.#listener.connected(false);
    });
  }

  /** Asks for the changes since the last commit. */
  async askChanges(): Promise<PreviewedChanges> {
    try {
      return (await this.#fetch("changes")) as PreviewedChanges;
    } catch {
      return { kind: "trouble", trouble: "The preview does not answer. Start it again in the terminal." };
    }
  }

  async #ask(): Promise<void> {
    this.#hasChanged = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#hasChanged) {
        this.#hasChanged = false;
        await this.#listener.received((await this.#fetch("state")) as PreviewState);
      }
    } catch {
      // The server has ended, or its response cannot be read. From now on, the page is possibly older than the files.
      this.#listener.connected(false);
    } finally {
      this.#isAsking = false;
    }
  }

  async #fetch(what: "state" | "changes"): Promise<unknown> {
    const answer = await fetch(addressOf(what, this.#company));
    if (!answer.ok) throw new Error(`The server answered with ${answer.status}.`);
    return unpackData(await answer.text());
  }
}
