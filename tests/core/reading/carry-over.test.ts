import { describe, expect, test } from 'vitest';
import type { KeptRun } from '@/utils/core/article/align-texts.ts';
import { carryOver } from '@/utils/core/reading/carry-over.ts';
import type { PlayerEvent } from '@/utils/core/reading/player-event.ts';
import { drivePlayer, spokenBy } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const BEFORE = ['Take one tablet.', 'Do not crush it.', 'Call us.'];
const ONE = 1;

type Sent = PlayerEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'at'> : never) : never;

/** The player after some events, with its script written anew. */
function rewrite(events: readonly Sent[], after: readonly string[], kept: readonly KeptRun[], extent?: 'growing') {
  const before = scriptOf(BEFORE, extent, sentencesOf(BEFORE, { ends: 'block' }));
  const drive = drivePlayer(before);
  for (const event of events) drive.send(event as Parameters<typeof drive.send>[0]);
  const script = scriptOf(after, extent);
  const carried = carryOver(drive.state(), before, { script, kept });
  drive.grow(script);
  const effects = drive.send({ type: 'script-rewritten', place: carried.place, speech: carried.speech });
  return { carried, effects, state: drive.state() };
}

const PLAY: Sent = { type: 'play' };
const STARTED: Sent = { type: 'started', turn: ONE };
const WORD: Sent = { type: 'word-reached', turn: ONE, offset: 9 };
const ALL_ONE_FURTHER = [{ from: 0, to: 1, count: 3 }];

describe('a script written anew', () => {
  test('moves the place, the word and the attempt along, without an effect', () => {
    const { effects, state } = rewrite([PLAY, STARTED, WORD], ['Hello.', ...BEFORE], ALL_ONE_FURTHER);
    expect(effects).toEqual([]);
    expect(state).toMatchObject({
      status: 'speaking',
      spot: { place: { sentence: 1, offset: 9 }, word: { start: 9, end: 16 } },
      attempt: { turn: ONE, from: { sentence: 1, offset: 0 } },
    });
  });

  test('is said from its new words on when none of the old ones was heard yet', () => {
    const { effects } = rewrite([PLAY], ['Take two tablets.'], [{ from: 0, to: 0, count: 1 }]);
    expect(spokenBy(effects)).toBe('Take two tablets.');
  });

  test('stands paused at the same word when only what follows it was edited', () => {
    const { effects, state } = rewrite(
      [PLAY, STARTED, WORD, { type: 'pause' }],
      ['Take one tablet. Or two.'],
      [{ from: 0, to: 0, count: 1 }],
    );
    expect([effects, state]).toMatchObject([[], { status: 'paused', spot: { place: { sentence: 0, offset: 9 } } }]);
  });

  test('stands paused at the start of a sentence that was edited before the word', () => {
    const { state } = rewrite(
      [PLAY, STARTED, WORD, { type: 'pause' }],
      ['You take one tablet.'],
      [{ from: 0, to: 0, count: 1 }],
    );
    expect(state).toMatchObject({ status: 'paused', spot: { place: { sentence: 0, offset: 0 }, word: null } });
  });

  test('stands paused at what follows a sentence that has gone', () => {
    const { state } = rewrite([PLAY, STARTED, { type: 'pause' }], BEFORE.slice(1), [{ from: 1, to: 0, count: 2 }]);
    expect(state).toMatchObject({ status: 'paused', spot: { place: { sentence: 0, offset: 0 } } });
  });

  test('goes on with the next sentence when the first has gone: it has no neighbour to stand in for', () => {
    const { effects } = rewrite([PLAY, STARTED, WORD], BEFORE.slice(1), [{ from: 1, to: 0, count: 2 }]);
    expect(spokenBy(effects)).toBe('Do not crush it.');
  });

  test('brings the text that was waited for', () => {
    const events: Sent[] = [{ type: 'play', place: { sentence: 3, offset: 0 } }];
    const { effects } = rewrite(events, [...BEFORE, 'Rest.'], [{ from: 0, to: 0, count: 3 }], 'growing');
    expect(spokenBy(effects)).toBe('Rest.');
  });

  test('is asked for anew where the text that was waited for has not come with it', () => {
    const events: Sent[] = [{ type: 'play', place: { sentence: 3, offset: 0 } }];
    const { effects } = rewrite(events, ['Hello.', ...BEFORE], ALL_ONE_FURTHER, 'growing');
    expect(effects).toContainEqual({ type: 'ask-for-text', from: 4 });
  });

  test('in the silence between two blocks goes on with what stands behind the one that was heard', () => {
    const heard: Sent[] = [PLAY, STARTED, { type: 'ended', turn: ONE }];
    const { effects, state } = rewrite(
      heard,
      [BEFORE[0] ?? '', 'New.', ...BEFORE.slice(1)],
      [
        { from: 0, to: 0, count: 1 },
        { from: 1, to: 2, count: 2 },
      ],
    );
    expect([effects, state]).toMatchObject([[], { status: 'between', heard: 0, spot: { place: { sentence: 1 } } }]);
  });

  test('does not speak while others do', () => {
    const events: Sent[] = [PLAY, STARTED, { type: 'failed', turn: ONE, fault: 'interrupted' }];
    const { effects, state } = rewrite(events, BEFORE.slice(1), [{ from: 1, to: 0, count: 2 }]);
    expect([spokenBy(effects), state]).toMatchObject([null, { status: 'loading', waitsFor: 'quiet' }]);
  });

  test.each([
    ['idle', []],
    ['finished', [{ type: 'play', place: { sentence: 9, offset: 0 } }]],
  ] as const)('changes nothing when %s', (status, events) => {
    const { effects, state } = rewrite(events, ['Hello.'], []);
    expect([effects, state.status]).toEqual([[], status]);
  });
});
