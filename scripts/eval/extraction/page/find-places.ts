import { listTokens } from '../score-text.ts';
import { createPlaceFinder, NOWHERE, type Place, SCATTERED } from './describe-place.ts';

/** How many words stand in which place, the most first. */
export type Tally = readonly (readonly [Place, number])[];

/** Runs of words, each as it stands in a text without a gap. */
export type Runs = readonly (readonly string[])[];

/** Text that nobody reads, whatever its looks. */
const unread = new Set('script style noscript template textarea select title'.split(' '));
/** Runs are looked up by so many words at a time. */
const GRAM = 4;
/** Shorter runs stand in too many places to tell which. */
const SHORTEST = 3;

/**
 * Where on the page some words stand.
 *
 * @param article Readability's text of the page: what stands outside of it is said to
 */
export function findPlaces(page: Document, runs: Runs, article: string): Tally {
  const words = listWords(page);
  const placeOf = createPlaceFinder(page);
  const inArticle = gramsOf(listTokens(article).map(fold));
  const counts = new Map<Place, number>();
  const count = (place: Place, by: number) => counts.set(place, (counts.get(place) ?? 0) + by);
  const positions = indexGrams(words, new Set(runs.flatMap((run) => [...gramsOf(run.map(fold))])));
  for (const run of runs) {
    if (run.length < SHORTEST) {
      count(SCATTERED, run.length);
      continue;
    }
    const folded = run.map(fold);
    for (const [index, at] of locate(folded, positions).entries()) {
      const gram = gramAt(folded, Math.min(index, Math.max(0, folded.length - GRAM)));
      const word = at === null ? undefined : words[at];
      count(word === undefined ? NOWHERE : describe(placeOf(word.node), inArticle.has(gram)), 1);
    }
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** Whether the article has it too matters only where the place says nothing else. */
function describe(place: Place, inArticle: boolean): Place {
  const isTelling = !/^in (?:plain text|headings|lists|quotes|a table|code|captions)$/.test(place);
  return isTelling || inArticle ? place : `${place} outside the article`;
}

interface Word {
  readonly text: string;
  readonly node: Text;
}

function listWords(page: Document): readonly Word[] {
  const words: Word[] = [];
  const walk = (root: Node): void => {
    for (const node of root.childNodes) {
      if (node.nodeType === node.TEXT_NODE) {
        for (const token of listTokens((node as Text).data)) words.push({ text: fold(token), node: node as Text });
      } else if (node.nodeType === node.ELEMENT_NODE && !unread.has((node as Element).localName)) {
        const { shadowRoot } = node as Element;
        if (shadowRoot !== null && shadowRoot !== undefined) walk(shadowRoot);
        walk(node);
      }
    }
  };
  if (page.body) walk(page.body);
  return words;
}

function fold(token: string): string {
  return token.toLowerCase();
}

function gramAt(words: readonly string[], at: number): string {
  return words.slice(at, at + GRAM).join(' ');
}

/** A run shorter than a gram is one. */
function gramsOf(words: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at <= Math.max(0, words.length - GRAM); at += 1) grams.add(gramAt(words, at));
  return grams;
}

/** The wanted grams, and where each first stands. */
function indexGrams(words: readonly Word[], wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const lengths = new Set([...wanted].map((gram) => gram.split(' ').length));
  for (let at = 0; at < words.length; at += 1) {
    let gram = '';
    for (let length = 1; length <= GRAM; length += 1) {
      const word = words[at + length - 1];
      if (word === undefined) break;
      gram += length === 1 ? word.text : ` ${word.text}`;
      if (lengths.has(length) && wanted.has(gram) && !found.has(gram)) found.set(gram, at);
    }
  }
  return found;
}

/** For each word of a run where it stands, or null. */
function locate(run: readonly string[], positions: ReadonlyMap<string, number>): readonly (number | null)[] {
  const places: (number | null)[] = run.map(() => null);
  for (let at = 0; at <= Math.max(0, run.length - GRAM); at += 1) {
    const position = positions.get(gramAt(run, at));
    if (position === undefined) continue;
    for (let index = at; index < Math.min(run.length, at + GRAM); index += 1) places[index] ??= position + index - at;
  }
  return places;
}
