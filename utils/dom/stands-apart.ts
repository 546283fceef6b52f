import { INLINE_BOX } from '@/utils/core/article/layout-bits.ts';
import { isMath } from './is-math.ts';
import type { PageLayout } from './page-layout.ts';
import type { TextStretch } from './text-item.ts';
import { isAlternative, isAttribute, isField, readSource } from './text-source.ts';
import { ancestorsOf } from './traverse.ts';
import { endsInWord, startsInWord } from './word-edges.ts';

/** A word space is about a fifth of a line's height. Less is a letter's own distance: an initial, spaced capitals. */
const leastShare = 0.15;

/**
 * Whether two neighbouring stretches are shown apart although no space is written between them: by
 * a margin, in boxes of their own, with quotation marks of the page's style between, as the parts of
 * a formula (U+2061 to U+2064 are its unseen signs). "Mon" and
 * "9–5" must not be heard as "Mon9–5", nor "P" and "aracetamol" as two words.
 *
 * Asked only where two words would run together, since it looks at where they are laid out.
 */
export function standApart(before: TextStretch, after: TextStretch, layout: PageLayout): boolean {
  if (isAlternative(before.source) || isAlternative(after.source))
    return !/^[\p{Po}\p{Pe}\p{Pf}]/u.test(readStart(after));
  if (!endsJoinable(before) || !startsJoinable(after)) return false;
  const { source: one } = before;
  const { source: other } = after;
  if (isAttribute(one) || isField(one) || isAttribute(other) || isField(other) || one === other) return false;
  const crossed = listCrossed(one, other);
  if (crossed.some((element) => element.localName === 'q' || isMath(element))) return true;
  const first = layout.boxOf(one, before.end - 1);
  const second = layout.boxOf(other, after.start);
  if (!first || !second) return false;
  // So much stood between them on the page that they were not looked at together.
  if (first === 'unknown' || second === 'unknown') return true;
  const across = distance(first.left, first.width, second.left, second.width);
  const down = distance(first.top, first.height, second.top, second.height);
  const least = leastShare * Math.max(first.height, second.height);
  // Beside one another on a line, whichever way it runs. The boxes of two lines may overlap a little.
  if (-down > Math.min(first.height, second.height) / 2) return across > least;
  if (layout.isVertical(one) && -across > Math.min(first.width, second.width) / 2) return down > least;
  // One below the other: a word broken at the line's end, unless they are in boxes of their own.
  return crossed.some((element) => (layout.of(element) & INLINE_BOX) > 0);
}

/** A letter and its marks. */
const fewCharacters = 8;

function endsJoinable({ source, start, end }: TextStretch): boolean {
  return endsInWord(readSource(source).slice(Math.max(start, end - fewCharacters), end));
}

function startsJoinable(stretch: TextStretch): boolean {
  return startsInWord(readStart(stretch));
}

function readStart({ source, start, end }: TextStretch): string {
  return readSource(source).slice(start, Math.min(end, start + fewCharacters));
}

/** The elements that end or begin between two texts. */
function listCrossed(one: Text, other: Text): readonly Element[] {
  const ends = [...ancestorsOf(one)];
  const begins = [...ancestorsOf(other)];
  return [
    ...ends.filter((element) => !begins.includes(element)),
    ...begins.filter((element) => !ends.includes(element)),
  ];
}

/** How far apart two stretches of a line are; 0 or less if they touch or overlap. */
function distance(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(start, otherStart) - Math.min(start + length, otherStart + otherLength);
}
