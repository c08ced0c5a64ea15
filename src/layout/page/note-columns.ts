interface Sized {
  readonly heightPx: number;
  /** Whether the item is a heading, which is never the last item of a column. */
  readonly isHead: boolean;
}

/**
 * Fills columns from the top, page by page. The columns of a page that is not full are about equally high. An item
 * higher than a page gets a column of its own.
 */
export function fillColumns<Item extends Sized>(
  items: readonly Item[],
  columns: number,
  heightPx: number,
): readonly (readonly (readonly Item[])[])[] {
  const pages: (readonly (readonly Item[])[])[] = [];
  let rest = items;
  while (rest.length > 0) {
    const page = fillPage(rest, columns, heightPx);
    pages.push(page);
    rest = rest.slice(countIn(page));
  }
  return pages;
}

function fillPage<Item extends Sized>(items: readonly Item[], columns: number, most: number) {
  const total = items.reduce((sum, item) => sum + item.heightPx, 0);
  if (total > columns * most) return fill(items, columns, most);
  const tallest = items.reduce((max, item) => Math.max(max, item.heightPx), 0);
  let low = Math.min(most, Math.max(total / columns, tallest));
  let high = Math.min(most, Math.max(total, tallest));
  // Bisects the height at which all items just fit; if the items do not fit even at the full height, the page is simply
  // full.
  for (let step = 0; step < 12 && low < high; step++) {
    const middle = (low + high) / 2;
    if (countIn(fill(items, columns, middle)) === items.length) high = middle;
    else low = middle;
  }
  return fill(items, columns, high);
}

function fill<Item extends Sized>(items: readonly Item[], most: number, heightPx: number): readonly Item[][] {
  const columns: Item[][] = [];
  let bottom = Infinity;
  for (const [index, item] of items.entries()) {
    const next = item.isHead ? (items[index + 1]?.heightPx ?? 0) : 0;
    if (bottom + item.heightPx + next > heightPx) {
      if (columns.length === most) break;
      columns.push([]);
      bottom = 0;
    }
    columns.at(-1)?.push(item);
    bottom += item.heightPx;
  }
  return columns;
}

function countIn(columns: readonly (readonly unknown[])[]): number {
  return columns.reduce((sum, column) => sum + column.length, 0);
}
