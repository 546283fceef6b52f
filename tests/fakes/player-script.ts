import type { SentenceEnd, SpokenSentence } from '@/utils/core/article/script.ts';
import type { PlayerScript } from '@/utils/core/reading/player-script.ts';
import type { TextSpan } from '@/utils/core/text/span.ts';

/** Words by white space: enough to drive a player. */
export function wordsBySpace(text: string): readonly TextSpan[] {
  return [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** Sentences said as written, one blank between two in the article. */
export function sentencesOf(
  texts: readonly string[],
  options: { readonly lang?: string | null; readonly ends?: SentenceEnd } = {},
): SpokenSentence[] {
  let start = 0;
  return texts.map((text) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    const whole = { start: 0, end: text.length };
    return {
      span,
      text,
      cues: [],
      alternatives: [],
      spoken: { text, alignment: [{ kind: 'copy', written: whole, spoken: whole }] },
      lang: options.lang ?? null,
      kind: 'paragraph',
      ends: options.ends ?? 'sentence',
    };
  });
}

export function scriptOf(
  texts: readonly string[],
  extent: PlayerScript['extent'] = 'complete',
  sentences: readonly SpokenSentence[] = sentencesOf(texts),
): PlayerScript {
  return {
    sentences,
    extent,
    passage: { start: 0, end: sentences.at(-1)?.span.end ?? 0 },
    lang: 'en',
    wordsOf: ({ spoken }) => wordsBySpace(spoken.text),
  };
}
