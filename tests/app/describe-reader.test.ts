import { describe, expect, test } from 'vitest';
import { describeReader, describeSubject } from '@/utils/app/describe-reader.ts';
import { createPassageScript, type PassageScript, type Portion } from '@/utils/app/passage-script.ts';
import { beginningView, type Passage, type ReaderState } from '@/utils/app/reader-state.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';
import { finishWork } from '@/utils/core/work/work.ts';
import { articleOf } from '../fakes/article.ts';
import { english } from '../fakes/english.ts';

const ARTICLE = articleOf([{ text: 'Wear flat shoes. Bring water.' }, { text: 'Rest.' }], { title: 'Knees' });
const PASSAGE: Passage = {
  id: 1,
  pageText: { article: ARTICLE, pieces: [] },
  script: createPassageScript(ARTICLE),
  from: 0,
  address: '/knees',
  fate: 'stays',
  near: [],
  selection: [],
  choice: 'page',
  closedSections: 'announce',
};
const PAUSED: PlayerView = { ...beginningView(1), activity: { status: 'paused', because: 'reader' } };
const EMPTY: ReaderState = { status: 'empty', problem: null, tabSound: 'on', speeds: { rate: 1.3 } };
const OPEN: ReaderState = {
  ...EMPTY,
  status: 'open',
  passage: PASSAGE,
  view: PAUSED,
  holder: 'this-tab',
  announced: null,
};

const inEnglish = (state: ReaderState) => describeReader(state, { translate: english, locale: 'en' });

describe('the reader in its panel', () => {
  test('is ready, at the speed that was chosen, before anything is read', () => {
    expect(inEnglish(EMPTY)).toEqual({
      status: 'idle',
      active: false,
      statusText: 'Ready.',
      progressText: '',
      speedText: 'Speed 1.3',
      note: null,
      help: 'none',
    });
  });

  test.each([
    [
      'nothing-to-read',
      'Hark found no text to read on this page. Highlight the words you want to hear, then try again.',
    ],
    ['nothing-highlighted', 'Nothing is highlighted. Highlight the words you want to hear, then try again.'],
    [
      'text-of-another-site',
      'This part of the page comes from another site, and Hark cannot see it from here. To hear it, open it in its own tab and try again. If you turn on the listen button for that site there, Hark can also read it here.',
    ],
    [
      'page-unreadable',
      'Something on this page keeps Hark from reading it. Highlight the words you want to hear, then try again.',
    ],
    ['no-closed-section', 'No closed section or list was just read out. Press the key again when you hear one.'],
    ['section-stays-closed', 'This section did not open. Open it on the page, then start again from there.'],
    ['host-unreachable', 'Hark could not start its voice. Close this page, open it again, and try once more.'],
  ] as const)('says for %s what to do, with or without a passage', (problem, note) => {
    expect([inEnglish({ ...EMPTY, problem }).note, inEnglish({ ...OPEN, problem }).note]).toEqual([note, note]);
  });

  test('offers the sound check where the voice is what cannot be reached', () => {
    expect(inEnglish({ ...OPEN, problem: 'host-unreachable' }).help).toBe('sound-check');
    expect(inEnglish({ ...OPEN, problem: 'nothing-to-read' }).help).toBe('none');
    const blocked: PlayerView = { ...PAUSED, activity: { status: 'blocked', reason: { kind: 'engine-silent' } } };
    expect(inEnglish({ ...OPEN, view: blocked }).help).toBe('sound-check');
    expect(inEnglish({ ...OPEN, view: blocked, problem: 'nothing-highlighted' }).help).toBe('none');
  });

  test('says that another tab reads, and nothing of the kind while nobody does', () => {
    expect(inEnglish({ ...OPEN, holder: 'other-tab' }).note).toMatch(/^Hark is now reading in another tab\./);
    expect(inEnglish({ ...OPEN, holder: 'nobody' }).note).toBeNull();
  });
});

describe('what is being read', () => {
  test('is nothing before anything is', () => {
    expect(describeSubject(EMPTY)).toEqual({ title: '', sentence: '' });
  });

  test('U-4.1.2: has the page’s title, and the sentence as text once it is known', () => {
    expect(describeSubject(OPEN)).toEqual({ title: 'Knees', sentence: '' });
    const script = createPassageScript(ARTICLE);
    finishWork(script.take(100_000));
    const view = { ...PAUSED, position: { place: { sentence: 1, offset: 0 }, sentence: null, word: null } };
    const state: ReaderState = { ...OPEN, view, passage: { ...PASSAGE, script } };
    expect(describeSubject(state)).toEqual({ title: 'Knees', sentence: 'Bring water.' });
  });

  test('has no title where it is what the reader highlighted', () => {
    expect(describeSubject({ ...OPEN, passage: { ...PASSAGE, choice: 'selection' } }).title).toBe('');
  });
});

describe('the script of a passage', () => {
  const texts = ({ sentences }: Portion) => sentences.map(({ text }) => text);

  /** Takes all at once, and gives what is new. */
  const take = (script: PassageScript, characters: number) => {
    const { length } = script.taken().sentences;
    finishWork(script.take(characters));
    return script.taken(length);
  };

  test('is taken in portions of at least one sentence, and knows its end', () => {
    const script = createPassageScript(ARTICLE);
    expect([script.taken().extent, texts(script.taken())]).toEqual(['growing', []]);
    const first = take(script, 1);
    expect([texts(first), first.extent]).toEqual([['Wear flat shoes.'], 'growing']);
    expect(first.passage).toEqual({ start: 0, end: 16 });
    const second = take(script, 5);
    expect([texts(second), second.extent]).toEqual([['Bring water.'], 'growing']);
    expect(second.passage).toEqual({ start: 0, end: 35 });
    const rest = take(script, 100_000);
    expect([texts(rest), rest.extent]).toEqual([['Rest.'], 'complete']);
    expect(texts(take(script, 100_000))).toEqual([]);
    expect(texts(script.taken())).toEqual(['Wear flat shoes.', 'Bring water.', 'Rest.']);
  });

  test('loses nothing when its making is put down half way', () => {
    const script = createPassageScript(ARTICLE);
    const work = script.take(100_000);
    for (let step = 0; step < 3; step += 1) work.next();
    finishWork(script.take(100_000));
    expect(texts(script.taken())).toEqual(['Wear flat shoes.', 'Bring water.', 'Rest.']);
  });

  test('of nothing is complete at once', () => {
    const script = createPassageScript(articleOf([{ text: '•' }]));
    expect(take(script, 1)).toEqual({ sentences: [], extent: 'complete', passage: { start: 0, end: 0 } });
  });
});
