import type { KeptRun } from '../article/align-texts.ts';
import type { SpokenSentence } from '../article/script.ts';
import { followSentence } from './follow-sentence.ts';
import type { Place } from './place.ts';
import type { PlayerScript } from './player-script.ts';
import { heardBefore, isActive, type PlayerState, type Spot } from './player-state.ts';

/** A script written anew, and which sentences of the old one stand where in it. */
export interface Rewriting {
  readonly script: PlayerScript;
  readonly kept: readonly KeptRun[];
}

/** What becomes of the place when the script is written anew. */
export interface CarryOver {
  /**
   * Where reading stands in the new script: `goes on` without a break, from the word where it is; or
   * `begins` at that place.
   */
  readonly speech: 'goes on' | 'begins';
  readonly place: Place;
  /**
   * What stands at the place's sentence until reading has left it: the sentence as it is being said,
   * where the page has meanwhile changed or lost it. Null where nothing has changed.
   */
  readonly outgoing: SpokenSentence | null;
}

/**
 * Follows the place into a script that was written anew. Nothing is heard twice or left out:
 * - the sentence is still there: it goes on.
 * - it was edited behind the word that was last heard: it goes on in its new words from there.
 * - it was edited before that word, or has gone: it is said to its end as it was, and what follows in
 *   the new script comes next. A clock that ticks in it must not break it off.
 */
export function carryOver(state: PlayerState, before: PlayerScript, { script, kept }: Rewriting): CarryOver {
  if (state.status === 'idle' || state.status === 'finished')
    return { speech: 'goes on', place: { sentence: 0, offset: 0 }, outgoing: null };
  const last = heardBefore(state);
  if (last !== null) {
    // What stands behind the sentence that was heard comes next, what was put in there too.
    const heard = followSentence(kept, last);
    const sentence = heard.status === 'kept' ? heard.sentence + 1 : heard.next;
    return { speech: 'goes on', place: { sentence, offset: 0 }, outgoing: null };
  }
  const { spot } = state;
  const { sentence: old, offset } = spot.place;
  const said = before.sentences[old];
  const whereabouts = followSentence(kept, old);
  if (whereabouts.status === 'kept') {
    const { sentence } = whereabouts;
    const now = script.sentences[sentence];
    if (said && now && isSaidAlike(said, now))
      return { speech: 'goes on', place: { sentence, offset }, outgoing: null };
    if (!said || !now || isStillAhead(state, spot, said, now))
      return { speech: 'begins', place: { sentence, offset: now && said ? offset : 0 }, outgoing: null };
    if (!isActive(state)) return { speech: 'begins', place: { sentence, offset: 0 }, outgoing: null };
    return { speech: 'goes on', place: { sentence, offset }, outgoing: inOldWords(said, now) };
  }
  const { next } = whereabouts;
  const neighbour = script.sentences[next - 1];
  if (state.status !== 'speaking' || !said || !neighbour)
    return { speech: 'begins', place: { sentence: next, offset: 0 }, outgoing: null };
  // It has no place in the new script: it stands in for its neighbour, with nothing to mark.
  const nowhere = { start: neighbour.span.end, end: neighbour.span.end };
  return {
    speech: 'goes on',
    place: { sentence: next - 1, offset },
    outgoing: inOldWords(said, { ...said, span: nowhere }),
  };
}

function isSaidAlike(one: SpokenSentence, other: SpokenSentence): boolean {
  return one.spoken.text === other.spoken.text && one.lang === other.lang;
}

/** Whether all that changed comes after what was heard. Without a word of the voice nobody knows how far that is. */
function isStillAhead(state: PlayerState, { place, word }: Spot, said: SpokenSentence, now: SpokenSentence): boolean {
  const isUnheard = state.status === 'loading' && word === null;
  if (isActive(state) && word === null && !isUnheard) return false;
  return now.spoken.text.startsWith(said.spoken.text.slice(0, word?.end ?? place.offset));
}

/** The old words at the new place. Its words are not told apart any more: each stands for all of it. */
function inOldWords({ spoken, lang }: SpokenSentence, now: SpokenSentence): SpokenSentence {
  const written = { start: 0, end: now.span.end - now.span.start };
  const whole = { start: 0, end: spoken.text.length };
  return { ...now, lang, spoken: { text: spoken.text, alignment: [{ kind: 'replace', written, spoken: whole }] } };
}
