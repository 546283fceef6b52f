import { describe, expect, it } from 'vitest';
import { readArticle } from '@/utils/dom/read-article.ts';
import { readSelection } from '@/utils/dom/read-selection.ts';
import { textOf } from '../fakes/article.ts';
import { openPage } from './open-page.ts';

const marks = [
  'class="nospeech"',
  'nospeech',
  'class="box no-read-aloud"',
  'no-read-aloud',
  'class="rs_skip"',
  'data-read-aloud="skip"',
];

describe('a skip mark', () => {
  it.each(marks)('%s keeps what is in it out of the article', (mark) => {
    const page = openPage(`<main><p>Rest well 🛏.</p><div ${mark}><p>Rate us!</p></div><p>Drink water.</p></main>`);
    expect(textOf(readArticle(page))).toBe('Rest well 🛏.\nDrink water.');
  });

  it.each(marks)('%s does not keep highlighted text from being read', (mark) => {
    const page = openPage(`<main><p ${mark}>Rate us!</p></main>`);
    page.getSelection()?.selectAllChildren(page.querySelector('p') as Element);
    expect(textOf(readSelection(page))).toBe('Rate us!');
  });

  it.each(['<body class="nospeech"><p>Rest.</p></body>', '<body><main nospeech><p>Rest.</p></main></body>'])(
    'on all of the page is not heeded: %s',
    (body) => {
      expect(textOf(readArticle(openPage(`<html>${body}</html>`)))).toBe('Rest.');
    },
  );

  it.each(['<p data-nosnippet>Never take both.</p>', '<p data-read-aloud="start">Never take both.</p>'])(
    'is not %s',
    (paragraph) => {
      expect(textOf(readArticle(openPage(`<main>${paragraph}</main>`)))).toBe('Never take both.');
    },
  );
});
