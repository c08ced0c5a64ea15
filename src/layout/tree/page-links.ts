import { listNodes } from "./tree-node.js";
import type { TreePage } from "./tree-page.js";

/**
 * Finds, for each box, the number (from 1) of the page that shows everything below the box; pages that show only a part
 * take precedence over overviews.
 */
export function findHomePages(pages: readonly TreePage[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  const settle = (id: string, page: number) => {
    if (!homes.has(id)) homes.set(id, page);
  };
  for (const kind of ["part", "overview"] as const) {
    pages.forEach((page, index) => {
      if (page.kind !== kind) return;
      const tops = kind === "part" ? page.subjects : [page.part];
      for (const node of tops.flatMap(listNodes)) {
        if (!node.isCollapsed) settle(node.id, index + 1);
        for (const boxBeside of node.beside) settle(boxBeside, index + 1);
      }
    });
  }
  // A link to a box whose boxes below are spread over several pages leads to the first of those pages.
  pages.forEach((page, index) => {
    if (!page.part.isCollapsed) settle(page.part.id, index + 1);
  });
  for (const { part, subjects } of pages) {
    const below = part.isCollapsed ? (subjects[0]?.children ?? []) : [];
    for (const child of below) settle(part.id, homes.get(child.id) ?? pages.length);
  }
  return homes;
}

/**
 * Finds, for each page, the number (from 1) of the page above: the last earlier overview that shows the top box of the
 * page.
 */
export function findUpPages(pages: readonly TreePage[]): readonly (number | undefined)[] {
  const lastOverview = new Map<string, number>();
  return pages.map((page, index) => {
    const up = lastOverview.get(page.part.id);
    if (page.kind === "overview") for (const node of listNodes(page.part)) lastOverview.set(node.id, index + 1);
    return up;
  });
}
