import type { Finding } from "../model/finding.js";
import type { LayoutPage } from "../model/layout.js";
import type { NodeId } from "../model/graph.js";
import { make } from "./elements.js";

/** Words about the selected box: who answers and why, where it reports, and what a check found about it. */
export class Details {
  readonly element = make("aside", { class: "details", "aria-live": "polite", "aria-label": "Details", hidden: "" });

  show(node: NodeId, { boxes }: LayoutPage, findings: readonly Finding[]): void {
    const shown = boxes.flatMap((box) => [box, ...box.rows]).find((one) => one.node === node);
    if (shown === undefined) {
      this.hide();
      return;
    }
    const own = findings.filter(({ subjects }) => subjects.includes(node));
    this.element.replaceChildren(
      make("h2", {}, shown.label),
      ...shown.description.split(/(?<=[.!?]) /u).map((sentence) => make("p", {}, sentence)),
      ...own.map(({ severity, message }) => make("p", { class: severity }, `${severity}: ${message}`)),
    );
    this.element.hidden = false;
  }

  hide(): void {
    this.element.hidden = true;
  }
}
