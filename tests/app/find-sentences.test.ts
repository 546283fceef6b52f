import { describe, expect, it } from 'vitest';
import { createBlockCutting } from '@/utils/app/cut-blocks.ts';
import { findSentences } from '@/utils/app/find-sentences.ts';
import type { DetectLanguage } from '@/utils/app/judge-text.ts';
import { createPassageScript } from '@/utils/app/passage-script.ts';
import type { Article, Block } from '@/utils/core/article/article.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { workInSlices } from '@/utils/platform/work-in-slices.ts';
import { articleOf } from '../fakes/article.ts';
import { createWordDetector, dumbDetector } from '../fakes/word-detector.ts';

const english = 'Take the tablet with a glass of water in the morning and a meal, and tell the nurse.';
const german = 'Nehmen Sie die Tablette mit Wasser und Brot am Morgen, und sagen Sie es der Schwester mit Ruhe.';
const spanish = 'Tome una tableta con agua al día y con la comida, y diga a la enfermera de su turno.';
const moreSpanish = 'Guarde la caja con la receta de su médico, y no la tire al agua de la casa con el resto.';

/** What the speech host does, in this context. */
const cutting = (detect: DetectLanguage) => createBlockCutting({ detect, doInSlices: workInSlices });

type BlockParts = Partial<Block> & { readonly text: string };

/** Each sentence's language and the one it stands in, as the reader gets them. */
async function hear(
  parts: readonly BlockParts[],
  lang: string | null,
  detect: DetectLanguage = createWordDetector().detect,
  chosen: string | null = null,
) {
  const article = findSentences(articleOf(parts, { lang }), {
    ask: cutting(detect),
    readerLang: 'en-GB',
    chosen: () => chosen,
  });
  const script = createPassageScript(article);
  await workInSlices(script.take(100_000));
  return script
    .taken()
    .sentences.map(({ lang: own, within }) => (within === undefined ? own : `${own} within ${within}`));
}

describe('a page that says its language', () => {
  it('is read in it where nothing speaks against it, region and all', async () => {
    expect(await hear([{ text: english }, { text: 'Hola a todos' }, { text: english }], 'en-AU')).toEqual([
      'en-AU',
      'en-AU',
      'en-AU',
    ]);
  });

  it('is read in the language of a block that is evidently in another; in the page’s voice where none speaks that', async () => {
    const blocks = [{ text: 'The clinic' }, { text: english }, { text: german }, { text: 'Die Klinik' }];
    expect(await hear(blocks, 'en')).toEqual(['en', 'en', 'de within en', 'en']);
  });

  it('is doubted as a whole where its first blocks are all in another language: short ones too', async () => {
    const texts = ['La clínica', spanish, moreSpanish, spanish, moreSpanish, 'Su receta'];
    expect(
      await hear(
        texts.map((text) => ({ text })),
        'en',
      ),
    ).toEqual(texts.map(() => 'es within en'));
    expect(
      await hear(
        [...texts, english].map((text) => ({ text })),
        'en',
      ),
    ).toEqual(['en', ...[spanish, moreSpanish, spanish, moreSpanish].map(() => 'es within en'), 'en', 'en']);
  });

  it('is not doubted for one block, nor for two languages', async () => {
    expect(await hear([{ text: spanish }, { text: 'Su receta' }, { text: english }], 'en')).toEqual([
      'es within en',
      'en',
      'en',
    ]);
    expect(await hear([{ text: 'Hello' }, { text: spanish }, { text: german }], 'en')).toEqual([
      'en',
      'es within en',
      'de within en',
    ]);
  });

  it('is read as declared where an element says so, unless that is evidently wrong', async () => {
    const blocks = [
      { text: english },
      { text: 'Tome una tableta con agua de la casa.', lang: 'de' },
      { text: spanish, lang: 'es-MX' },
      { text: spanish, lang: 'de' },
    ];
    expect(await hear(blocks, 'en')).toEqual(['en', 'de', 'es-MX', 'es within de']);
  });

  it('is read in the scripts of its parts', async () => {
    const text = `${english} Πάρτε ένα δισκίο την ημέρα με νερό. 👋`;
    expect(await hear([{ text }], 'en')).toEqual(['en', 'el within en']);
  });

  it('keeps code, which is in no language', async () => {
    expect(await hear([{ text: english }, { text: spanish, kind: 'code' }], 'en')).toEqual(['en', 'en']);
  });
});

describe('a page that says nothing', () => {
  it('is read in what its beginning is in, short blocks too', async () => {
    const texts = ['La clínica', spanish, moreSpanish, 'Su receta', german];
    expect(
      await hear(
        texts.map((text) => ({ text })),
        null,
      ),
    ).toEqual(['es', 'es', 'es', 'es', 'de within es']);
  });

  it('is left to the reader’s own language where that is not evidently wrong', async () => {
    expect(await hear([{ text: 'La clínica' }, { text: 'Hola' }], null)).toEqual([null, null]);
    expect(await hear([{ text: 'The clinic' }, { text: english }], null)).toEqual([null, null]);
  });
});

