import { describe, expect, it } from 'vitest';
import type { Article, BlockKind } from '@/utils/core/article/article.ts';
import { buildScript } from '@/utils/core/article/build-script.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';
import { sliceSpan } from '@/utils/core/text/span.ts';
import { articleOf, textOf } from '../../fakes/article.ts';
import { speakScript } from '../../fakes/speak-script.ts';

type Part = readonly [kind: BlockKind, text: string, lang?: string];

const articleWith = (parts: readonly Part[]): Article =>
  articleOf(parts.map(([kind, text, lang = null]) => ({ kind, text, lang })));

const walking = articleWith([
  ['heading', 'Walking\n   well'],
  ['paragraph', 'Dr. Ada K. Moss walks at 7 a.m. each day. “It’s free!” she says.'],
  ['heading', 'Before you start'],
  ['list item', '•'],
  ['list item', '1. Wear good shoes & a hat 🙂.'],
  ['paragraph', 'Harbour Clinic\u202812 Quay Street'],
  ['quote', 'La marche, c’est la santé. M. Petit l’a dit.', 'fr'],
  ['code', 'walk(5)\nrest(1)'],
  ['caption', 'Cafe\u0301 stop, <5\u00A0km'],
]);

describe('buildScript', () => {
  it('gives the sentences of nine blocks in reading order, all words once', () => {
    expect(speakScript(walking, { reading: 'natural' }).map(({ spoken }) => spoken.text)).toEqual([
      'Walking well',
      'Dr. Ada K. Moss walks at 7 AM each day.',
      '“It’s free!” she says.',
      'Before you start',
      '1. Wear good shoes and a hat 🙂.',
      'Harbour Clinic',
      '12 Quay Street',
      'La marche, c’est la santé.',
      'monsieur Petit l’a dit.',
      'walk(5)',
      'rest(1)',
      'Cafe\u0301 stop, less than 5 kilometers',
    ]);
  });

  it('says where each sentence is written, what it is and in which language', () => {
    const script = speakScript(walking, { reading: 'as-written' });
    expect(script.map(({ span }) => sliceSpan(textOf(walking), span))).toEqual([
      'Walking\n   well',
      'Dr. Ada K. Moss walks at 7 a.m. each day.',
      '“It’s free!” she says.',
      'Before you start',
      '1. Wear good shoes & a hat 🙂.',
      'Harbour Clinic',
      '12 Quay Street',
      'La marche, c’est la santé.',
      'M. Petit l’a dit.',
      'walk(5)',
      'rest(1)',
      'Cafe\u0301 stop, <5\u00A0km',
    ]);
    expect(script[7]).toMatchObject({ kind: 'quote', lang: 'fr' });
    expect(script[11]).toMatchObject({ kind: 'caption', lang: 'en' });
    expect(script[11]?.spoken.alignment.at(-1)?.written.end).toBe('Cafe\u0301 stop, <5\u00A0km'.length);
  });

  it('says of each sentence whether its block ends with it, whatever unspeakable follows', () => {
    const script = speakScript(
      articleWith([
        ['heading', 'Tablets'],
        ['paragraph', 'Take one 💊. Rest. * * *'],
        ['paragraph', '***'],
        ['list item', 'يوميا'],
      ]),
      { reading: 'natural' },
    );
    expect(script.map(({ spoken, ends }) => [spoken.text, ends])).toEqual([
      ['Tablets', 'block'],
      ['Take one 💊.', 'sentence'],
      ['Rest.', 'block'],
      ['يوميا', 'block'],
    ]);
    const row = articleOf([{ text: '4.1 mmol', kind: 'table cell', ends: 'row' }]);
    expect(speakScript(row, { reading: 'natural' }).map(({ ends }) => ends)).toEqual(['row']);
  });

  it('says of a foreign stretch, and of nothing else, what language it stands in', () => {
    const text = 'The box says prenez un comprimé 👋 par jour. Rest.';
    const runs = [{ span: { start: 13, end: 44 }, lang: 'fr' }];
    const script = speakScript(articleOf([{ text, runs }]), { reading: 'natural' });
    expect(script.map(({ spoken, lang, within }) => [spoken.text, lang, within])).toEqual([
      ['The box says', 'en', undefined],
      ['prenez un comprimé 👋 par jour.', 'fr', 'en'],
      ['Rest.', 'en', undefined],
    ]);
  });

  it('speaks a long sentence in parts of at most 400 characters', () => {
    const long = `${'walk a little more, '.repeat(60)}then rest.`;
    const script = speakScript(articleWith([['paragraph', long]]), { reading: 'natural' });
    expect(script.map(({ spoken }) => spoken.text.length)).toEqual([399, 399, 399, 10]);
    expect(script.map(({ spoken }) => spoken.text).join(' ')).toBe(long);
  });

  it('looks at a block only when its sentences are asked for', () => {
    const looked: number[] = [];
    const blocks = Array.from(walking.blocks, (block, index) => ({
      ...block,
      get text() {
        looked.push(index);
        return block.text;
      },
    }));
    const first = buildScript({ ...walking, blocks, blocksOrNull: blocks }, createSegmenters()).next().value;
    expect(first?.text.replace(/\s+/g, ' ')).toBe('Walking well');
    expect(new Set(looked)).toEqual(new Set([0]));
  });

  it('gives nothing for an article without anything to say', () => {
    expect(speakScript(articleWith([['paragraph', '***']]), { reading: 'natural' })).toEqual([]);
  });
});
