import type { Graph, NodeId } from "../model/graph.js";
import { ancestorsOf } from "../model/queries.js";
import { displayName } from "../wording/index.js";
import { make, makeButton } from "./elements.js";

/** The names of the boxes above the box in focus, each as a button that leads up to that box. */
export class Trail {
  readonly element = make("nav", { class: "trail", "aria-label": "Boxes above" });
  readonly #goTo: (focus: NodeId | undefined, held: NodeId) => void;

  constructor(goTo: (focus: NodeId | undefined, held: NodeId) => void) {
    this.#goTo = goTo;
  }

  show(graph: Graph, focus: NodeId | undefined): void {
    if (focus === undefined) {
      this.element.replaceChildren();
      return;
    }
    const steps = [...ancestorsOf(graph, focus)].reverse().map((node, at) => {
      const name = displayName(graph, node);
      return makeButton(name, `Show ${name}`, () => {
        this.#goTo(at === 0 ? undefined : node, node);
      });
    });
    const here = make("span", { "aria-current": "location" }, displayName(graph, focus));
    this.element.replaceChildren(make("ol", {}, ...[...steps, here].map((step) => make("li", {}, step))));
  }
}
