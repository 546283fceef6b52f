import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';

type Open = Extract<ReaderToHost, { readonly type: 'open' }>;

/** A sentence of Hark's own pages as a passage by itself, to be said at once. */
export function openSentence(
  text: string,
  { passageId, title, lang, wishes }: Pick<Open, 'passageId' | 'title' | 'lang' | 'wishes'>,
): ReaderToHost {
  const span = { start: 0, end: text.length };
  return {
    type: 'open',
    passageId,
    title,
    lang,
    sentences: [{ span, text, cues: [], alternatives: [], lang, kind: 'paragraph', ends: 'block' }],
    extent: 'complete',
    passage: span,
    place: { sentence: 0, offset: 0 },
    begin: 'speaking',
    wishes,
  };
}
