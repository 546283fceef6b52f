import { describe, expect, test } from 'vitest';
import { createSpeaker } from '@/utils/core/article/create-speaker.ts';
import { carryWords } from '@/utils/core/reading/carry-words.ts';
import type { PlayerCommand, PlayerNews } from '@/utils/core/reading/player-event.ts';
import { viewOf } from '@/utils/core/reading/player-view.ts';
import { drivePlayer, spokenBy } from '../../fakes/player-drive.ts';
import { scriptOf, sentencesOf } from '../../fakes/player-script.ts';

const WRITTEN = sentencesOf(['🩺 5 mg & rest, or 7 mg.', 'Call 9 mg at home.'], { lang: 'en', ends: 'block' });
const inWords = (reading: 'natural' | 'as-written') =>
  scriptOf([], 'complete', WRITTEN.map(createSpeaker({ reading, alternatives: 'read' })));

type Sent = PlayerCommand | PlayerNews;

/** Said "🩺 5 milligrams and rest, or 7 milligrams.", then as it is written, after some events. */
function reword(...events: readonly Sent[]) {
  const before = inWords('natural');
  const after = inWords('as-written');
  const drive = drivePlayer(before);
  drive.send(...events);
  const { outgoing, place, speech } = carryWords(drive.state(), before, after);
  drive.grow(outgoing ? { ...after, sentences: after.sentences.with(place.sentence, outgoing) } : after);
  const effects = drive.send({ type: 'script-rewritten', place, speech });
  return { drive, effects, outgoing, said: spokenBy(effects), state: drive.state() };
}

const STARTED = [{ type: 'play' }, { type: 'started', turn: 1 }] as const;

describe('other words for the same text', () => {
  test('are said from the word where the voice is', () => {
    // "milligrams": what it stands for is begun again, and nothing is left out.
    expect(reword(...STARTED, { type: 'word-reached', turn: 1, offset: 5 }).said).toBe('mg and rest, or 7 mg.');
    expect(reword(...STARTED, { type: 'word-reached', turn: 1, offset: 20 }).said).toBe('rest, or 7 mg.');
  });

  test('break nothing off where the rest sounds the same, and its marks stay right', () => {
    const { drive, effects, outgoing } = reword(
      { type: 'play', place: { sentence: 1, offset: 0 } },
      { type: 'started', turn: 1 },
      { type: 'word-reached', turn: 1, offset: 18 },
    );
    expect([effects, outgoing?.spoken.text]).toEqual([[], 'Call 9 milligrams at home.']);
    drive.send({ type: 'word-reached', turn: 1, offset: 21 });
    const [first] = WRITTEN;
    const script = scriptOf([], 'complete', first && outgoing ? [{ ...first, spoken: outgoing.spoken }, outgoing] : []);
    // "home": 8 characters earlier than it is said.
    expect(viewOf(drive.state(), script).position?.word).toEqual({ start: 38, end: 43 });
  });

  test('wait for the next sentence where nobody knows how far the voice has come', () => {
    const { said, outgoing, drive } = reword(...STARTED);
    expect([said, outgoing?.spoken.text]).toEqual([null, '🩺 5 milligrams and rest, or 7 milligrams.']);
    drive.send({ type: 'word-reached', turn: 1, offset: 5 });
    const view = viewOf(drive.state(), scriptOf([], 'complete', outgoing ? [outgoing] : []));
    expect(view.position?.word).toEqual({ start: 5, end: 7 });
  });

  test('are said at once where nothing was heard yet', () => {
    expect(reword({ type: 'play' }).said).toBe('🩺 5 mg and rest, or 7 mg.');
  });

  test('wait through a pause, at the same word', () => {
    const { said, drive } = reword(...STARTED, { type: 'word-reached', turn: 1, offset: 20 }, { type: 'pause' });
    expect(said).toBeNull();
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('rest, or 7 mg.');
  });

  test('say nothing in the silence between two blocks, nor when nothing is read', () => {
    const between = reword(...STARTED, { type: 'ended', turn: 1 });
    expect([between.said, between.state]).toMatchObject([
      null,
      { status: 'between', spot: { place: { sentence: 1 } } },
    ]);
    expect(reword().state.status).toBe('idle');
  });
});
