import type { PlayerScript } from '../reading/player-script.ts';
import { langAt } from '../reading/sentence-voice.ts';
import { builtInVoices } from '../voices/built-in-voices.ts';
import { chooseVoice } from '../voices/choose-voice.ts';

/** A language that Hark's own voice does not speak, and how many sentences of a script are in it. */
export interface UnspokenLanguage {
  /** BCP 47 tag. */
  readonly lang: string;
  readonly sentences: number;
}

/** What of a script a recording must leave out: told before it is made. Stretches within a text that is spoken are read by its voice. */
export function countUnspoken(script: PlayerScript): readonly UnspokenLanguage[] {
  const known = new Map<string, boolean>();
  const isSpoken = (lang: string) => {
    const answer = known.get(lang) ?? chooseVoice(builtInVoices, { lang }) !== null;
    known.set(lang, answer);
    return answer;
  };
  const counts = new Map<string, number>();
  for (const [index, { within }] of script.sentences.entries()) {
    const lang = langAt(script, index);
    if (isSpoken(lang) || (within !== undefined && isSpoken(within))) continue;
    counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  return [...counts].map(([lang, sentences]) => ({ lang, sentences }));
}
