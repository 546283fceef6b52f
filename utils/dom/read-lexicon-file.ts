import { LARGEST_FILE } from '../core/lexicon/lexicon.ts';
import { type LexiconRead, readLexicon } from '../core/lexicon/read-lexicon.ts';
import { decodeFile } from './decode-file.ts';

/** The lexicon in a file that the reader has chosen. */
export async function readLexiconFile(file: Blob): Promise<LexiconRead> {
  const decoded = await decodeFile(file, LARGEST_FILE);
  if (decoded.result === 'text') return readLexicon(decoded.text, decoded.encoding);
  return { result: 'refused', fault: { line: 1, reason: `file-${decoded.result}` } };
}
