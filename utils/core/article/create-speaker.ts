import type { SpokenForm } from '../text/alignment.ts';
import type { ScriptSentence, SpokenSentence } from './script.ts';
import { speakSentence } from './speak-sentence.ts';
import type { Wording } from './wording.ts';

/** Gives a sentence what is said for it. */
export type Speaker = (sentence: ScriptSentence) => SpokenSentence;

/** What is near the place: a page of a book may hold ten thousand sentences, and a voice says them one by one. */
const KEPT = 16;

/**
 * Sentences as they are said under a reader's choices. A spoken form is made when it is first asked
 * for and kept while it is near, so a whole script costs nothing to be taken in.
 */
export function createSpeaker(wording: Wording): Speaker {
  const near = new Map<ScriptSentence, SpokenForm>();
  const speak = (sentence: ScriptSentence): SpokenForm => {
    const known = near.get(sentence);
    if (known) return known;
    const spoken = speakSentence(sentence, wording);
    near.set(sentence, spoken);
    const [oldest] = near.keys();
    if (near.size > KEPT && oldest) near.delete(oldest);
    return spoken;
  };
  return (sentence) => {
    // Field by field: what was to be said for it before is not even looked at.
    const { span, text, cues, alternatives, notes, hints, lang, within, kind, ends } = sentence;
    return {
      ...{ span, text, cues, alternatives, lang, kind, ends },
      ...(notes === undefined ? {} : { notes }),
      ...(hints === undefined ? {} : { hints }),
      ...(within === undefined ? {} : { within }),
      get spoken() {
        return speak(sentence);
      },
    };
  };
}
