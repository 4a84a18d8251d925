/** Groups items by a key, groups and items in order of appearance (Node 20 has no Map.groupBy). */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Items in their order, cut into runs: an item that does not go on with the run before it begins the next one. */
export function runsOf<Item>(
  items: Iterable<Item>,
  goesOn: (run: readonly [Item, ...Item[]], item: Item) => boolean,
): [Item, ...Item[]][] {
  const runs: [Item, ...Item[]][] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run && goesOn(run, item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
