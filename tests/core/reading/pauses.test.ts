import { describe, expect, test } from 'vitest';
import type { SentenceEnd } from '@/utils/core/article/script.ts';
import { pauseAfter } from '@/utils/core/reading/pause-after.ts';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import { drivePlayer, spokenBy, timerOf } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const TEXTS = ['Your tablets.', 'Take one daily.', 'Call us.'];

function blocksOf(texts: readonly string[], ends: SentenceEnd = 'block') {
  return scriptOf(texts, 'complete', sentencesOf(texts, { ends }));
}

/** The first of three paragraphs is over. */
function afterFirst() {
  const script = blocksOf(TEXTS);
  const drive = drivePlayer(script);
  drive.send({ type: 'play' });
  return { drive, script, effects: drive.hearOut() };
}

describe('the pause after a sentence', () => {
  const [sentence] = sentencesOf(['Call us.']);
  const of = (kind: 'heading' | 'paragraph' | 'list item' | 'table cell', ends: SentenceEnd = 'block') =>
    pauseAfter({ ...sentence, kind, ends } as never, 'normal', 1);

  test('depends on what it ends', () => {
    expect([of('heading'), of('paragraph'), of('list item'), of('table cell', 'row'), of('table cell')]).toEqual([
      700, 500, 300, 400, 150,
    ]);
    expect([of('heading', 'sentence'), of('paragraph', 'sentence')]).toEqual([0, 0]);
  });

  test.each([
    ['none', 1, 0],
    ['short', 1, 250],
    ['long', 1, 1000],
    ['normal', 2, 250],
    ['normal', 0.5, 1000],
    ['long', 0.5, 2000],
    ['long', 0.2, 2000],
  ] as const)('of length %s at speed %d is %d ms', (pauses, rate, ms) => {
    expect(pauseAfter({ ...sentence, kind: 'paragraph', ends: 'block' } as never, pauses, rate)).toBe(ms);
  });
});

describe('a pause of the reader’s own', () => {
  const lengths = { sentence: 200, item: 0, paragraph: 900, heading: 1500 };

  test.each([
    ['paragraph', 'sentence', 200],
    ['heading', 'sentence', 200],
    ['paragraph', 'block', 900],
    ['quote', 'block', 900],
    ['heading', 'block', 1500],
    ['list item', 'block', 0],
    ['table cell', 'row', 0],
  ] as const)('after a %s that ends a %s is what was set for it', (kind, ends, ms) => {
    expect(pauseAfter({ kind, ends }, lengths, 1)).toBe(ms);
    expect(pauseAfter({ kind, ends }, lengths, 2)).toBe(ms / 2);
  });

  test('is never longer than two seconds, however slow the speech', () => {
    expect(pauseAfter({ kind: 'heading', ends: 'block' }, lengths, 0.5)).toBe(2000);
  });

  test('between two sentences is kept like any other, and can be paused in', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'pauses-changed', pauses: lengths }, { type: 'play' });
    expect(timerOf(drive.hearOut(), 'between')).toBe(200);
    drive.send({ type: 'pause' });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Take one daily.');
  });
});

