import { MOST_KEPT } from '../settings/own-words.ts';
import { MOST_PRONUNCIATIONS, type Pronunciation } from '../text/pronunciations/pronunciation.ts';
import type { FileFault } from './file-fault.ts';
import type { Lexicon } from './lexicon.ts';

/** The list with entries put in: each takes the place of the one for the same words, or comes last. */
export function putEntriesIn(
  list: readonly Pronunciation[],
  entries: readonly Pronunciation[],
): readonly Pronunciation[] {
  const byKey = new Map(list.map((entry) => [keyOf(entry), entry]));
  for (const entry of entries) byKey.set(keyOf(entry), entry);
  return [...byKey.values()];
}

type LexiconPut =
  | { readonly result: 'put'; readonly lexicon: Lexicon }
  | { readonly result: 'refused'; readonly fault: FileFault };

/** A lexicon with all of another, or why not: then nothing of it. */
export function putLexiconIn(mine: Lexicon, { entries, kept }: Lexicon): LexiconPut {
  const parts = new Map([...mine.kept, ...kept].map((part) => [`${part.language} ${part.xml}`, part]));
  const lexicon = { entries: putEntriesIn(mine.entries, entries), kept: [...parts.values()] };
  if (lexicon.entries.length > MOST_PRONUNCIATIONS) return refuse('file-many');
  if (lexicon.kept.reduce((sum, { xml }) => sum + xml.length, 0) > MOST_KEPT) return refuse('file-kept');
  return { result: 'put', lexicon };
}

function refuse(reason: 'file-many' | 'file-kept'): LexiconPut {
  return { result: 'refused', fault: { line: 1, reason } };
}

function keyOf({ text, language, letters }: Pronunciation): string {
  return [language?.toLowerCase() ?? '', letters, letters === 'any case' ? text.toLowerCase() : text].join(' ');
}
