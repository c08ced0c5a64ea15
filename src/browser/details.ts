import type { Finding } from "../model/finding.js";
import type { Graph, NodeId } from "../model/graph.js";
import type { LayoutPage } from "../model/layout.js";
import { listFacts, listLinks } from "../wording/index.js";
import type { EntryFact } from "../wording/index.js";
import { make } from "./elements.js";

/** The chart on which a box is selected. */
interface DetailedChart {
  readonly graph: Graph;
  readonly page: LayoutPage;
  readonly findings: readonly Finding[];
}

/** Words about the selected box: who answers and why, where it reports, what else is known, and what a check found. */
export class Details {
  readonly element = make("aside", {
    class: "details",
    "aria-live": "polite",
    "aria-label": "Details",
    // Long details scroll, and a keyboard scrolls only what can have the focus.
    tabindex: 0,
    hidden: "",
  });

  show(node: NodeId, { graph, page, findings }: DetailedChart): void {
    const shown = page.boxes.flatMap((box) => [box, ...box.rows]).find((one) => one.node === node);
    if (shown === undefined) {
      this.hide();
      return;
    }
    const own = findings.filter(({ subjects }) => subjects.includes(node));
    this.element.replaceChildren(
      make("h2", {}, shown.label),
      ...shown.description.split(/(?<=[.!?]) /u).map((sentence) => make("p", {}, sentence)),
      ...makeFacts(listFacts(graph, node)),
      ...makeLinks(graph, node),
      ...own.map(({ severity, message }) => make("p", { class: severity }, `${severity}: ${message}`)),
    );
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
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
