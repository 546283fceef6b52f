import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { segmentSentences } from '../../../utils/core/text/segment-sentences.ts';
import { createSegmenters } from '../../../utils/core/text/segmenters.ts';
import { sliceSpan } from '../../../utils/core/text/span.ts';

/** The page's blocks that hold sentences, without what is within them. */
const BLOCK = /<(p|li|h[1-6]|td|th|figcaption)\b[^>]*>(.*?)<\/\1>/gsu;

/** The sentences of the sample page. */
export async function readSampleText(): Promise<readonly string[]> {
  const html = await readFile(resolve(import.meta.dirname, '../../sample/index.html'), 'utf8');
  const segmenters = createSegmenters();
  return [...html.matchAll(BLOCK)].flatMap(([, , inner = '']) => {
    const text = inner
      .replace(/<[^>]+>/gu, '')
      .replace(/&nbsp;/gu, ' ')
      .replace(/&\w+;/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    return segmentSentences(text, { lang: 'en', segmenters }).map((span) => sliceSpan(text, span));
  });
}
