import type { ExploredCompany } from "../../model/explored.js";
import { packData } from "../../model/packed.js";
import type { PreviewedChanges, PreviewState } from "../../model/preview.js";
import type { Deadline } from "../deadline.js";
import { RepeatedWork } from "../watch/repeated-work.js";
import { WatchedPlaces } from "../watch/watched-places.js";
import { isCommitted, pictureSinceCommit } from "./last-commit.js";
import { loadState } from "./load-state.js";
import type { DrawableCompany, PreviewChoices } from "./load-state.js";

export interface LiveOptions {
  readonly choices: PreviewChoices;
  readonly deadline: Deadline;
  /** Called whenever the state that a page shows has changed. */
  readonly changed: () => void;
  /** Called with an error that only a fault of this program can cause. */
  readonly failed: (error: unknown) => void;
}

/** A company whose files are watched, and read again after every change. */
export class LiveCompany {
  readonly #options: LiveOptions;
  readonly #work: RepeatedWork;
  readonly #places: WatchedPlaces;
  #file: string;
  #drawable: { readonly company: DrawableCompany; readonly explored: ExploredCompany } | undefined;
  #isCommitted = false;
  #packed = "";

  constructor(file: string, options: LiveOptions) {
    this.#file = file;
    this.#options = options;
    this.#work = new RepeatedWork(() => this.#load(), options.failed);
    this.#places = new WatchedPlaces(this.#work.change);
  }

  /** Reads the company for the first time. If the files cannot be read at all, returns the reason. */
  async open(): Promise<string | undefined> {
    return this.#load();
  }

  /** The state that pages show, packed as text for a page. */
  get state(): string {
    return this.#packed;
  }

  /** Returns what has changed since the last commit, packed for a page. */
  async packChanges(): Promise<string> {
    const company = this.#drawable?.company;
    const changes: PreviewedChanges =
      company === undefined
        ? { kind: "trouble", trouble: "The company cannot be drawn, so it cannot be compared." }
        : await pictureSinceCommit(company, this.#options.choices, this.#options.deadline);
    return packData(changes);
  }

  close(): void {
    this.#work.stop();
    this.#places.stop();
  }

  async #load(): Promise<string | undefined> {
    const { looked, end } = this.#places.begin();
    const { drawable, findings, trouble } = await loadState(this.#file, this.#options.choices, {
      deadline: this.#options.deadline,
      looked,
    });
    end();
    if (drawable !== undefined) {
      this.#drawable = drawable;
      // If the file is a part, from now on read the company file that includes it, so that the config is not searched
      // again.
      this.#file = drawable.company.path;
    }
    if (!this.#isCommitted)
      this.#isCommitted = await this.#options.deadline.holdAgain((own) =>
        Promise.resolve(isCommitted(this.#file, own)),
      );
    const explored = this.#drawable?.explored;
    const state: PreviewState = {
      ...(explored !== undefined && { explored }),
      isStale: drawable === undefined,
      ...(trouble !== undefined && { trouble }),
      findings,
      isCommitted: this.#isCommitted,
    };
    const packed = packData(state);
    if (packed !== this.#packed) {
      this.#packed = packed;
      this.#options.changed();
    }
    return trouble;
  }
}