describe('between two blocks', () => {
  test('nothing is said until the pause is over', () => {
    const { drive, effects } = afterFirst();
    expect(effects).toEqual([{ type: 'clear-timers' }, { type: 'set-timer', timer: 'between', turn: 2, ms: 500 }]);
    expect(drive.state()).toMatchObject({ status: 'between', heard: 0, spot: { place: { sentence: 1, offset: 0 } } });
    expect(spokenBy(drive.fire('between'))).toBe('Take one daily.');
  });

  test('the mark stays on what was heard, and the place is what comes next', () => {
    const { drive, script } = afterFirst();
    expect(viewOf(drive.state(), script)).toMatchObject({
      activity: { status: 'speaking' },
      position: { place: { sentence: 1, offset: 0 }, sentence: { start: 0, end: 13 }, word: null },
      progress: { done: 1 },
    });
  });

  test.each(['start', 'end', 'progress', 'quiet'] as const)('the timer %s changes nothing', (timer) => {
    const { drive } = afterFirst();
    const before = drive.state();
    drive.fire(timer);
    expect(drive.state()).toBe(before);
  });

  test('what is still heard of the sentence before changes nothing', () => {
    const { drive } = afterFirst();
    const before = drive.state();
    drive.send({ type: 'ended', turn: 1 }, { type: 'word-reached', turn: 2, offset: 5 }, { type: 'ended', turn: 2 });
    expect(drive.state()).toBe(before);
  });

  test('pausing stops the clock at once; playing goes on with the next sentence', () => {
    const { drive } = afterFirst();
    expect(drive.send({ type: 'toggle' })).toEqual([{ type: 'clear-timers' }]);
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader' });
    expect(spokenBy(drive.send({ type: 'toggle' }))).toBe('Take one daily.');
  });

  test('pausing keeps which sentence was heard, for whoever wants it again', () => {
    const { drive } = afterFirst();
    drive.send({ type: 'pause' });
    expect(spokenBy(drive.send({ type: 'repeat' }))).toBe('Your tablets.');
  });

  test('stop, forward and back act at once', () => {
    const stopped = afterFirst().drive;
    expect(stopped.send({ type: 'stop' })).toEqual([{ type: 'clear-timers' }]);
    expect(stopped.state().status).toBe('idle');
    expect(spokenBy(afterFirst().drive.send({ type: 'forward' }))).toBe('Take one daily.');
    expect(spokenBy(afterFirst().drive.send({ type: 'back' }))).toBe('Your tablets.');
  });

  test('a change of speed or voice counts for what comes, and says nothing again', () => {
    const { drive } = afterFirst();
    expect(drive.send({ type: 'rate-changed', rate: 2 })).toEqual([]);
    expect(drive.send({ type: 'voice-changed', lang: 'en', voiceId: 'Ben|en-GB' })).toEqual([]);
    expect(drive.fire('between')).toContainEqual(
      expect.objectContaining({
        request: { turn: 3, text: 'Take one daily.', lang: 'en', voiceId: 'Ben|en-GB', rate: 2 },
      }),
    );
    expect(timerOf(drive.hearOut(), 'between')).toBe(250);
  });

  test('a change of the pauses counts from the next one on', () => {
    const { drive } = afterFirst();
    drive.send({ type: 'pauses-changed', pauses: 'none' });
    expect(drive.state().status).toBe('between');
    drive.fire('between');
    expect(spokenBy(drive.hearOut())).toBe('Call us.');
  });

  test('is nothing after the last sentence', () => {
    const { drive } = afterFirst();
    drive.send({ type: 'play', place: { sentence: 2, offset: 0 } });
    drive.hearOut();
    expect(drive.state().status).toBe('finished');
  });

  test('the next sentence may still be on its way', () => {
    const first = TEXTS.slice(0, 1);
    const drive = drivePlayer(scriptOf(first, 'growing', sentencesOf(first, { ends: 'block' })));
    drive.send({ type: 'play' });
    drive.hearOut();
    expect(drive.state()).toMatchObject({ status: 'between', spot: { place: { sentence: 1, offset: 0 } } });
    drive.grow(blocksOf(TEXTS));
    expect(drive.state().status).toBe('between');
    expect(spokenBy(drive.fire('between'))).toBe('Take one daily.');
  });

  test('a sentence that ends no block is followed at once', () => {
    const drive = drivePlayer(blocksOf(TEXTS, 'sentence'));
    drive.send({ type: 'play' });
    expect(spokenBy(drive.hearOut())).toBe('Take one daily.');
  });
});

describe('a sentence for which nothing is said', () => {
  const texts = ['Rest.', '±', '***', 'Call us.', '•'];
  const silent = () => {
    const sentences = sentencesOf(texts).map((sentence, index) => ({
      ...sentence,
      ends: index === 2 || index === 3 ? ('block' as const) : ('sentence' as const),
    }));
    return drivePlayer(scriptOf(texts, 'complete', sentences));
  };

  test('is passed over, and the pause of the block it ends is kept', () => {
    const drive = silent();
    drive.send({ type: 'play' });
    expect(timerOf(drive.hearOut(), 'between')).toBe(500);
    expect(spokenBy(drive.fire('between'))).toBe('Call us.');
    drive.hearOut();
    expect(drive.state().status).toBe('finished');
  });

  test('is passed over on a step back, also from the end', () => {
    const drive = silent();
    drive.send({ type: 'play', place: { sentence: 3, offset: 0 } });
    expect(spokenBy(drive.send({ type: 'back' }))).toBe('Rest.');
    drive.send({ type: 'forward' });
    drive.send({ type: 'forward' });
    expect(drive.state().status).toBe('finished');
    drive.send({ type: 'back' });
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 3 } } });
  });
});
