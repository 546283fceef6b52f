import { describe, expect, test } from 'vitest';
import type { PlayerCommand, PlayerNews } from '@/utils/core/reading/player-event.ts';
import type { Voice } from '@/utils/core/speech/speech-engine.ts';
import { EN_VOICE } from '../../fakes/fake-speech-engine.ts';
import { drivePlayer, spokenBy, timerOf } from '../../fakes/player-drive.ts';
import { scriptOf } from '../../fakes/player-script.ts';

const EXACT: Voice = { id: 'Hark|en-US', name: 'Hark', lang: 'en-US', pause: 'exact' };
const TEXTS = ['Take one 💊 daily.', 'Call e\u0301mergency if unwell.'];

/** Reading stands in the second word of the first sentence, a second after it began. */
function readToSecondWord(voice = EXACT) {
  const drive = drivePlayer(TEXTS, { voices: [voice] });
  drive.send({ type: 'play' }, { type: 'started', turn: 1 });
  drive.pass(1000);
  drive.send({ type: 'word-reached', turn: 1, offset: 5 });
  return drive;
}

describe('a voice whose pause is exact', () => {
  test('is suspended, with no timer left, and goes on in its turn from where it was', () => {
    const drive = readToSecondWord();
    expect(drive.send({ type: 'pause' })).toEqual([{ type: 'clear-timers' }, { type: 'suspend' }]);
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader', spot: { place: { offset: 5 } } });
    drive.pass(60_000);
    const effects = drive.send({ type: 'play' });
    expect(effects[0]).toEqual({ type: 'resume' });
    expect([spokenBy(effects), drive.turn()]).toEqual([null, 1]);
    expect(timerOf(effects, 'progress')).toBeGreaterThan(5000);
    expect(drive.state()).toMatchObject({ status: 'speaking', spot: { place: { offset: 5 } } });
    drive.send({ type: 'word-reached', turn: 1, offset: 9 });
    expect(drive.state()).toMatchObject({ spot: { word: { start: 9, end: 11 } } });
    expect(spokenBy(drive.send({ type: 'ended', turn: 1 }))).toBe('Call e\u0301mergency if unwell.');
  });

  test('does not count the pause as speech: the pace that is learned is the voice’s own', () => {
    const drive = readToSecondWord();
    drive.send({ type: 'pause' });
    drive.pass(60_000);
    drive.send({ type: 'play' });
    drive.pass(500);
    drive.send({ type: 'ended', turn: 1 });
    expect(drive.state().memory.tempos[EXACT.id]?.ms).toBe(1500);
  });

  test.each<readonly [what: string, change: PlayerCommand | PlayerNews, begun: string]>([
    ['another speed', { type: 'rate-changed', rate: 2 }, 'one 💊 daily.'],
    ['another volume', { type: 'sound-changed', sound: { pitch: 1, volume: 0.5 } }, 'one 💊 daily.'],
    ['another pitch', { type: 'sound-changed', sound: { pitch: 1.2, volume: 1 } }, 'one 💊 daily.'],
    ['another sentence', { type: 'forward' }, 'Call e\u0301mergency if unwell.'],
    ['the sentence again', { type: 'back' }, 'Take one 💊 daily.'],
    ['what it held is lost', { type: 'failed', turn: 1, fault: 'synthesis-failed' }, 'one 💊 daily.'],
  ])('begins anew where %s is wanted meanwhile', (_what, change, begun) => {
    const drive = readToSecondWord();
    drive.send({ type: 'pause' }, change);
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader' });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe(begun);
  });

  test('begins anew where other voices speak by then', () => {
    const drive = readToSecondWord();
    drive.send({ type: 'pause' }, { type: 'voices-changed', voices: [EN_VOICE], supply: 'settled' });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('one 💊 daily.');
  });

  test('goes on where the speed was changed and changed back', () => {
    const drive = readToSecondWord();
    drive.send({ type: 'pause' }, { type: 'rate-changed', rate: 2 }, { type: 'rate-changed', rate: 1 });
    expect(drive.send({ type: 'play' })[0]).toEqual({ type: 'resume' });
  });

  test('is silenced when reading stops or moves on without it', () => {
    for (const leaving of ['stop', 'forward'] as const) {
      const drive = readToSecondWord();
      expect(drive.send({ type: 'pause' }, { type: leaving })).toEqual([{ type: 'silence' }]);
    }
  });

  test('is not suspended before it is heard, nor while it spells', () => {
    const loading = drivePlayer(TEXTS, { voices: [EXACT] });
    expect(loading.send({ type: 'play' }, { type: 'pause' })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
    const spelling = readToSecondWord();
    spelling.send({ type: 'spell' }, { type: 'started', turn: 2 });
    expect(spelling.send({ type: 'pause' })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
  });

  test('a word can be spelled in the pause; after that it begins anew', () => {
    const drive = readToSecondWord();
    drive.send({ type: 'pause' });
    expect(spokenBy(drive.send({ type: 'spell' }))).toBe('one: O, N, E.');
    drive.send({ type: 'started', turn: 2 }, { type: 'ended', turn: 2 });
    expect(drive.state().status).toBe('paused');
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('one 💊 daily.');
  });

  test('goes on where its sentence has moved in a page that has changed, and not where it has new words', () => {
    const moved = readToSecondWord();
    moved.send({ type: 'pause' });
    moved.grow(scriptOf(['New.', ...TEXTS]));
    moved.send({ type: 'script-rewritten', place: { sentence: 1, offset: 5 }, speech: 'goes on' });
    expect(moved.send({ type: 'play' })[0]).toEqual({ type: 'resume' });
    moved.send({ type: 'word-reached', turn: 1, offset: 12 });
    expect(moved.state()).toMatchObject({ spot: { place: { sentence: 1, offset: 12 } } });

    const edited = readToSecondWord();
    edited.send({ type: 'pause' });
    edited.grow(scriptOf(['Take one 💊 weekly.']));
    edited.send({ type: 'script-rewritten', place: { sentence: 0, offset: 5 }, speech: 'begins' });
    expect(spokenBy(edited.send({ type: 'play' }))).toBe('one 💊 weekly.');
  });
});

test('any other voice is silenced, and begins again with its word', () => {
  const drive = readToSecondWord(EN_VOICE);
  expect(drive.send({ type: 'pause' })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
  expect(spokenBy(drive.send({ type: 'play' }))).toBe('one 💊 daily.');
});
