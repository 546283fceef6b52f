import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The sentences of the long article: each is another one, and short. */
export function listSteps(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Step ${index + 1} is done slowly and without any pain.`);
}

/** A folder with `steps.html`: two links, and an article of so many sentences, five to a paragraph. It goes when disposed. */
export async function writeLongArticle(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'hark-steps-'));
  const steps = listSteps(count);
  const paragraphs = steps.flatMap((_, index) =>
    index % 5 === 0 ? [`<p>${steps.slice(index, index + 5).join(' ')}</p>`] : [],
  );
  const links = '<nav><a href="#one">Opening hours</a> <a href="#two">Where to find us</a></nav>';
  const head = '<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Steps</title></head>';
  await writeFile(
    join(folder, 'steps.html'),
    `${head}<body>${links}<main><article>${paragraphs.join('')}</article></main></body></html>`,
  );
  return { folder, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}
