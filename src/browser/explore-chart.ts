import type { Finding } from "../model/finding.js";
import type { ShownPage } from "../model/explored.js";
import type { Graph } from "../model/graph.js";
import { readAddress, writeAddress } from "./address.js";
import type { DrawingOptions } from "./draw-page.js";
import { Explorer } from "./explorer.js";
import { loadFonts } from "./machine.js";
import { readCompany } from "./mount-chart.js";
import type { MountedChart, MountOptions } from "./mount-chart.js";

/**
 * Shows a company in an element of a page as a chart to explore. A reader can move, scale and search the chart, and
 * open and close its boxes. After each change, the chart gets its layout from the same code as a picture in a file.
 */
export async function exploreChart(element: Element, yaml: string, options: MountOptions = {}): Promise<MountedChart> {
  const explorer = new Explorer(element, options);
  const press = (event: Event) => {
    if (event instanceof KeyboardEvent) explorer.press(event);
  };
  element.addEventListener("keydown", press);
  let findings: readonly Finding[] = [];
  const update = async (text: string): Promise<boolean> => {
    const read = readCompany(text, options);
    ({ findings } = read);
    if (read.graph !== undefined) await explorer.show(read.graph, findings);
    return read.graph !== undefined;
  };
  await update(yaml);
  return {
    get findings() {
      return findings;
    },
    update,
    remove: () => {
      element.removeEventListener("keydown", press);
      explorer.remove();
    },
  };
}

/** A company, and the places of the boxes in the picture that the page already holds. */
interface ExploredGraph extends DrawingOptions {
  readonly graph: Graph;
  readonly page?: ShownPage | undefined;
}

/**
 * Shows a graph as the chart of a whole page, in place of the contents of the element. Keeps the address of the page up
 * to date, so that it leads to what is shown.
 */
export async function exploreGraph(element: Element, { graph, page, ...options }: ExploredGraph): Promise<void> {
  const held = [...element.childNodes];
  const picture = element.querySelector("svg");
  const explorer = new Explorer(element, options, writeAddress);
  await loadFonts();
  await explorer.show(graph, [], {
    state: readAddress(),
    ...(page !== undefined && picture !== null && { picture: { element: picture, page } }),
  });
  addEventListener("hashchange", () => void explorer.goTo(readAddress()));
  element.ownerDocument.addEventListener("keydown", explorer.press);
  // By now the picture may have moved into the new chart, so remove only what is still here.
  for (const node of held) if (node.parentNode === element) node.remove();
}
