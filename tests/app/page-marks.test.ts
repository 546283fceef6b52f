import { describe, expect, test } from 'vitest';
import { createPageMarks } from '@/utils/app/page-marks.ts';
import type { PlayerPosition, PlayerView } from '@/utils/core/reading/player-view.ts';
import type { PageText } from '@/utils/dom/page-text.ts';
import { openPage } from '../dom/open-page.ts';
import { articleOf } from '../fakes/article.ts';

function setUp() {
  const document = openPage('<p>Wear 👟 cafe\u0301 shoes. Rest.</p>');
  const node = document.querySelector('p')?.firstChild as Text;
  const text = node.data;
  const pageText: PageText = {
    article: articleOf([{ text }]),
    pieces: [{ source: node, span: { start: 0, end: text.length }, offset: 0, text }],
  };
  const seen: unknown[] = [];
  const marks = createPageMarks({
    painter: {
      paint: ({ sentence, word }) => seen.push(['paint', sentence[0]?.toString() ?? null, word[0]?.toString() ?? null]),
      clear: () => seen.push(['clear']),
      dispose: () => {},
    },
    follower: {
      follow: (range) => seen.push(['follow', range?.toString() ?? null]),
      resume: () => {},
      dispose: () => {},
    },
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
  return { show, marks, seen };
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
});