describe('a page whose language the reader has chosen', () => {
  const choose = (parts: readonly BlockParts[], lang: string | null, chosen: string) =>
    hear(parts, lang, createWordDetector().detect, chosen);

  it('is read in it, whatever it says and whatever was found', async () => {
    const blocks = [{ text: 'The clinic' }, { text: english }, { text: german }, { text: 'Hola a todos 👋' }];
    expect(await choose(blocks, 'en', 'pl')).toEqual(['pl within en', 'pl within en', 'pl within en', 'pl within en']);
    expect(await choose(blocks, null, 'pl')).toEqual(['pl', 'pl', 'pl', 'pl']);
  });

  it('keeps what it tags with another language than its own, and only that', async () => {
    const quoted = `${english} ${spanish}`;
    const blocks = [
      { text: english, lang: 'en-GB' },
      { text: spanish, lang: 'es-MX' },
      { text: quoted, runs: [{ span: { start: english.length + 1, end: quoted.length }, lang: 'es' }] },
      { text: english, runs: [{ span: { start: 0, end: english.length }, lang: 'en-US' }] },
    ];
    expect(await choose(blocks, 'en', 'pl')).toEqual([
      'pl within en-GB',
      'es-MX',
      'pl within en',
      'es within pl',
      'pl within en',
    ]);
  });

  it('keeps what is written in letters that it has none of', async () => {
    const blocks = [{ text: english }, { text: 'Πάρτε ένα δισκίο την ημέρα με νερό.' }];
    expect(await choose(blocks, 'en', 'pl')).toEqual(['pl within en', 'el within pl']);
  });

  it('is read with the voice of the country that it names itself, or the reader’s browser', async () => {
    expect(await choose([{ text: english }], 'en-AU', 'en')).toEqual(['en-AU']);
    expect(await choose([{ text: english }], 'pl', 'en')).toEqual(['en-GB within pl']);
  });

  it('is read in it although it was judged before, until the reader gives it up', async () => {
    let chosen: string | null = null;
    const { detect } = createWordDetector();
    const article = findSentences(articleOf([{ text: german }], { lang: 'en' }), {
      ask: cutting(detect),
      readerLang: 'en',
      chosen: () => chosen,
    });
    const [block] = article.blocks;
    if (!block) throw new Error('There is no block.');
    const find = async () => {
      const known = article.cutter?.known(block);
      await article.cutter?.cut([block]);
      return [known?.lang, article.cutter?.known(block)?.lang];
    };
    expect(await find()).toEqual([undefined, 'de']);
    chosen = 'pl';
    expect(await find()).toEqual([undefined, 'pl']);
    chosen = null;
    expect(await find()).toEqual([undefined, 'de']);
  });

  it('is read in the last one that was chosen while it was being judged', async () => {
    let chosen = 'pl';
    const article = findSentences(articleOf([{ text: german }], { lang: 'en' }), {
      ask: cutting(dumbDetector),
      readerLang: 'en',
      chosen: () => chosen,
    });
    const [block] = article.blocks;
    if (!block) throw new Error('There is no block.');
    const finding = article.cutter?.cut([block]);
    chosen = 'fr';
    await finding;
    expect(article.cutter?.known(block)?.lang).toBe('fr');
  });
});

describe('the languages', () => {
  it('stay as declared where the browser has no detector, save for scripts', async () => {
    expect(
      await hear(
        [{ text: spanish }, { text: moreSpanish }, { text: 'Πάρτε ένα δισκίο την ημέρα.' }],
        'en',
        dumbDetector,
      ),
    ).toEqual(['en', 'en', 'el within en']);
  });

  it('are not to be had by whoever cannot wait', () => {
    const article = findSentences(articleOf([{ text: german }], { lang: 'en' }), {
      ask: cutting(createWordDetector().detect),
      readerLang: 'en',
    });
    const script = createPassageScript(article);
    expect(() => finishWork(script.take(1))).toThrow('This work cannot be done at once.');
    expect(script.taken().sentences).toEqual([]);
  });

  it('are asked for once, although a page’s first blocks tell of the page as well', async () => {
    for (const lang of ['en', 'es', null]) {
      const { detect, asked } = createWordDetector();
      await hear([{ text: english }, { text: spanish }, { text: english }, { text: german }], lang, detect);
      expect(asked.length).toBeGreaterThan(2);
      expect(asked.filter((text, index) => asked.indexOf(text) < index)).toEqual([]);
    }
  });

  it('are asked for again where the detector did not answer in time', async () => {
    const { detect, asked } = createWordDetector();
    const isSlow = (text: string) => asked.filter((other) => other === text).length === 1;
    const late: DetectLanguage = async (text) => {
      const answer = await detect(text);
      return text === german && isSlow(text) ? null : answer;
    };
    expect(await hear([{ text: german }], 'en', late)).toEqual(['de within en']);
  });

  it('are asked for once, and not for what stands before the place where reading begins', async () => {
    const { detect, asked } = createWordDetector();
    const article: Article = findSentences(
      articleOf([{ text: english }, { text: spanish }, { text: german }], { lang: 'en' }),
      {
        ask: cutting(detect),
        readerLang: 'en',
      },
    );
    const [, , last] = article.blocks;
    if (!last) throw new Error('There is no block.');
    await article.cutter?.cut([last]);
    expect(article.cutter?.known(last)?.lang).toBe('de');
    expect(asked).not.toContain(spanish);
  });
});
