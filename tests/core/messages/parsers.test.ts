import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCutAnswer, parseCutQuestion } from '@/utils/core/messages/cutting.ts';
import { parseDetections } from '@/utils/core/messages/detections.ts';
import { type FromHost, parseFromHost, toViewMessage } from '@/utils/core/messages/from-host.ts';
import { parsePageLanguage } from '@/utils/core/messages/page-language.ts';
import { parseReaderToHost, type ReaderToHost } from '@/utils/core/messages/reader-to-host.ts';
import { parseToBackground, type ToBackground } from '@/utils/core/messages/to-background.ts';
import { parseToHost, type ToHost } from '@/utils/core/messages/to-host.ts';
import { parseToReader, type ToReader } from '@/utils/core/messages/to-reader.ts';
import type { PlayerView } from '@/utils/core/reading/player-view.ts';

const OZEMPIC = { text: 'Ozempic', say: 'owe zem pick', language: null, where: 'word', letters: 'any case' } as const;
const WORDING = { reading: 'natural', alternatives: 'skip' } as const;

const OPEN: Extract<ReaderToHost, { type: 'open' }> = {
  type: 'open',
  passageId: 1,
  title: 'Knee 🦵 class',
  lang: 'en',
  passage: { start: 0, end: 9 },
  sentences: [
    {
      span: { start: 0, end: 9 },
      text: 'Walk 🦵 &',
      cues: [
        { at: 0, says: { kind: 'list number', text: '3.' } },
        { at: 9, says: { kind: 'deletion end' } },
      ],
      alternatives: [{ start: 5, end: 7 }],
      notes: [{ start: 7, end: 9 }],
      lang: null,
      kind: 'list item',
      ends: 'block',
    },
  ],
  extent: 'growing',
  place: { sentence: 0, offset: 5 },
  begin: 'paused',
  wishes: {
    rate: 1.3,
    preferred: { en: 'Anna|en-US' },
    builtIn: 'when-needed',
    dialects: 'apart',
    pauses: 'long',
    wording: WORDING,
  },
};

const SPEAKING: PlayerView = {
  activity: { status: 'speaking' },
  position: { place: { sentence: 2, offset: 4 }, sentence: { start: 10, end: 30 }, word: { start: 14, end: 18 } },
  progress: { done: 2, total: null, fraction: 0.25 },
  rate: 1.5,
};

const VIEWS: readonly PlayerView[] = [
  SPEAKING,
  { ...SPEAKING, activity: { status: 'idle' }, position: null },
  { ...SPEAKING, standIn: { lang: 'pl', because: 'no-voice' } },
  { ...SPEAKING, standIn: { lang: 'en', because: 'engine-failed' } },
  { ...SPEAKING, activity: { status: 'finished' }, position: null, progress: { done: 3, total: 3, fraction: 1 } },
  ...(['start', 'text', 'quiet', 'voices'] as const).map((waitsFor) => ({
    ...SPEAKING,
    activity: { status: 'loading', waitsFor } as const,
  })),
  ...(['reader', 'taken'] as const).map((because) => ({
    ...SPEAKING,
    activity: { status: 'paused', because } as const,
  })),
  { ...SPEAKING, activity: { status: 'blocked', reason: { kind: 'no-voice', lang: 'cy' } } },
  ...(['no-voices', 'engine-silent', 'engine-failed', 'not-allowed', 'text-missing'] as const).map((kind) => ({
    ...SPEAKING,
    activity: { status: 'blocked', reason: { kind } } as const,
  })),
  { ...SPEAKING, position: { place: { sentence: 9, offset: 0 }, sentence: null, word: null } },
];

const PARSERS = {
  parseCutAnswer,
  parseCutQuestion,
  parseFromHost,
  parsePageLanguage,
  parseReaderToHost,
  parseToBackground,
  parseToHost,
  parseToReader,
};

describe.each(Object.entries(PARSERS))('%s', (_name, parse) => {
  test('answers null to whatever is not a message, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withSet: true, withNullPrototype: true }), (junk) => {
        expect(parse(junk)).toBeNull();
      }),
    );
  });

  test.each([[null], [undefined], [''], ['open'], [0], [[]], [{}], [{ type: 'open' }], [{ type: 'constructor' }]])(
    'refuses %j',
    (junk) => {
      expect(parse(junk)).toBeNull();
    },
  );
});

