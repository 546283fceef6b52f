import { describe, expect, test } from 'vitest';
import { createWordTimes, paceOf } from '@/utils/core/speech/synthesis.ts';
import { segmentWords } from '@/utils/core/text/segment-words.ts';
import { createSegmenters } from '@/utils/core/text/segmenters.ts';

/** Word events as eSpeak NG reports them: characters from 1, and milliseconds. */
function timesOf(text: string, ...pieces: readonly (readonly (readonly [position: number, ms: number])[])[]) {
  const { hear: take } = createWordTimes(text, segmentWords(text, { lang: 'en', segmenters: createSegmenters() }));
  return pieces.map((piece) =>
    take(piece.map(([text_position, audio_position]) => ({ type: 'word', text_position, audio_position }))).map(
      ({ offset, ms }) => [text.slice(offset).split(/[\s.]/, 1)[0], ms],
    ),
  );
}

describe('the words of the built-in voice', () => {
  test('are told where eSpeak counts characters, not UTF-16 units', () => {
    expect(
      timesOf('Go 👍 on e\u0301 ab', [
        [1, 0],
        [4, 300],
        [6, 500],
        [9, 700],
        [12, 900],
      ]),
    ).toEqual([
      [
        ['Go', 0],
        ['👍', 300],
        ['on', 500],
        ['e\u0301', 700],
        ['ab', 900],
      ],
    ]);
  });

  test('are told once each, however many parts are said of one', () => {
    expect(
      timesOf('Take 50% of it', [
        [1, 0],
        [6, 200],
        [8, 400],
        [10, 600],
        [13, 700],
      ]),
    ).toEqual([
      [
        ['Take', 0],
        ['50%', 200],
        ['of', 600],
        ['it', 700],
      ],
    ]);
  });

  test('that are said together with the one before are told between their neighbours', () => {
    expect(
      timesOf(
        'one step at a time',
        [
          [1, 0],
          [5, 200],
        ],
        [
          [10, 500],
          [15, 900],
        ],
      ),
    ).toEqual([
      [
        ['one', 0],
        ['step', 200],
      ],
      [
        ['at', 500],
        ['a', 740],
        ['time', 900],
      ],
    ]);
  });

  test('stand in the order of the text in right-to-left and CJK text', () => {
    expect(
      timesOf('خذ حبة', [
        [1, 0],
        [4, 300],
      ]),
    ).toEqual([
      [
        ['خذ', 0],
        ['حبة', 300],
      ],
    ]);
    const { hear: take } = createWordTimes('每天两次', [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    const events = [1, 2, 3, 4].map((position) => ({
      type: 'word',
      text_position: position,
      audio_position: position * 100,
    }));
    expect(take(events)).toEqual([
      { offset: 0, ms: 100 },
      { offset: 2, ms: 300 },
    ]);
  });

  test('behind a dash or an opening mark that stands alone are told where that is', () => {
    expect(
      timesOf('him - now ( yes', [
        [1, 0],
        [5, 300],
        [11, 500],
      ]),
    ).toEqual([
      [
        ['him', 0],
        ['now', 300],
        ['yes', 500],
      ],
    ]);
  });

  test('that are left when all is said are told in what was left of the sound', () => {
    const text = 'one step at a time';
    const words = createWordTimes(text, segmentWords(text, { lang: 'en', segmenters: createSegmenters() }));
    words.hear([
      { type: 'word', text_position: 1, audio_position: 0 },
      { type: 'word', text_position: 5, audio_position: 200 },
    ]);
    expect(words.end(900)).toEqual([
      { offset: 9, ms: 450 },
      { offset: 12, ms: 600 },
      { offset: 14, ms: 700 },
    ]);
    expect(words.end(900)).toEqual([]);
  });

  test('beyond the text, or of other kinds, are passed over', () => {
    expect(
      timesOf('Yes', [
        [1, 0],
        [40, 300],
      ]),
    ).toEqual([[['Yes', 0]]]);
    const { hear: take } = createWordTimes('Yes', [{ start: 0, end: 3 }]);
    expect(take([{ type: 'sentence', text_position: 1, audio_position: 0 }])).toEqual([]);
  });
});

test.each([
  [1, { wpm: 175, factor: 1 }],
  [0.25, { wpm: 80, factor: 1 }],
  [2.5, { wpm: 438, factor: 1 }],
  [3, { wpm: 450, factor: 525 / 450 }],
  [6, { wpm: 450, factor: 1050 / 450 }],
])('the speed %d is %j', (rate, pace) => {
  expect(paceOf(rate)).toEqual(pace);
});
