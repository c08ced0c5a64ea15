import { checkOpened, createDrawer, drawChart, openCompany } from "../pipeline.js";
import type { DrawChartOptions, Drawer } from "../pipeline.js";
import type { Finding } from "../model/finding.js";
import type { Graph } from "../model/graph.js";
import type { CheckOptions, OpenOptions } from "../model/opened.js";
import { BROWSER, loadFonts } from "./machine.js";

export interface MountOptions
  extends
    Pick<OpenOptions, "includes" | "asOf">,
    Pick<CheckOptions, "settings" | "now">,
    Pick<DrawChartOptions, "view" | "theme" | "brand" | "words" | "marks"> {
  /** Name of the file in findings; defaults to `company.yaml`. */
  readonly path?: string;
}

/** A chart on a page. */
export interface MountedChart {
  /** Findings about the text that was passed last. */
  readonly findings: readonly Finding[];
  /**
   * Draws another text in the same place. Returns whether it could be drawn; if not, the last chart stays and `findings`
   * say why. If another call is made before this one ends, the later text wins.
   */
  readonly update: (yaml: string) => Promise<boolean>;
  /** Removes the chart from the page. */
  readonly remove: () => void;
}

/** Draws a company into an element of a page, one SVG for each page of the chart, with the bytes that `render` writes. */
export async function mountChart(element: Element, yaml: string, options: MountOptions = {}): Promise<MountedChart> {
  const chart = new Chart(element, options);
  await chart.update(yaml);
  return chart;
}

/** Draws the chart of a graph in this browser. Returns one SVG for each page. */
export async function drawSvgs(graph: Graph, options: Omit<DrawChartOptions, "formats"> = {}): Promise<string[]> {
  const { files } = await drawChart(graph, { ...options, formats: ["svg"] }, await getDrawer());
  return files.map(({ content }) => String(content));
}

let drawer: Promise<Drawer> | undefined;

/** Returns the one drawer of the page, which keeps ELK's worker and measured texts from one chart to the next. */
function getDrawer(): Promise<Drawer> {
  return (drawer ??= createDrawer(BROWSER));
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
    const options = this.#options;
    const opened = openCompany({ path: options.path ?? "company.yaml", content: yaml }, options);
    this.findings = checkOpened(opened, options).findings;
    if (opened.graph === undefined) return false;
    const [pages] = await Promise.all([drawSvgs(opened.graph, { ...options, stem: STEM }), loadFonts()]);
    if (call === this.#latest) this.#show(pages);
    return true;
  };

  remove = (): void => {
    this.#latest++;
    this.#show([]);
  };

  /** Replaces the pages on show. They are parsed as XML, in which nothing runs. */
  #show(pages: readonly string[]): void {
    const shown = pages.map((page) => {
      const { documentElement } = new DOMParser().parseFromString(page, "image/svg+xml");
      return this.#element.ownerDocument.importNode(documentElement, true);
    });
    for (const page of shown)
      page.addEventListener("click", (event) => {
        followPageLink(event, shown);
      });
    for (const old of this.#drawn) old.remove();
    this.#element.append(...shown);
    this.#drawn = shown;
  }
}

/** Name under which the pages of a mounted chart link to one another. */
const STEM = "page";

/** Scrolls to the page that a link leads to, since the pages of a mounted chart are not files. */
function followPageLink(event: Event, pages: readonly Element[]): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const [, number] = /^page-(\d+)\.svg$/u.exec(link?.getAttribute("href") ?? "") ?? [];
  if (number === undefined) return;
  event.preventDefault();
  pages[Number(number) - 1]?.scrollIntoView();
}
