import { describe, expect, test } from 'vitest';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import type { SpokenForm } from '@/utils/core/text/alignment.ts';
import { EN_VOICE } from '../../fakes/fake-speech-engine.ts';
import { drivePlayer } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const TEXTS = ['Take 😀 one.', 'Call us.'];
const script = scriptOf(TEXTS);

describe('the view of a player', () => {
  test('is idle before anything was asked', () => {
    expect(viewOf(drivePlayer(script).state(), script)).toEqual({
      activity: { status: 'idle' },
      position: null,
      progress: { done: 0, total: 2, fraction: 0 },
      rate: 1,
      voiceId: 'Anna|en-US',
    });
  });

  test('shows sentence and word in the article’s own offsets', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play', place: { sentence: 1, offset: 0 } }, { type: 'word-reached', turn: 1, offset: 5 });
    expect(viewOf(drive.state(), script)).toEqual({
      activity: { status: 'speaking' },
      position: { place: { sentence: 1, offset: 5 }, sentence: { start: 13, end: 21 }, word: { start: 18, end: 21 } },
      progress: { done: 1, total: 2, fraction: 18 / 21 },
      rate: 1,
      voiceId: 'Anna|en-US',
      lang: 'en',
    });
  });

  test('leads a spoken word back to what is written', () => {
    const [first] = sentencesOf(['Take 😀 1st.']);
    const spoken: SpokenForm = {
      text: 'Take 😀 first.',
      alignment: [
        { kind: 'copy', written: { start: 0, end: 8 }, spoken: { start: 0, end: 8 } },
        { kind: 'replace', written: { start: 8, end: 11 }, spoken: { start: 8, end: 13 } },
        { kind: 'copy', written: { start: 11, end: 12 }, spoken: { start: 13, end: 14 } },
      ],
    };
    const said = scriptOf([], 'complete', first ? [{ ...first, spoken }] : []);
    const drive = drivePlayer(said);
    drive.send({ type: 'play' }, { type: 'word-reached', turn: 1, offset: 8 });
    const view = viewOf(drive.state(), said);
    expect(view.position?.place).toEqual({ sentence: 0, offset: 8 });
    expect(view.position?.word).toEqual({ start: 8, end: 12 });
  });

  test('shows no word until one is known', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' }, { type: 'started', turn: 1 });
    expect(viewOf(drive.state(), script).position).toMatchObject({
      sentence: { start: 0, end: 12 },
      word: null,
    });
  });

  test('tells while what is said goes to a server', () => {
    const far = { id: 'Far|en-US', name: 'Far', lang: 'en-US', reach: 'network' } as const;
    const drive = drivePlayer(script, { voices: [far] });
    drive.send({ type: 'play' });
    expect(viewOf(drive.state(), script).activity).toEqual({ status: 'blocked', reason: { kind: 'no-voices' } });
    drive.send({ type: 'reach-changed', reach: 'network' }, { type: 'play' });
    expect(viewOf(drive.state(), script).reach).toBe('network');
    drive.send({ type: 'pause' });
    expect(viewOf(drive.state(), script).reach).toBeUndefined();
  });

  test('tells words a minute and the time that is left once the voice was heard for a while', () => {
    // Six words in 3 s, 30 of 60 characters of the passage.
    const half = scriptOf(['One two three four five six ab.', 'One two three four five six ab.']);
    const drive = drivePlayer(half);
    drive.send({ type: 'play' }, { type: 'started', turn: 1 });
    expect(viewOf(drive.state(), half)).not.toHaveProperty('leftMs');
    drive.pass(3500);
    drive.send({ type: 'ended', turn: 1 });
    expect(viewOf(drive.state(), half)).toMatchObject({ wordsPerMinute: 120, leftMs: 3500, rate: 1 });
    drive.send({ type: 'rate-changed', rate: 2 });
    const view = viewOf(drive.state(), half);
    expect([view.wordsPerMinute, view.leftMs, view.rate]).toEqual([undefined, 1750, 2]);
  });

  test('learns nothing of the tempo from a sentence that was said slowly, once', () => {
    const half = scriptOf(['One two three four five six ab.', 'One two three four five six ab.']);
    const drive = drivePlayer(half);
    drive.send({ type: 'play' }, { type: 'started', turn: 1 });
    drive.pass(3500);
    drive.send({ type: 'ended', turn: 1 }, { type: 'back' }, { type: 'repeat-slower' });
    drive.send({ type: 'started', turn: drive.turn() });
    drive.pass(4500);
    drive.send({ type: 'ended', turn: drive.turn() });
    expect(viewOf(drive.state(), half)).toMatchObject({ position: { place: { sentence: 1 } }, wordsPerMinute: 120 });
  });

  test('knows the tempo of a voice that was heard in an earlier life', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'tempos-changed', tempos: { 'Anna|en-US': { rate: 1, words: 150, written: 60, ms: 60_000 } } });
    drive.send({ type: 'play' });
    expect(viewOf(drive.state(), script)).toMatchObject({ wordsPerMinute: 150, leftMs: 21_000 });
  });

  test('learns nothing of the tempo from a sentence in which the machine slept', () => {
    const half = scriptOf(['One two three four five six ab.', 'One two three four five six ab.']);
    const drive = drivePlayer(half);
    drive.send({ type: 'play' }, { type: 'started', turn: 1 });
    drive.pass(3_600_000);
    drive.send({ type: 'ended', turn: 1 });
    expect(viewOf(drive.state(), half)).not.toHaveProperty('leftMs');
  });

  test('has the speed of the language that is read', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'rate-changed', rate: 2, rates: { en: 1.5 } }, { type: 'play' });
    expect(viewOf(drive.state(), script)).toMatchObject({ rate: 1.5, lang: 'en' });
  });

  test('has the voice that reads and its speed, also where reading stands or is over', () => {
    const one = scriptOf(['Call us.']);
    const drive = drivePlayer(one, { voices: [EN_VOICE] });
    const told = () => {
      const { rate, voiceId } = viewOf(drive.state(), one);
      return [drive.state().status, rate, voiceId];
    };
    drive.send({ type: 'rate-changed', rate: 1, voiceRates: { 'Anna|en-US': 2 } });
    const heard = [told()];
    drive.send({ type: 'play' }, { type: 'started', turn: 1 });
    heard.push(told());
    drive.send({ type: 'pause' });
    heard.push(told());
    drive.send({ type: 'play' });
    drive.hearOut();
    heard.push(told());
    const statuses = ['idle', 'speaking', 'paused', 'finished'];
    expect(heard).toEqual(statuses.map((status) => [status, 2, 'Anna|en-US']));
  });

  test('says why it stands still', () => {
    const drive = drivePlayer(script, { voices: [] });
    drive.send({ type: 'play' });
    expect(viewOf(drive.state(), script).activity).toEqual({
      status: 'blocked',
      reason: { kind: 'no-voices' },
    });
  });

  test('knows no total and no sentence where the text has not arrived', () => {
    const growing = { ...scriptOf(TEXTS, 'growing'), passage: { start: 0, end: 42 } };
    const drive = drivePlayer(growing);
    drive.send({ type: 'play', place: { sentence: 2, offset: 0 } });
    expect(viewOf(drive.state(), growing)).toEqual({
      activity: { status: 'loading', waitsFor: 'text' },
      position: { place: { sentence: 2, offset: 0 }, sentence: null, word: null },
      progress: { done: 2, total: null, fraction: 0.5 },
      rate: 1,
      voiceId: 'Anna|en-US',
      lang: 'en',
    });
  });

  test('is whole at the end', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' });
    drive.hearOut();
    drive.hearOut();
    expect(viewOf(drive.state(), script)).toEqual({
      activity: { status: 'finished' },
      position: null,
      progress: { done: 2, total: 2, fraction: 1 },
      rate: 1,
      voiceId: 'Anna|en-US',
    });
  });

  test('is plain data that travels', () => {
    const drive = drivePlayer(script);
    drive.send({ type: 'play' });
    const view = viewOf(drive.state(), script);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });
});
