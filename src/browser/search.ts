import type { Graph, NodeId } from "../model/graph.js";
import { AnswerPanel } from "./answer-panel.js";
import { HitWalk } from "./hit-walk.js";

/** Pause in typing, in ms, after which a question counts as complete. */
const TYPING_MS = 120;

/** Functions that the search calls when a reader asks for something. */
export interface SearchRequests {
  /** Frames the entries that were found, and shows which entry is the current hit. */
  readonly tell: (hits: HitWalk) => void;
  readonly show: (node: NodeId) => Promise<void>;
}

/**
 * The search of a chart. It shows hits after each key press. To find out who answers takes longer, so the search does
 * that only when the reader stops typing.
 */
export class Search {
  readonly #hits = new HitWalk();
  readonly #requests: SearchRequests;
  readonly #answers = new AnswerPanel((at) => {
    this.#show(this.#hits.go(at));
  });
  #graph: Graph | undefined;
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor(requests: SearchRequests) {
    this.#requests = requests;
  }

  /** The panel with the answers. */
  get element(): HTMLElement {
    return this.#answers.element;
  }

  get found(): ReadonlySet<NodeId> {
    return new Set(this.#hits.nodes);
  }

  /** Searches another company from now on. */
  open(graph: Graph, ownWords: Readonly<Record<string, string>> | undefined): void {
    this.#graph = graph;
    this.#hits.search(graph, ownWords);
  }

  look(question: string): void {
    this.end();
    this.#hits.look(question);
    this.#tell();
    this.#asking = setTimeout(this.#ask, TYPING_MS);
  }

  /** Goes to the next or the previous hit. */
  step(steps: 1 | -1): void {
    this.#ask();
    this.#show(this.#hits.step(steps));
  }

  /** Moves the focus to the list of hits. */
  enter(): void {
    this.#ask();
    this.#answers.enter();
  }

  /** Hides the answers. Returns whether they were visible. */
  close(): boolean {
    const wasOpen = !this.element.hidden;
    this.#answers.hide();
    return wasOpen;
  }

  /** Cancels the search for who answers, if it still waits for a pause in typing. */
  end(): void {
    clearTimeout(this.#asking);
  }

  readonly #ask = (): void => {
    this.end();
    if (this.#hits.ask()) this.#tell();
  };

  #tell(): void {
    this.#requests.tell(this.#hits);
    if (this.#graph !== undefined) this.#answers.show(this.#graph, this.#hits);
  }

  #show(node: NodeId | undefined): void {
    if (node === undefined) return;
    this.#answers.fold(this.#hits);
    this.#requests.tell(this.#hits);
    void this.#requests.show(node);
  }
}