describe('what a browser takes texts for', () => {
  test('is taken as it is, and as nothing known where any of it is not', () => {
    const german = { languages: ['de'], certainty: 'reliable' } as const;
    expect(parseDetections([german, null, { ...german, more: 1 }])).toEqual([german, null, german]);
    for (const junk of [null, undefined, 'de', {}, [german, {}], [{ ...german, certainty: 'sure' }]])
      expect(parseDetections(junk)).toEqual([]);
  });
});

describe('a message of the reader to the host', () => {
  test.each<readonly [ReaderToHost]>([
    [OPEN],
    [{ type: 'append', passageId: 1, sentences: [], extent: 'complete', passage: { start: 0, end: 9 } }],
    [
      {
        type: 'rewrite',
        passageId: 1,
        becomes: 2,
        title: 'Knee 🦵 class',
        lang: 'en',
        sentences: [],
        extent: 'growing',
        passage: { start: 0, end: 9 },
        kept: [{ from: 0, to: 3, count: 2 }],
      },
    ],
    [{ type: 'command', command: 'toggle' }],
    [{ ...OPEN, wishes: { ...OPEN.wishes, wording: { ...WORDING, choices: { numbers: 'digits' } } } }],
    [{ ...OPEN, wishes: { ...OPEN.wishes, wording: { ...WORDING, pronunciations: [OZEMPIC] } } }],
    [
      {
        type: 'wishes',
        wishes: { rate: 3, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'none', wording: WORDING },
      },
    ],
  ])('is taken as it is: %j', (message) => {
    expect(parseReaderToHost(message)).toEqual(message);
  });

  test.each([
    ['a span that runs backwards', { ...OPEN, passage: { start: 9, end: 0 } }],
    ['a negative offset', { ...OPEN, place: { sentence: 0, offset: -1 } }],
    ['half an offset', { ...OPEN, place: { sentence: 0.5, offset: 0 } }],
    ['a place that is not a number', { ...OPEN, place: { sentence: Number.NaN, offset: 0 } }],
    ['an unknown kind of block', { ...OPEN, sentences: [{ ...OPEN.sentences[0], kind: 'script' }] }],
    ['an unknown end', { ...OPEN, sentences: [{ ...OPEN.sentences[0], ends: 'page' }] }],
    [
      'a cue that nobody knows',
      { ...OPEN, sentences: [{ ...OPEN.sentences[0], cues: [{ at: 0, says: { kind: 'shout' } }] }] },
    ],
    [
      'a number without its text',
      { ...OPEN, sentences: [{ ...OPEN.sentences[0], cues: [{ at: 0, says: { kind: 'list number' } }] }] },
    ],
    [
      'a choice that is none',
      { ...OPEN, wishes: { ...OPEN.wishes, wording: { ...WORDING, choices: { numbers: 'roman' } } } },
    ],
    [
      'a word without what is said',
      { ...OPEN, wishes: { ...OPEN.wishes, wording: { ...WORDING, pronunciations: [{ ...OZEMPIC, say: '' }] } } },
    ],
    ['an unknown way of reading', { ...OPEN, wishes: { ...OPEN.wishes, wording: { ...WORDING, reading: 'sung' } } }],
    ['a text that is not text', { ...OPEN, title: ['x'] }],
    ['an unknown beginning', { ...OPEN, begin: 'shouting' }],
    ['an unknown command', { type: 'command', command: 'eval' }],
    [
      'a speed no engine has',
      {
        type: 'wishes',
        wishes: {
          rate: 400,
          preferred: {},
          builtIn: 'when-needed',
          dialects: 'apart',
          pauses: 'none',
          wording: WORDING,
        },
      },
    ],
    [
      'an endless speed',
      {
        type: 'wishes',
        wishes: {
          rate: Number.POSITIVE_INFINITY,
          preferred: {},
          builtIn: 'when-needed',
          dialects: 'apart',
          pauses: 'none',
          wording: WORDING,
        },
      },
    ],
    [
      'a voice that is not a name',
      {
        type: 'wishes',
        wishes: {
          rate: 1,
          preferred: { en: 7 },
          builtIn: 'when-needed',
          dialects: 'apart',
          pauses: 'none',
          wording: WORDING,
        },
      },
    ],
    [
      'dialects of no kind',
      {
        type: 'wishes',
        wishes: { rate: 1, preferred: {}, builtIn: 'always', dialects: 'en', pauses: 'none', wording: WORDING },
      },
    ],
    [
      'a pause without end',
      {
        type: 'wishes',
        wishes: {
          rate: 1,
          preferred: {},
          builtIn: 'when-needed',
          dialects: 'apart',
          pauses: 'endless',
          wording: WORDING,
        },
      },
    ],
  ])('is refused with %s', (_what, message) => {
    expect(parseReaderToHost(message)).toBeNull();
  });

  test('loses what nobody asked for', () => {
    expect(parseReaderToHost({ type: 'command', command: 'stop', code: 'alert(1)' })).toEqual({
      type: 'command',
      command: 'stop',
    });
  });
});

