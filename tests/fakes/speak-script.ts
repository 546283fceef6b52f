import type { Article } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import { createSpeaker } from '@/utils/core/article/create-speaker.ts';
import type { ScriptSentence, SpokenSentence } from '@/utils/core/article/script.ts';
import type { Wording } from '@/utils/core/article/wording.ts';
import { isSpeakable } from '@/utils/core/text/is-speakable.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';

/** Alternative texts are read if nothing else is said. */
export type WordingAsked = Pick<Wording, 'reading'> & Partial<Wording>;

/** The sentences of an article for which something is said, with what it is. */
export function speakScript(article: Article, wording: WordingAsked): readonly SpokenSentence[] {
  return speakAll(buildScript(article, createSegmenters()), wording).filter(({ spoken }) => isSpeakable(spoken.text));
}

/** What is said for each sentence, nothing included. */
export function speakAll(sentences: Iterable<ScriptSentence>, wording: WordingAsked): readonly SpokenSentence[] {
  const speak = createSpeaker({ alternatives: 'read', ...wording });
  return Array.from(sentences, (sentence) => speak(sentence));
}
