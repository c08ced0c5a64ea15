import { createDrawer, drawFiles } from "../pipeline.js";
import type { DrawChartOptions, Drawer } from "../pipeline.js";
import type { Graph } from "../model/graph.js";
import type { LayoutPage } from "../model/layout.js";
import { BROWSER, loadFonts } from "./machine.js";

export type DrawingOptions = Omit<DrawChartOptions, "formats" | "typefaces">;

/** A page of a chart: its picture, and the places of everything on it. */
export interface DrawnPage {
  readonly svg: string;
  readonly layout: LayoutPage;
}

/** Draws the chart of a graph in this browser, page by page. */
export async function drawPages(graph: Graph, options: DrawingOptions): Promise<readonly DrawnPage[]> {
  const layouts: LayoutPage[] = [];
  const pages: DrawnPage[] = [];
  const drawing = {
    ...options,
    formats: ["svg"] as const,
    pageLaidOut: (page: LayoutPage) => void layouts.push(page),
    receive: ({ content }: { readonly content: string | Uint8Array }) => {
      const layout = layouts.at(-1);
      if (layout !== undefined) pages.push({ svg: String(content), layout });
    },
  };
  await Promise.all([drawFiles(graph, drawing, await getDrawer()), loadFonts()]);
  return pages;
}

/** Parses a picture for the document that will show it. The picture is parsed as XML, so that no script in it runs. */
export function parseSvg(svg: string, owner: Document): Element {
  return owner.adoptNode(new DOMParser().parseFromString(svg, "image/svg+xml").documentElement);
}

let drawer: Promise<Drawer> | undefined;

/** Returns the one drawer of the page, which keeps ELK's worker and measured texts from one chart to the next. */
export function getDrawer(): Promise<Drawer> {
  return (drawer ??= createDrawer(BROWSER));
}
