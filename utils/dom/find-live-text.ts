import { markAttribute, type PageClone, type TextRun } from './clone-page.ts';
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
  let last = -1;

  const findByMark = (text: Text): number | undefined => {
    const mark = text.parentElement?.closest(`[${markAttribute}]`)?.getAttribute(markAttribute);
    const stretch = stretches[Number(mark ?? Number.NaN)];
    if (!stretch) return undefined;
    const { first, end } = stretch;
    const isMatch = (place: number) => runs[place]?.data === text.data && !found.has(place);
    // Readability keeps the order, so what comes next is nearly always what is meant.
    for (let place = Math.max(first, last + 1); place < end; place += 1) if (isMatch(place)) return place;
    for (let place = first; place < Math.min(last + 1, end); place += 1) if (isMatch(place)) return place;
    return undefined;
  };

  traverse(content, {
    enter: (node) => {
      if (!isText(node)) return isElement(node) ? 'inside' : 'past';
      const place = placeOf.get(node) ?? findByMark(node);
      if (place !== undefined) {
        found.add(place);
        last = place;
      }
      return 'past';
    },
    leave: () => {},
  });
  return new Set([...found].flatMap((place) => liveNodes(runs[place])));
}

function liveNodes(run: TextRun | undefined): readonly Text[] {
  return run?.nodes ?? [];
}
