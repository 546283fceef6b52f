import { LARGEST_FILE } from '../core/lexicon/lexicon.ts';
import { type LexiconRead, readLexicon } from '../core/lexicon/read-lexicon.ts';

/** The lexicon in a file that the reader has chosen. One that is too large is not even opened. */
export async function readLexiconFile(file: Blob): Promise<LexiconRead> {
  if (file.size > LARGEST_FILE) return { result: 'refused', fault: { line: 1, reason: 'file-large' } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    return readLexicon(text, wide === null ? 'utf-8' : 'utf-16');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The decoder met bytes that are none of this encoding.
    return { result: 'refused', fault: { line: 1, reason: 'file-encoding' } };
  }
}
