import { MOST_PRONUNCIATIONS } from '../text/pronunciations/pronunciation.ts';
import { type EntryFault, FaultFound, type FileFault } from './file-fault.ts';
import { LARGEST_FILE, type Lexicon } from './lexicon.ts';
import { readPlainLines } from './plain-lines.ts';
import { readPls } from './read-pls.ts';

/** A lexicon, or why there is none: a file counts as a whole or not at all. `unused` tells of words that are only kept. */
export type LexiconRead =
  | { readonly result: 'read'; readonly lexicon: Lexicon; readonly unused: readonly EntryFault[] }
  | { readonly result: 'refused'; readonly fault: FileFault };

/**
 * The lexicon in the text of a file, PLS if it begins as XML does, plain lines if not. Never throws. A word that cannot
 * be said is kept of a PLS file; plain lines with one are refused: a person wrote them for Hark and can mend the line.
 */
export function readLexicon(text: string, encoding: 'utf-8' | 'utf-16'): LexiconRead {
  const refuse = (fault: FileFault): LexiconRead => ({ result: 'refused', fault });
  if (text.length > LARGEST_FILE) return refuse({ line: 1, reason: 'file-large' });
  try {
    const isXml = /^\uFEFF?\s*</u.test(text);
    const { lexicon, unused } = isXml
      ? readPls(text, encoding)
      : { lexicon: { entries: readPlainLines(text), kept: [] }, unused: [] };
    if (lexicon.entries.length + lexicon.kept.length === 0) return refuse({ line: 1, reason: 'file-empty' });
    if (lexicon.entries.length > MOST_PRONUNCIATIONS) return refuse({ line: 1, reason: 'file-many' });
    return { result: 'read', lexicon, unused };
  } catch (error) {
    if (error instanceof FaultFound) return refuse(error.fault);
    throw error;
  }
}