describe('a message of the host', () => {
  test.each(VIEWS)('carries the view $activity unchanged', (view) => {
    const message = toViewMessage(7, 'Überblick', view);
    expect(parseFromHost(structuredClone(message))).toEqual({ type: 'view', passageId: 7, title: 'Überblick', view });
  });

  test.each<readonly [FromHost]>([
    [{ type: 'want-text', passageId: 1, from: 12 }],
    [{ type: 'taken-over' }],
    [{ type: 'nothing-open' }],
  ])('is taken as it is: %j', (message) => {
    expect(parseFromHost(message)).toEqual(message);
  });

  test('is refused when it says blocked without a reason', () => {
    const view = { ...SPEAKING, activity: { status: 'blocked' } };
    expect(parseFromHost({ type: 'view', passageId: 1, title: '', view })).toBeNull();
  });
});

describe('one-off messages', () => {
  test.each<readonly [ToReader]>([
    [{ to: 'reader', type: 'listen', passage: 'choose', tabSound: 'muted' }],
    [{ to: 'reader', type: 'listen', passage: 'here', tabSound: 'on' }],
    [{ to: 'reader', type: 'listen', passage: 'here', tabSound: 'on', clue: { linkUrl: 'a:b' } }],
    [{ to: 'reader', type: 'command', command: 'back' }],
    [{ to: 'reader', type: 'go-to-panel' }],
    [{ to: 'reader', type: 'open-section' }],
    [{ to: 'reader', type: 'tab-sound', tabSound: 'on' }],
    [{ to: 'reader', type: 'describe' }],
    [{ to: 'reader', type: 'tell-language' }],
    [{ to: 'reader', type: 'choose-language', lang: 'uk' }],
    [{ to: 'reader', type: 'choose-language', lang: null }],
  ])('to the reader: %j', (message) => {
    expect(parseToReader(message)).toEqual(message);
    expect([parseToHost(message), parseToBackground(message)]).toEqual([null, null]);
  });

  test.each<readonly [ToBackground]>([
    [{ to: 'background', type: 'open-host' }],
    [{ to: 'background', type: 'listen-here' }],
    [{ to: 'background', type: 'load-parts', parts: ['structure', 'article'] }],
    [{ to: 'background', type: 'load-parts', parts: ['large-article'] }],
    [{ to: 'background', type: 'listen', tabId: 4, passage: 'page', tabSound: 'on' }],
  ])('to the background: %j', (message) => {
    expect(parseToBackground(message)).toEqual(message);
    expect([parseToHost(message), parseToReader(message)]).toEqual([null, null]);
  });

  test.each<readonly [ToHost]>([[{ to: 'host', type: 'command', command: 'pause' }]])('to the host: %j', (message) => {
    expect(parseToHost(message)).toEqual(message);
    expect([parseToReader(message), parseToBackground(message)]).toEqual([null, null]);
  });
});

describe('the language of a page', () => {
  test.each([[{ chosen: 'uk', found: 'en-GB' }], [{ chosen: null, found: null }]])(
    'is taken as it is: %j',
    (answer) => {
      expect(parsePageLanguage(answer)).toEqual(answer);
    },
  );

  test.each([
    [{ to: 'reader', type: 'choose-language', lang: '' }],
    [{ to: 'reader', type: 'choose-language', lang: 'the Queen’s' }],
    [{ to: 'reader', type: 'choose-language', lang: 7 }],
    [{ to: 'reader', type: 'choose-language' }],
  ])('is not chosen with what is no language: %j', (message) => {
    expect(parseToReader(message)).toBeNull();
  });
});
