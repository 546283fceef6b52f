import type { ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';

type Open = Extract<ReaderToHost, { readonly type: 'open' }>;
type About = Pick<Open, 'passageId' | 'title' | 'lang' | 'wishes'>;

/** A sentence of Hark's own pages as a passage by itself, to be said at once. */
export function openSentence(text: string, about: About): ReaderToHost {
  return openBlocks([{ text, kind: 'paragraph' }], about);
}

/** A block of one sentence. */
export type ExampleBlock = Pick<Open['sentences'][number], 'text' | 'kind'>;

/** Blocks of Hark's own pages, each of one sentence, as a passage to be said at once. */
export function openBlocks(blocks: readonly ExampleBlock[], { passageId, title, lang, wishes }: About): ReaderToHost {
  let end = -1;
  const sentences = blocks.map(({ text, kind }) => {
    // One sign of white space between two blocks.
    const start = end + 1;
    end = start + text.length;
    return { span: { start, end }, text, cues: [], alternatives: [], lang, kind, ends: 'block' as const };
  });
  return {
    type: 'open',
    passageId,
    title,
    lang,
    sentences,
    extent: 'complete',
    passage: { start: 0, end: Math.max(end, 0) },
    place: { sentence: 0, offset: 0 },
    begin: 'speaking',
    wishes,
  };
}
