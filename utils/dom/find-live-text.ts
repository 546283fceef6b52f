import { markAttribute, type PageClone, type RunStretch, type TextRun } from './clone-page.ts';
import { isElement, isText } from './node-types.ts';
import { traverse } from './traverse.ts';

/**
 * The live text nodes that `content` (a part of the clone, as Readability left it) stands for.
 *
 * A text node of the clone itself leads back by identity. One that was parsed anew leads back by
 * the nearest marked element around it, to the next text there that has the same characters and
 * has not been found yet. Text that Readability made itself leads nowhere and is left out.
 */
export function findLiveText(content: Node, { runs, stretches }: PageClone): ReadonlySet<Text> {
  const placeOf = new Map<Text, number>(runs.map((run, place) => [run.clone, place]));
  const found = new Set<number>();
  let next = 0;

  /** Takes the runs from `place` on if they are, joined, the characters wanted. */
  const take = (place: number, end: number, wanted: string): boolean => {
    const past = matchRuns(runs, { first: place, end }, wanted);
    for (let at = place; at < past; at += 1) if (found.has(at)) return false;
    for (let at = place; at < past; at += 1) found.add(at);
    if (past > place) next = past;
    return past > place;
  };
  const findByMark = (text: Text) => {
    const mark = text.parentElement?.closest(`[${markAttribute}]`)?.getAttribute(markAttribute);
    const stretch = stretches[Number(mark ?? Number.NaN)];
    if (!stretch) return;
    const { first, end } = stretch;
    // Readability keeps the order, so what comes next is nearly always what is meant.
    const likely = Math.max(first, next);
    for (let place = likely; place < end; place += 1) if (take(place, end, text.data)) return;
    for (let place = first; place < Math.min(likely, end); place += 1) if (take(place, end, text.data)) return;
  };

  traverse(content, {
    enter: (node) => {
      if (!isText(node)) return isElement(node) ? 'inside' : 'past';
      const place = placeOf.get(node);
      if (place === undefined) findByMark(node);
      else {
        found.add(place);
        next = place + 1;
      }
      return 'past';
    },
    leave: () => {},
  });
  return new Set([...found].flatMap((place) => runs[place]?.nodes ?? []));
}

/**
 * Where the runs end that are, joined, exactly `wanted`; `first` if they are not. More than one are
 * joined where Readability has taken out a line break before it cached the markup.
 */
function matchRuns(runs: readonly TextRun[], { first, end }: RunStretch, wanted: string): number {
  let joined = '';
  for (let place = first; place < end; place += 1) {
    joined += runs[place]?.data ?? '';
    if (joined === wanted) return place + 1;
    if (!wanted.startsWith(joined)) return first;
  }
  return first;
}
