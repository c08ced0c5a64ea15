import type { Severity } from "../../model/finding.js";
import type { NodeId } from "../../model/graph.js";
import type { PreviewedFinding } from "../../model/preview.js";
import { countOf } from "../../wording/index.js";
import { make } from "../elements.js";

const SEVERITIES: readonly Severity[] = ["error", "warn", "info"];
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: "Error", warn: "Warning", info: "Note" };

/** The findings of the checks, each with its place, its remedy, and a button that shows its box. */
export class FindingsPanel {
  readonly button = make("button", { type: "button", "aria-expanded": "false", "aria-controls": "findings" });
  readonly element = make("aside", {
    class: "panel",
    id: "findings",
    "aria-label": "Findings",
    // A long list scrolls, and a keyboard can scroll an element only if the element can have the focus.
    tabindex: 0,
    hidden: "",
  });
  readonly #goTo: (entry: NodeId) => void;

  /** @param goTo shows the box of an entry. */
  constructor(goTo: (entry: NodeId) => void) {
    this.#goTo = goTo;
    this.button.addEventListener("click", () => {
      this.element.hidden = !this.element.hidden;
      this.button.setAttribute("aria-expanded", String(!this.element.hidden));
    });
  }

  show(findings: readonly PreviewedFinding[]): void {
    const sorted = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
    this.button.textContent = findings.length === 0 ? "No findings" : countOf(findings.length, "finding");
    this.element.replaceChildren(
      make("h2", {}, "Findings"),
      ...(findings.length === 0 ? [make("p", {}, "The checks found nothing.")] : []),
      make("ol", {}, ...sorted.map((finding) => make("li", {}, ...this.#describe(finding)))),
    );
  }

  #describe(finding: PreviewedFinding): readonly HTMLElement[] {
    const { severity, message, about } = finding;
    const title = make("p", { class: `severity ${severity}` }, SEVERITY_WORDS[severity]);
    const [entry] = about;
    if (entry === undefined) return [title, make("p", {}, message), ...describePlace(finding)];
    const button = make("button", { type: "button", class: "message", title: "Show the box" }, message);
    button.addEventListener("click", () => {
      this.#goTo(entry);
    });
    return [title, button, ...describePlace(finding)];
  }
}

/** Returns paragraphs with the place of a finding, a link that opens it in an editor, and the remedy. */
export function describePlace({ file, range, help, editorLink }: PreviewedFinding): readonly HTMLElement[] {
  const place = `${file}:${String(range.start.line)}:${String(range.start.column)}`;
  return [
    make(
      "p",
      {},
      place,
      ...(editorLink === undefined
        ? []
        : [" ", make("a", { href: editorLink, "aria-label": `Open in editor: ${place}` }, "Open in editor")]),
    ),
    ...(help === "" ? [] : [make("p", {}, help)]),
  ];
}
