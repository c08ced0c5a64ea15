/**
 * Groups items by the text that `textOf` returns. Groups are in the order of their first items; items without a text
 * are left out.
 */
export function groupBy<Item>(
  items: Iterable<Item>,
  textOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const text = textOf(item);
    if (text === undefined || text === "") continue;
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [item]);
    else group.push(item);
  }
  return groups;
}
