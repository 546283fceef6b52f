import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { segmentSentences } from '../../utils/core/text/segment-sentences.ts';
import { createSegmenters } from '../../utils/core/text/segmenters.ts';
import { sliceSpan } from '../../utils/core/text/span.ts';
import { toSpokenForm } from '../../utils/core/text/to-spoken-form.ts';

/**
 * What the spoken form of a page costs, beside the browser's own pass over the same text for its
 * sentences. Times differ from machine to machine; their ratio is what counts.
 */

/** Limit on the ratio: the spoken form of 10,000 words to `Intl.Segmenter`'s sentences. */
const LIMIT = 3;
const ROUNDS = 60;

/** The words of a page, over and over, until there are so many. */
function repeatWords(html: string, count: number): string {
  const words = html
    .replace(/<(script|style)[\s\S]*?<\/\1>|<[^>]+>|&\w+;/gu, ' ')
    .trim()
    .split(/\s+/u);
  return Array.from({ length: count }, (_, at) => words[at % words.length]).join(' ');
}

/** The shortest of many rounds, in milliseconds: what the work takes when nothing else is in the way. */
function measure(work: () => void, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const root = resolve(import.meta.dirname, '../..');
const html = readFileSync(join(root, 'tests/fixtures/pages/clinic-post.html'), 'utf8');
const segmenters = createSegmenters();
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
let failed = false;
for (const [words, rounds] of [
  [10_000, ROUNDS],
  [100_000, 10],
  [1_000_000, 2],
] as const) {
  const text = repeatWords(html, words);
  const sentences = segmentSentences(text, { lang: 'en', segmenters }).map((span) => sliceSpan(text, span));
  const bare = measure(() => {
    let length = 0;
    for (const { segment } of segmenter.segment(text)) length += segment.length;
    if (length !== text.length) throw new Error('The sentences are not the text.');
  }, rounds);
  const spoken = measure(() => {
    for (const sentence of sentences) toSpokenForm(sentence, { lang: 'en', reading: 'natural' });
  }, rounds);
  const ratio = spoken / bare;
  if (words === 10_000 && ratio > LIMIT) failed = true;
  console.log(
    `${words} words: Intl.Segmenter ${bare.toFixed(2)} ms, spoken form ${spoken.toFixed(2)} ms, ratio ${ratio.toFixed(1)} (limit ${LIMIT} at 10000)`,
  );
}
process.exitCode = failed ? 1 : 0;
