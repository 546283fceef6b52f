import { checkEntry } from '../text/pronunciations/check-entry.ts';
import { type Pronunciation, tidyPronunciation } from '../text/pronunciations/pronunciation.ts';
import { FaultFound } from './file-fault.ts';

/**
 * Entries from lines of `word = say`, for all languages and whole words. Empty lines and those that begin with `#`
 * say nothing.
 *
 * @throws FaultFound
 */
export function readPlainLines(text: string): readonly Pronunciation[] {
  return text.split(/\r\n?|\n/u).flatMap((written, index) => {
    const line = index + 1;
    const content = written.replace(/^\uFEFF/u, '').trim();
    if (content === '' || content.startsWith('#')) return [];
    const sides = content.split('=');
    if (sides.length !== 2) throw new FaultFound({ line, reason: 'file-line' });
    const [word = '', say = ''] = sides;
    const entry = tidyPronunciation({ text: word, say, language: null, where: 'word', letters: 'any case' });
    const refusal = checkEntry(entry);
    if (refusal !== null) throw new FaultFound({ line, reason: 'entry', refusal });
    return [entry];
  });
}

/** What `readPlainLines` reads. Language, place and case have no sign there. */
export function writePlainLines(entries: readonly Pronunciation[]): string {
  return entries.map(({ text, say }) => `${text} = ${say}\n`).join('');
}
