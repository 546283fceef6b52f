import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import type { Settings } from '@/utils/core/settings/settings.ts';
import type { Pronunciation } from '@/utils/core/text/pronunciations/pronunciation.ts';
import { openSentence } from './open-sentence.ts';
import { wishesOf } from './wishes-of.ts';

interface TrialParts {
  readonly passageId: number;
  readonly settings: Settings;
  /** BCP 47 tag that a word for all languages is tried in. */
  readonly locale: string;
}

/** One of the reader's words as a passage by itself, said as it is in a page: by the same voice and the same rules. */
export function openTrial(entry: Pronunciation, { passageId, settings, locale }: TrialParts): ReaderToHost {
  const { text } = entry;
  const lang = entry.language ?? locale;
  return openSentence(text, {
    passageId,
    title: text,
    lang,
    wishes: {
      ...wishesOf(settings),
      wording: { reading: 'natural', alternatives: 'read', pronunciations: [entry] },
    },
  });
}
