import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An article that takes so many minutes to be said, and what is to be heard of it. */
export interface RecordedArticle extends AsyncDisposable {
  /** Holds `leaflet.html`. */
  readonly folder: string;
  /** What is said, in order. */
  readonly sentences: readonly string[];
  /** Silence between its blocks, in ms, at normal pauses and speed 1. */
  readonly pausesMs: number;
  readonly headings: readonly string[];
}

/** Said by Hark's own voice in about 26 seconds: a heading and three paragraphs. */
const PART_SECONDS = 26;

const HEADING_PAUSE_MS = 700;
const PARAGRAPH_PAUSE_MS = 500;

export async function writeRecordedArticle(minutes: number): Promise<RecordedArticle> {
  const parts = Array.from({ length: Math.ceil((minutes * 60) / PART_SECONDS) }, (_, index) => writePart(index + 1));
  const folder = await mkdtemp(join(tmpdir(), 'hark-leaflet-'));
  const body = parts
    .map(
      ({ heading, paragraphs }) =>
        `<h2>${heading}</h2>${paragraphs.map((sentences) => `<p>${sentences.join(' ')}</p>`).join('')}`,
    )
    .join('');
  const title = 'After your knee operation: 3/4 of the way';
  const head = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title></head>`;
  await writeFile(join(folder, 'leaflet.html'), `${head}<body><main><article>${body}</article></main></body></html>`);
  const blocks = parts.flatMap(({ paragraphs }) => [HEADING_PAUSE_MS, ...paragraphs.map(() => PARAGRAPH_PAUSE_MS)]);
  return {
    folder,
    sentences: parts.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs.flat()]),
    pausesMs: blocks.reduce((sum, ms) => sum + ms, 0) - (blocks.at(-1) ?? 0),
    headings: parts.map(({ heading }) => heading),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

const DIGITS = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** A number's digits in words: said as they are written, which 112 is not. */
function spell(number: number): string {
  return [...String(number)].map((digit) => DIGITS[Number(digit)]).join(' ');
}

/** Each part is another one, so that one that is lost or said twice shows. */
function writePart(number: number) {
  return {
    heading: `Week ${spell(number)} at home`,
    paragraphs: [
      [
        `In week ${spell(number)} most people walk with one stick and need less help.`,
        'Rest when the knee is warm or feels tight, and lift your foot above your hip.',
      ],
      [
        `Bend and straighten the knee to the count of ${spell(number + 4)}, slowly, and never into sharp pain.`,
        'Do not drive yet, even when a short trip seems easy.',
        'Call the ward if your calf swells or you find it hard to breathe.',
      ],
      [`Write down how far you went on day ${spell(number * 7)}, so that we can look at it together when we meet.`],
    ],
  };
}
