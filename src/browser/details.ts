import type { ShownPage } from "../model/explored.js";
import type { Finding } from "../model/finding.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { Mark } from "../model/mark.js";
import { describeAnswer, listFacts, listLinks } from "../wording/index.js";
import type { EntryFact } from "../wording/index.js";
import { make, makeButton } from "./elements.js";

/** The chart on which a box is selected. */
interface DetailedChart {
  readonly graph: Graph;
  readonly page: ShownPage;
  readonly findings: readonly Finding[];
  /** Marks on the picture, for findings and for reasons. */
  readonly marks: readonly Mark[];
}

/** Functions that the details call when a reader asks for something. */
export interface DetailsRequests {
  readonly focusOn: (node: NodeId) => void;
  /** Puts the focus back on the chart. */
  readonly close: () => void;
}

/**
 * Words about the selected box: who answers and why, whom it reports to, what else is known, and what a check found.
 */
export class Details {
  readonly #words = make("div", { "aria-live": "polite" });
  readonly #branch: HTMLButtonElement;
  // Long details scroll, and a keyboard can scroll an element only if the element can have the focus.
  readonly element = make("aside", { class: "details", "aria-label": "Details", tabindex: 0, hidden: "" });
  #node: NodeId | undefined;

  constructor({ focusOn, close }: DetailsRequests) {
    this.#branch = makeButton("Only this branch", "Fold away everything above (f)", () => {
      if (this.#node !== undefined) focusOn(this.#node);
    });
    const dismiss = makeButton("×", "Close", () => {
      this.hide();
      close();
    });
    dismiss.classList.add("close");
    this.element.append(this.#words, make("div", { class: "acts" }, this.#branch, dismiss));
  }

  show(node: NodeId, chart: DetailedChart): void {
    const { graph, page } = chart;
    const shown = page.boxes.flatMap((box) => [box, ...box.rows]).find((one) => one.node === node);
    if (shown === undefined) {
      this.hide();
      return;
    }
    this.#node = node;
    this.#branch.hidden = page.boxes[0]?.node === node;
    this.#words.replaceChildren(
      make("h2", {}, shown.label),
      ...makeSentences(graph, node, shown.description),
      ...makeFacts(listFacts(graph, node)),
      ...makeLinks(graph, node),
      ...listRemarks(node, chart).map(({ kind, text }) => make("p", { class: kind }, `${kind}: ${text}`)),
    );
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }

  /**
   * Size in px of the area that the details cover: the lower right corner of the pane or, on a phone, its whole width.
   */
  get covered(): { readonly width: number; readonly height: number } {
    const { offsetLeft, offsetTop, offsetParent } = this.element;
    if (offsetParent === null) return { width: 0, height: 0 };
    return { width: offsetParent.clientWidth - offsetLeft, height: offsetParent.clientHeight - offsetTop };
  }
}

/** Makes a paragraph of each sentence. Who answers for a unit comes first, since most readers look for that. */
function makeSentences(graph: Graph, id: NodeId, description: string): readonly HTMLElement[] {
  const node = graph.nodes.get(id);
  const lead = node?.kind === "unit" ? `${describeAnswer(graph, node.answer)}.` : "";
  const rest = description.replace(lead, "").trim();
  return [
    ...(lead === "" ? [] : [make("p", { class: "lead" }, lead)]),
    ...rest.split(/(?<=[.!?])\s+/u).map((sentence) => make("p", {}, sentence)),
  ];
}

/** Lists what a check says about a box: the findings about the box or, if there are none, its marks on the picture. */
function listRemarks(node: NodeId, { findings, marks }: DetailedChart) {
  const own = findings.filter(({ subjects }) => subjects.includes(node));
  if (own.length > 0) return own.map(({ severity, message }) => ({ kind: severity, text: message }));
  return marks
    .filter(({ about, state }) => about.includes(node) && state !== "reason")
    .map(({ state, text }) => ({ kind: state, text }));
}

function makeFacts(facts: readonly EntryFact[]): readonly HTMLElement[] {
  if (facts.length === 0) return [];
  const pairs = facts.flatMap(({ name, values }) => [
    make("dt", {}, name),
    ...values.map((value) => make("dd", {}, value)),
  ]);
  return [make("dl", {}, ...pairs)];
}

function makeLinks(graph: Graph, node: NodeId): readonly HTMLElement[] {
  const links = listLinks(graph, node).map(({ name, url }) =>
    make("li", {}, make("a", { href: url, rel: "noreferrer", target: "_blank" }, name)),
  );
  return links.length === 0 ? [] : [make("ul", { class: "links" }, ...links)];
}
