import type { Graph, NodeId } from "../model/graph.js";
import {
  describeAnswer,
  displayName,
  holderOf,
  holderText,
  joinWithAnd,
  officerTitle,
  tellPost,
  tellResult,
} from "../wording/index.js";
import { make } from "./elements.js";
import type { HitWalk } from "./hit-walk.js";

/** Limit on the hits in the list; the Enter key still steps through all of them. */
const LISTED_AT_MOST = 8;

/**
 * Panel below the search: a sentence about who answers for the subject of the search, and a list of the entries found.
 */
export class AnswerPanel {
  readonly #answer = make("p", { class: "answer", role: "status" });
  readonly #list = make("ul");
  readonly element = make(
    "section",
    { class: "answers", "aria-label": "Answers", hidden: "" },
    this.#answer,
    this.#list,
  );
  readonly #goTo: (at: number) => void;

  /** @param goTo is called with the index of the hit that a reader chooses. */
  constructor(goTo: (at: number) => void) {
    this.#goTo = goTo;
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
      event.preventDefault();
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    });
  }

  show(graph: Graph, hits: HitWalk): void {
    const { reply, nodes } = hits;
    this.element.hidden = reply === undefined && nodes.length === 0;
    this.element.classList.remove("folded");
    this.#answer.textContent = tellReply(hits);
    const rest = nodes.length - LISTED_AT_MOST;
    this.#list.replaceChildren(
      ...nodes.slice(0, LISTED_AT_MOST).map((node, at) => make("li", {}, this.#makeHit(graph, node, at))),
      ...(rest > 0 ? [make("li", { class: "rest" }, `and ${String(rest)} more`)] : []),
    );
  }

  /** Removes the list, so that it does not cover the chosen box. The sentence stays if the reply has results. */
  fold({ reply }: HitWalk): void {
    this.#list.replaceChildren();
    this.element.classList.add("folded");
    this.element.hidden = (reply?.results.length ?? 0) === 0;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Moves the focus to the first hit in the list. */
  enter(): void {
    this.#buttons()[0]?.focus();
  }

  #makeHit(graph: Graph, node: NodeId, at: number): HTMLElement {
    const button = make(
      "button",
      { type: "button" },
      make("strong", {}, nameOf(graph, node)),
      make("span", {}, tellWho(graph, node)),
    );
    button.addEventListener("click", () => {
      this.#goTo(at);
    });
    return button;
  }

  #move(steps: 1 | -1): void {
    const buttons = this.#buttons();
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons[at + steps]?.focus();
  }

  #buttons(): readonly HTMLButtonElement[] {
    return [...this.#list.querySelectorAll("button")];
  }
}

/**
 * Returns the reply as a sentence. The sentence is empty before there is a reply, and if the search found entries but
 * no subject.
 */
function tellReply({ reply, count }: HitWalk): string {
  if (reply === undefined) return "";
  const { results, candidates, remark = "" } = reply;
  const [first, ...others] = results;
  if (first !== undefined && others.length > 0)
    return `${joinWithAnd(first.by.map(tellPost))} answers for all of these.`;
  if (first !== undefined) return tellResult(first);
  if (candidates.length > 0 && count > 0) return count === 1 ? "This may be meant:" : "One of these may be meant:";
  return count > 0 ? "" : `Nobody. ${remark}`;
}

function nameOf(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  return node?.kind === "officer" ? officerTitle(node) : displayName(graph, id);
}

/** Returns what the list says about a hit: who answers for a unit, or who holds a post. */
function tellWho(graph: Graph, id: NodeId): string {
  const node = graph.nodes.get(id);
  if (node?.kind === "unit") return describeAnswer(graph, node.answer);
  if (node?.kind === "officer" || node?.kind === "post") return holderText(holderOf(node)) ?? "";
  return "Committee";
}
