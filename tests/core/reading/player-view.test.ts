import { describe, expect, test } from 'vitest';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import { drivePlayer } from '../../fakes/player-drive.ts';
import { scriptOf } from '../../fakes/player-script.ts';

const TEXTS = ['Take 😀 one.', 'Call us.'];
const script = scriptOf(TEXTS);
const asWritten = (_: unknown, spoken: { start: number; end: number }) => spoken;

describe('the view of a player', () => {
  test('is idle before anything was asked', () => {
    expect(viewOf(drivePlayer(script).state(), script, asWritten)).toEqual({
      activity: { status: 'idle' },
      position: null,
      progress: { done: 0, total: 2, fraction: 0 },
      rate: 1,
    });
  });

  test('shows sentence and word in the article’s own offsets', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play', place: { sentence: 1, offset: 0 } }, { type: 'word-reached', turn: 1, offset: 5 });
    expect(viewOf(drive.state(), script, asWritten)).toEqual({
      activity: { status: 'speaking' },
      position: { place: { sentence: 1, offset: 5 }, sentence: { start: 13, end: 21 }, word: { start: 18, end: 21 } },
      progress: { done: 1, total: 2, fraction: 18 / 21 },
      rate: 1,
    });
  });

  test('leads a spoken word back to what is written', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' }, { type: 'word-reached', turn: 1, offset: 8 });
    const view = viewOf(drive.state(), script, (sentence, spoken) => {
      expect([sentence, spoken]).toEqual([script.sentences[0], { start: 8, end: 12 }]);
      return { start: 8, end: 11 };
    });
    expect(view.position?.word).toEqual({ start: 8, end: 11 });
  });

  test('shows no word until one is known', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' }, { type: 'started', turn: 1 });
    expect(viewOf(drive.state(), script, asWritten).position).toMatchObject({
      sentence: { start: 0, end: 12 },
      word: null,
    });
  });

  test('says why it stands still', () => {
    const drive = drivePlayer(script, { voices: [] });
    drive.send({ type: 'play' });
    expect(viewOf(drive.state(), script, asWritten).activity).toEqual({
      status: 'blocked',
      reason: { kind: 'no-voices' },
    });
  });

  test('knows no total and no sentence where the text has not arrived', () => {
    const growing = { ...scriptOf(TEXTS, 'growing'), passage: { start: 0, end: 42 } };
    const drive = drivePlayer(growing);
    drive.send({ type: 'play', place: { sentence: 2, offset: 0 } });
    expect(viewOf(drive.state(), growing, asWritten)).toEqual({
      activity: { status: 'loading', waitsFor: 'text' },
      position: { place: { sentence: 2, offset: 0 }, sentence: null, word: null },
      progress: { done: 2, total: null, fraction: 0.5 },
      rate: 1,
    });
  });

  test('is whole at the end', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' });
    drive.hearOut();
    drive.hearOut();
    expect(viewOf(drive.state(), script, asWritten)).toEqual({
      activity: { status: 'finished' },
      position: null,
      progress: { done: 2, total: 2, fraction: 1 },
      rate: 1,
    });
  });

  test('is plain data that travels', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' });
    const view = viewOf(drive.state(), script, asWritten);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
