import { describe, expect, test } from 'vitest';
import { createPassageScript } from '@/utils/app/passage-script.ts';
import { type ListenChoice, planListening } from '@/utils/app/plan-listening.ts';
import { beginningView, type ReaderState, stopView } from '@/utils/app/reader-state.ts';
import type { SelectionMark } from '@/utils/dom/selection-mark.ts';
import { openPage } from '../dom/open-page.ts';
import { articleOf } from '../fakes/article.ts';

const ARTICLE = articleOf([{ text: 'Bring water.' }]);
const EMPTY: ReaderState = { status: 'empty', problem: null, tabSound: 'on', speeds: { rate: 1 } };
const { body } = openPage('<p>Bring water.</p>');
const HIGHLIGHTED: SelectionMark = [
  { type: 'nodes', startContainer: body, startOffset: 0, endContainer: body, endOffset: 1 },
];

function opened(activity: 'speaking' | 'stopped', selection: SelectionMark = []): ReaderState {
  return {
    ...EMPTY,
    status: 'open',
    passage: {
      id: 1,
      pageText: { article: ARTICLE, pieces: [] },
      script: createPassageScript(ARTICLE),
      from: 0,
      address: '/water',
      fate: 'stays',
      near: [],
      selection,
      choice: 'page',
      closedSections: 'announce',
    },
    view: activity === 'speaking' ? beginningView(1) : stopView(beginningView(1)),
    holder: 'this-tab',
    announced: null,
  };
}

const plan = (state: ReaderState, choice: ListenChoice, selection: SelectionMark = [], focus = 'here') =>
  planListening(state, { choice, selection, isFocusElsewhere: () => focus === 'elsewhere' });

describe('a press to listen', () => {
  test('reads what is highlighted, or else the page', () => {
    expect(plan(EMPTY, 'choose', HIGHLIGHTED)).toEqual({ type: 'read', choice: 'selection' });
    expect(plan(EMPTY, 'choose')).toEqual({ type: 'read', choice: 'page' });
  });

  test.each(['page', 'here', 'selection'] as const)('reads what it names: %s', (choice) => {
    expect(plan(opened('speaking'), choice)).toEqual({ type: 'read', choice });
  });

  test('is about the passage that is open, until that is over or something else is highlighted', () => {
    expect(plan(opened('speaking'), 'choose')).toEqual({ type: 'toggle' });
    expect(plan(opened('speaking', HIGHLIGHTED), 'choose', HIGHLIGHTED)).toEqual({ type: 'toggle' });
    expect(plan(opened('stopped'), 'choose')).toEqual({ type: 'read', choice: 'page' });
    expect(plan(opened('speaking'), 'choose', HIGHLIGHTED)).toEqual({ type: 'read', choice: 'selection' });
  });

  test('for what is highlighted is refused in a frame of another site, and only that', () => {
    expect(plan(EMPTY, 'selection', HIGHLIGHTED, 'elsewhere')).toEqual({
      type: 'refuse',
      problem: 'text-of-another-site',
    });
    expect(plan(EMPTY, 'page', [], 'elsewhere')).toEqual({ type: 'read', choice: 'page' });
  });
});
