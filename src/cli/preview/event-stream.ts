import type { ServerResponse } from "node:http";

/** Time between two lines that keep a connection open, in ms. */
const BEAT_MS = 15_000;

/** Tells every open page which company has changed, by server-sent events. */
export class EventStream {
  readonly #pages = new Set<ServerResponse>();
  readonly #timer = setInterval(() => {
    this.#write(":\n\n");
  }, BEAT_MS);

  /** Adds a page, which is notified of every change from now on. */
  add(page: ServerResponse): void {
    this.#pages.add(page);
    page.on("close", () => this.#pages.delete(page));
    page.write(":\n\n");
  }

  /** Notifies all pages that a company has changed. */
  tell(company: number): void {
    this.#write(`data: ${company}\n\n`);
  }

  end(): void {
    clearInterval(this.#timer);
    for (const page of this.#pages) page.end();
  }

  #write(text: string): void {
    for (const page of this.#pages) page.write(text);
  }
}
