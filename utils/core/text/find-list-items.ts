/** A list marker and how many of its kind came before it. */
interface Marker {
  readonly start: number;
  /** Its look without its number: "(a)" and "(b)" have the same. */
  readonly style: string;
  /** What it may count as: "i" is the ninth letter and the first Roman number. */
  readonly counts: readonly string[];
  readonly next: readonly string[];
}

const MARKER = /(?<=^|\s)([•⁃*–-]?[ ]?\(?)(\p{Nd}{1,2}|[a-z]|[ivx]{1,5})(\.\)|[.)])(?=\s+\S)/giu;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv', 'xv'];

/**
 * Where the items of an enumeration inside running text begin: "a) rest b) drink c) sleep". At
 * least two markers that count on, the first at the beginning of a sentence.
 */
export function findListItems(flat: string): ReadonlySet<number> {
  const starts = new Set<number>();
  let run: Marker[] = [];
  const close = () => {
    const first = run[0];
    if (first && run.length > 1 && /(?:^|[.!?:…\u2028])\s*$/u.test(flat.slice(0, first.start))) {
      for (const marker of run) starts.add(marker.start);
    }
    run = [];
  };
  for (const match of flat.matchAll(MARKER)) {
    const marker = describeMarker(match);
    const last = run.at(-1);
    if (last && (last.style !== marker.style || !marker.counts.some((count) => last.next.includes(count)))) close();
    run.push(marker);
  }
  close();
  return starts;
}

function describeMarker(match: RegExpExecArray): Marker {
  const [, opening = '', label = '', closing = ''] = match;
  const small = label.toLowerCase();
  const roman = ROMAN.indexOf(small);
  const counts: string[] = [];
  const next: string[] = [];
  const add = (kind: string, value: number) => {
    counts.push(`${kind}${value}`);
    next.push(`${kind}${value + 1}`);
  };
  if (/^\p{Nd}/u.test(small)) add('number', Number(small));
  else if (small.length === 1) add('letter', small.charCodeAt(0));
  if (roman >= 0) add('roman', roman);
  const isCapital = label !== small;
  return { start: match.index, style: `${opening.trim()}${isCapital}${closing}`, counts, next };
}
