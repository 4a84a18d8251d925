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
