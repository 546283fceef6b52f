import { markAttribute, type PageClone, type RunStretch, type TextRun } from './clone-page.ts';
import { isElement, isText } from './node-types.ts';
import { traverse } from './traverse.ts';

/** Text of a result that leads to no live node. Never let go in silence: a character lost is a defect. */
export interface UnmappedText {
  readonly text: string;
  /** `page`: these characters are on the page. `readability`: Readability has put them there itself. */
  readonly origin: 'page' | 'readability';
}

export interface LiveText {
  /** The live text nodes that each text of the result stands for: joined, they are its characters. */
  readonly matches: ReadonlyMap<Text, readonly Text[]>;
  readonly unmapped: readonly UnmappedText[];
}

/**
 * The live text nodes that `content` (a part of the clone, as Readability left it) stands for.
 *
 * A text node of the clone itself leads back by identity. One that was parsed anew leads back by
 * the nearest marked element around it, to the next text there that has the same characters and
 * has not been found yet. What leads nowhere is told.
 */
export function findLiveText(content: Node, { runs, stretches }: PageClone): LiveText {
  const placeOf = new Map<Text, number>(runs.map((run, place) => [run.clone, place]));
  const taken = new Set<number>();
  const matches = new Map<Text, readonly Text[]>();
  const unmapped: UnmappedText[] = [];
  let next = 0;

  /** Takes the runs from `place` on if they are, joined, the characters wanted. */
  const take = (text: Text, place: number, end: number): boolean => {
    const past = matchRuns(runs, { first: place, end }, text.data);
    for (let at = place; at < past; at += 1) if (taken.has(at)) return false;
    if (past === place) return false;
    for (let at = place; at < past; at += 1) taken.add(at);
    matches.set(
      text,
      runs.slice(place, past).flatMap(({ nodes }) => nodes),
    );
    next = past;
    return true;
  };
  const findByMark = (text: Text, { first, end }: RunStretch): boolean => {
    // Readability keeps the order, so what comes next is nearly always what is meant.
    const likely = Math.max(first, next);
    for (let place = likely; place < end; place += 1) if (take(text, place, end)) return true;
    for (let place = first; place < Math.min(likely, end); place += 1) if (take(text, place, end)) return true;
    return false;
  };
  const stretchAround = (text: Text): RunStretch => {
    const mark = text.parentElement?.closest(`[${markAttribute}]`)?.getAttribute(markAttribute);
    return stretches[Number(mark ?? Number.NaN)] ?? { first: 0, end: runs.length };
  };

  traverse(content, {
    enter: (node) => {
      if (!isText(node)) return isElement(node) ? 'inside' : 'past';
      const place = placeOf.get(node);
      const stretch = stretchAround(node);
      const isFound = place === undefined ? findByMark(node, stretch) : take(node, place, place + 1);
      if (!isFound) unmapped.push({ text: node.data, origin: findOrigin(node.data, runs, stretch) });
      return 'past';
    },
    leave: () => {},
  });
  return { matches, unmapped };
}

/** Whether the characters stand in the stretch, white space aside: then they should have been found. */
function findOrigin(wanted: string, runs: readonly TextRun[], { first, end }: RunStretch): UnmappedText['origin'] {
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const there = squeeze(
    runs
      .slice(first, end)
      .map(({ data }) => data)
      .join(''),
  );
  return there.includes(squeeze(wanted)) ? 'page' : 'readability';
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
