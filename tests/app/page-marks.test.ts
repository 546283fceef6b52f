import { describe, expect, test } from 'vitest';
import { createPageMarks } from '@/utils/app/page-marks.ts';
import type { PageParts } from '@/utils/app/page-parts.ts';
import type { SectionsLoader } from '@/utils/app/reader-parts.ts';
import { sectionsParts } from '@/utils/app/sections-parts.ts';
import type { PlayerPosition, PlayerView } from '@/utils/core/reading/player-view.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { openPage } from '../dom/open-page.ts';
import { articleOf } from '../fakes/article.ts';
import { sectionsThere } from '../fakes/parts-there.ts';

function setUp() {
  const document = openPage('<p>Wear 👟 cafe\u0301 shoes. Rest.</p>');
  const node = document.querySelector('p')?.firstChild as Text;
  const text = node.data;
  const pageText: PageText = {
    article: articleOf([{ text }]),
    pieces: [{ source: node, span: { start: 0, end: text.length }, offset: 0, text }],
  };
  const seen: unknown[] = [];
  const sought: string[] = [];
  const marks = createPageMarks({
    painter: {
      paint: ({ sentence, word }) => seen.push(['paint', sentence[0]?.toString() ?? null, word[0]?.toString() ?? null]),
      follow: () => {},
      clear: () => seen.push(['clear']),
      dispose: () => {},
    },
    follower: {
      follow: (range) => seen.push(['follow', range?.toString() ?? null]),
      resume: () => {},
      dispose: () => {},
    },
    onSought: (sentence) => sought.push(sentence),
  });
  const show = (position: PlayerPosition | null) => {
    const view: PlayerView = {
      activity: { status: 'speaking' },
      position,
      progress: { done: 0, total: 2, fraction: 0 },
      rate: 1,
    };
    marks.show(pageText, view);
    return seen.splice(0);
  };
  return { show, marks, seen, sought, node };
}

const PLACE = { sentence: 0, offset: 0 };
const SENTENCE = { start: 0, end: 20 };

describe('the marks in the page', () => {
  test('are the sentence and its word, and the word is followed', () => {
    const { show } = setUp();
    expect(show({ place: PLACE, sentence: SENTENCE, word: { start: 8, end: 13 } })).toEqual([
      ['paint', 'Wear 👟 cafe\u0301 shoes.', 'cafe\u0301'],
      ['follow', 'cafe\u0301'],
    ]);
  });

  test('are the sentence alone where the voice reports no words', () => {
    const { show } = setUp();
    expect(show({ place: PLACE, sentence: SENTENCE, word: null })).toEqual([
      ['paint', 'Wear 👟 cafe\u0301 shoes.', null],
      ['follow', ''],
    ]);
  });

  test('follow the whole sentence once one has ended without a word', () => {
    const { show } = setUp();
    show({ place: PLACE, sentence: SENTENCE, word: null });
    expect(show({ place: { sentence: 1, offset: 0 }, sentence: SENTENCE, word: null })).toEqual([
      ['paint', 'Wear 👟 cafe\u0301 shoes.', null],
      ['follow', 'Wear 👟 cafe\u0301 shoes.'],
    ]);
  });

  test('are none while the sentence has not arrived', () => {
    const { show } = setUp();
    expect(show({ place: PLACE, sentence: null, word: null })).toEqual([
      ['paint', null, null],
      ['follow', null],
    ]);
  });

  test('are taken off when nothing is read', () => {
    const { show, marks, seen } = setUp();
    expect(show(null)).toEqual([['clear'], ['follow', null]]);
    marks.clear();
    expect(seen).toEqual([['clear'], ['follow', null]]);
  });

  test('tell whether the sentence was found; what has gone from the page is not sought', () => {
    const { show, sought, node } = setUp();
    show({ place: PLACE, sentence: SENTENCE, word: null });
    node.remove();
    show({ place: PLACE, sentence: SENTENCE, word: null });
    show({ place: PLACE, sentence: { start: 20, end: 20 }, word: null });
    expect(sought).toEqual(['found', 'lost']);
  });
});

function setUpHidden(body: string, sections: SectionsLoader) {
  const document = openPage(body);
  const node = document.querySelector('p')?.firstChild as Text;
  const span = { start: 0, end: node.data.length };
  const seen: unknown[] = [];
  const marks = createPageMarks({
    painter: {
      paint: ({ sentence, word }) => seen.push(sentence.map(String), word.map(String)),
      follow: () => {},
      clear: () => {},
      dispose: () => {},
    },
    follower: {
      follow: (range) => seen.push(range?.startContainer.textContent),
      resume: () => {},
      dispose: () => {},
    },
    sections,
    onSought: () => {},
  });
  const pageText: PageText = {
    article: articleOf([{ text: node.data }]),
    pieces: [{ source: node, span, offset: 0, text: node.data }],
  };
  const show = () => {
    marks.show(pageText, {
      activity: { status: 'speaking' },
      position: { place: PLACE, sentence: span, word: { start: 2, end: 6 } },
      progress: { done: 0, total: 1, fraction: 0 },
      rate: 1,
    });
    return seen.splice(0);
  };
  return { show };
}

const HIDDEN = '<button aria-expanded="false">Bring 👟</button><div style="display: none"><p>A card.</p></div>';

describe('the marks of text that a closed section hides', () => {
  test.each([
    ['details', '<details><summary>Bring 👟</summary><p style="display: none">A card.</p></details>'],
    [
      'a panel',
      '<h2><button aria-expanded="false" aria-controls="one">Bring 👟</button></h2><div id="one" style="display: none"><p>A card.</p></div>',
    ],
    ['a panel next to it', HIDDEN],
  ])('are on the heading: %s', (_, body) => {
    expect(setUpHidden(body, sectionsThere).show()).toEqual([['Bring 👟'], [], 'Bring 👟']);
  });

  test('are on the heading as soon as what knows of sections has come: it was read as a paragraph, and folded since', async () => {
    let there: PageParts['sections'] | null = null;
    const load = async () => {
      there = sectionsParts;
    };
    const { show } = setUpHidden(HIDDEN, { find: () => there, load });
    expect(show()).toEqual([['A card.'], ['card'], 'A card.']);
    await Promise.resolve();
    expect(show()).toEqual([['Bring 👟'], [], 'Bring 👟']);
  });

  test('stay where they are where it may not come', async () => {
    const load = () => Promise.reject(new Error('It may not come.'));
    const { show } = setUpHidden(HIDDEN, { find: () => null, load });
    expect([show(), show()]).toEqual([
      [['A card.'], ['card'], 'A card.'],
      [['A card.'], ['card'], 'A card.'],
    ]);
  });
});
