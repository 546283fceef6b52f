import { describe, expect, it } from 'vitest';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSelection } from '@/utils/dom/read-selection.ts';
import { resolveSpan } from '@/utils/dom/resolve-span.ts';
import { textOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

const read = (main: string) => readArticle(openPage(`<html lang="en"><body><main>${main}</main></body></html>`));

describe('raised and lowered characters', () => {
  it.each([
    ['5<sup>1</sup> mg', '5\u20091 mg'],
    ['10<sup>9</sup>/L', '10\u20099/L'],
    ['two tablets<sup>1</sup>', 'two tablets\u20091'],
    ['5 mg<sup>1</sup>, 2 mL<sup>2</sup>', '5 mg\u20091, 2 mL\u20092'],
    ['cafe\u0301<sup>1</sup> 👋', 'cafe\u0301\u20091 👋'],
    ['Ca<sup>2+</sup>, vitamin B<sub>12</sub>', 'Ca\u20092+, vitamin B12'],
    ['30 kg/m<sup>2</sup>, 5 cm<sup>3</sup>, 5 cm<sup>1</sup>', '30 kg/m2, 5 cm3, 5 cm\u20091'],
    ['arm<sup>2</sup>', 'arm\u20092'],
    ['<sub>2</sub>5', '2\u20095'],
    ['the 1<sup>st</sup> day', 'the 1st day'],
    ['m<sup>2</sup>, H<sub>2</sub>O', 'm2, H2O'],
    ['שעה 5<sup>1</sup> ביום', 'שעה 5\u20091 ביום'],
    ['服用5<sup>1</sup>片', '服用5\u20091片'],
  ])('never run into a number or a word: %s', (html, expected) => {
    expect(textOf(read(`<p>${html}</p>`))).toBe(expected);
  });

  it('are on the page where they are in the article', () => {
    const found = read('<p>👟 5<sup>1</sup> mg</p>');
    expect(textOf(found)).toBe('👟 5\u20091 mg');
    expect(resolveSpan(found?.pieces ?? [], { start: 3, end: 4 }).map(String)).toEqual(['5']);
    expect(resolveSpan(found?.pieces ?? [], { start: 4, end: 9 }).map(String)).toEqual(['1 mg']);
  });
});

describe('marks of notes', () => {
  it.each([
    ['a raised link', 'Rest.<sup><a href="#n1">1</a></sup> Call', [[5, 6]]],
    ['with the thin space before it', 'two tablets<sup><a href="#n1">1</a></sup>', [[11, 13]]],
    ['behind a dose', '👟 5 mg<sup><a href="#n1">1</a></sup>, re\u0301st', [[7, 9]]],
    [
      'several, in brackets',
      'Rest.<sup>[<a href="#n2">2</a>, <a href="#n3">3</a>]</sup>',
      [
        [5, 6],
        [6, 7],
        [7, 9],
        [9, 10],
        [10, 11],
      ],
    ],
    ['around which the link is', 'Rest<a href="#n1"><sup>12a</sup></a>', [[4, 8]]],
    ['by its role', 'שלום<sup role="doc-noteref">4–6</sup>', [[4, 8]]],
  ])('are known: %s', (_what, html, notes) => {
    const [block] = read(`<p>${html}</p>`)?.article.blocks ?? [];
    expect(block?.notes?.map(({ start, end }) => [start, end])).toEqual(notes);
  });

  it.each([
    ['an exponent', '10<sup>9</sup> cells'],
    ['an area', '5 m<sup>2</sup>'],
    ['a raised number without a link', 'Rest.<sup>1</sup>'],
    ['a link that is not raised', 'Rest. <a href="#n1">[1]</a>'],
    ['a lowered link', 'H<sub><a href="#n1">2</a></sub>O'],
    ['a raised word', 'Rest<sup><a href="#n1">see below</a></sup>'],
    ['a raised year', 'Rest<sup><a href="#n1">2019</a></sup>'],
    ['what a note is called by', '<sup><a href="#r1">1</a></sup> Smith J. Rest.'],
    ['the words around a mark', 'Rest.'],
  ])('are not seen in %s', (_what, html) => {
    const [block] = read(`<p>${html}</p>`)?.article.blocks ?? [];
    expect(block).toBeDefined();
    expect(block?.notes).toBeUndefined();
  });
});

describe('ruby', () => {
  it.each([
    ['with the annotation behind each character', '<ruby>薬<rt>くすり</rt></ruby>を飲む', '薬を飲む'],
    [
      'with brackets for browsers without it',
      '<ruby>病<rp>(</rp><rt>びょう</rt><rp>)</rp>院<rp>(</rp><rt>いん</rt><rp>)</rp></ruby>',
      '病院',
    ],
  ])('is read once: %s', (_, html, expected) => {
    expect(textOf(read(`<p lang="ja">${html}</p>`))).toBe(expected);
  });
});

describe('languages in a block', () => {
  it('are runs over it, neighbours of one language joined', () => {
    const [block] =
      read('<p>Say <i lang="fr">bonjour <b>👋 René\u0301</b></i>, then <i lang="ar">مرحبا</i>.</p>')?.article.blocks ??
      [];
    expect(block?.text).toBe('Say bonjour 👋 René\u0301, then مرحبا.');
    expect(block?.lang).toBe('en');
    expect(block?.runs).toEqual([
      { span: { start: 4, end: 20 }, lang: 'fr' },
      { span: { start: 27, end: 32 }, lang: 'ar' },
    ]);
  });
});

describe('blocks', () => {
  it('are taken from the page only as they are asked for, and are the same the second time', () => {
    const page = openPage('<p>One</p><p>Two</p><p>Three</p>');
    page.getSelection()?.selectAllChildren(page.body);
    const found = readSelection(page);
    const [first] = found?.article.blocks ?? [];
    expect([first?.text, found?.pieces.length]).toEqual(['One', 1]);
    const all = [...(found?.article.blocks ?? [])];
    expect([all.map(({ text }) => text), all[0] === first, found?.pieces.length]).toEqual([
      ['One', 'Two', 'Three'],
      true,
      3,
    ]);
  });
});
