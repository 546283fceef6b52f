/** Numbers as stretches `[first, end)`, one behind the other: what is chosen of a page mostly stands together. */
export function toStretches(numbers: Iterable<number>): readonly number[] {
  const stretches: number[] = [];
  for (const number of [...numbers].sort((one, other) => one - other)) {
    if (stretches.at(-1) === number) stretches[stretches.length - 1] = number + 1;
    else stretches.push(number, number + 1);
  }
  return stretches;
}

/** The items of a list that stretches lead to; what leads beyond it leads nowhere. */
export function* takeStretches<Item>(stretches: readonly number[], items: readonly Item[]): Iterable<Item> {
  for (let at = 0; at + 1 < stretches.length; at += 2) yield* items.slice(stretches[at], stretches[at + 1]);
}
