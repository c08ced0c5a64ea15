import { checkOpened, openCompany } from "../pipeline.js";
import type { Finding } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { CheckOptions, OpenOptions } from "../model/opened.js";
import { drawPages, parseSvg } from "./draw-page.js";
import type { DrawingOptions } from "./draw-page.js";

export interface MountOptions
  extends
    Pick<OpenOptions, "includes" | "asOf">,
    Pick<CheckOptions, "settings" | "now">,
    Pick<DrawingOptions, "view" | "theme" | "brand" | "words" | "marks"> {
  /** Name of the file in findings; defaults to `company.yaml`. */
  readonly path?: string;
}

/** A chart on a page. */
export interface MountedChart {
  /** Findings about the company file that was passed last. */
  readonly findings: readonly Finding[];
  /**
   * Replaces the chart by the chart of another company file, given as text. Returns whether that file could be drawn.
   * If not, the last chart stays, and `findings` say why. If two calls overlap, only the chart of the later call is
   * shown.
   */
  readonly update: (yaml: string) => Promise<boolean>;
  /** Removes the chart from the page. */
  readonly remove: () => void;
}

/**
 * Draws a company into an element of a page, with one SVG for each page of the chart. Each SVG has the same bytes as
 * the file that `render` writes.
 */
export async function mountChart(element: Element, yaml: string, options: MountOptions = {}): Promise<MountedChart> {
  const chart = new Chart(element, options);
  await chart.update(yaml);
  return chart;
}

/** Draws the chart of a graph in this browser. Returns one SVG for each page. */
export async function drawSvgs(graph: Graph, options: DrawingOptions = {}): Promise<readonly string[]> {
  return (await drawPages(graph, options)).map(({ svg }) => svg);
}

/** Reads and checks the text of a company file, for drawn charts and for charts that a reader explores. */
export function readCompany(yaml: string, options: MountOptions) {
  const opened = openCompany({ path: options.path ?? "company.yaml", content: yaml }, options);
  return { graph: opened.graph, findings: checkOpened(opened, options).findings };
}

class Chart implements MountedChart {
  findings: readonly Finding[] = [];
  readonly #element: Element;
  readonly #options: MountOptions;
  #drawn: readonly Element[] = [];
  #latest = 0;

  constructor(element: Element, options: MountOptions) {
    this.#element = element;
    this.#options = options;
  }

  update = async (yaml: string): Promise<boolean> => {
    const call = ++this.#latest;
    const { graph, findings } = readCompany(yaml, this.#options);
    this.findings = findings;
    if (graph === undefined) return false;
    const pages = await drawSvgs(graph, { ...this.#options, stem: STEM });
    if (call === this.#latest) this.#show(pages);
    return true;
  };

  remove = (): void => {
    this.#latest++;
    this.#show([]);
  };

  #show(pages: readonly string[]): void {
    const shown = pages.map((page) => parseSvg(page, this.#element.ownerDocument));
    for (const page of shown)
      page.addEventListener("click", (event) => {
        followPageLink(event, shown);
      });
    for (const old of this.#drawn) old.remove();
    this.#element.append(...shown);
    this.#drawn = shown;
  }
}

/** Beginning of the file names by which the pages of a chart link to one another. */
const STEM = "page";

/** Scrolls to the page that a link leads to, since the pages of a mounted chart are not files. */
function followPageLink(event: Event, pages: readonly Element[]): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const [, number] = /^page-(\d+)\.svg$/u.exec(link?.getAttribute("href") ?? "") ?? [];
  if (number === undefined) return;
  event.preventDefault();
  pages[Number(number) - 1]?.scrollIntoView();
}
