import { describe, expect, test } from 'vitest';
import { createSoundLine } from '@/utils/platform/built-in-voice/sound-line.ts';
import { type ContextPersonality, createFakeAudioContext } from '../fakes/fake-audio-context.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

function setUp(personality: ContextPersonality = 'good') {
  const clock = createVirtualClock();
  const context = createFakeAudioContext(clock, personality);
  return { clock, context, line: createSoundLine(context.create, clock) };
}

/** Half a second. */
const PIECE = new Int16Array(11_025).fill(16_384);

describe('a sound line', () => {
  test('runs at the voice’s own sample rate, so that nothing is made anew', () => {
    const { context, line } = setUp();
    line.add(Int16Array.of(0, 16_384, -32_768));
    expect(context.options()).toEqual({ sampleRate: 22_050, latencyHint: 0 });
    expect(context.pieces[0]?.samples).toEqual([0, 0.5, -1]);
  });

  test('puts each piece behind the one before, to the sample', () => {
    const { clock, context, line } = setUp();
    expect(line.endsAt()).toBe(null);
    expect([line.add(PIECE), line.add(PIECE)]).toEqual([10, 510]);
    clock.advance(300);
    expect([line.add(PIECE), line.endsAt()]).toEqual([1010, 1510]);
    expect(context.pieces.map(({ at }) => at)).toEqual([0.01, 0.51, 1.01]);
  });

  test('goes on at once when the piece before is over', () => {
    const { clock, line } = setUp();
    line.add(PIECE);
    clock.advance(700);
    expect(line.add(PIECE)).toBe(710);
  });

  test('tells what is heard: the way to the ear is taken off', () => {
    const { clock, line } = setUp();
    line.add(PIECE);
    clock.advance(200);
    expect(line.heard()).toBeCloseTo(150, 6);
  });

  test('is silent within 5 ms of being cleared, and can be used again at once', () => {
    const { clock, context, line } = setUp();
    line.add(PIECE);
    line.add(PIECE);
    clock.advance(200);
    line.clear();
    expect(line.endsAt()).toBe(null);
    expect(line.add(PIECE)).toBeCloseTo(210, 6);
    expect(context.pieces.map(({ cutAt }) => cutAt)).toEqual([0.2, 0.2, null]);
    clock.advance(20);
    expect(context.openGates()).toBe(1);
  });

  test('lets the context rest two seconds after the last sound, and wakes it for the next', () => {
    const { clock, context, line } = setUp();
    line.add(PIECE);
    clock.advance(2000);
    line.add(PIECE);
    clock.advance(2400);
    expect(context.calls).toEqual(['running']);
    clock.advance(200);
    expect(context.calls).toEqual(['running', 'suspended']);
    line.add(PIECE);
    expect(context.calls).toEqual(['running', 'suspended', 'running']);
  });

  test('rests as soon when it was cleared with much still to come', () => {
    const { clock, context, line } = setUp();
    for (let count = 0; count < 100; count += 1) line.add(PIECE);
    clock.advance(200);
    line.clear();
    clock.advance(2100);
    expect(context.calls).toEqual(['running', 'suspended']);
  });

  test('goes on from the sample at which it was suspended, and its clock has stood still', () => {
    const { clock, context, line } = setUp();
    const piece = Int16Array.from({ length: 11_025 }, (_, index) => index);
    line.add(piece);
    line.add(piece);
    clock.advance(210);
    line.suspend();
    clock.advance(1000);
    expect(line.heard()).toBeCloseTo(160, 6);
    line.resume();
    // 200 ms of the first were heard; 10 ms of lead.
    expect(context.pieces.slice(2).map(({ at, samples }) => [at.toFixed(3), samples.length])).toEqual([
      ['1.220', 11_025 - 4410],
      ['1.520', 11_025],
    ]);
    expect(context.pieces[2]?.samples[0]).toBeCloseTo(4410 / 32_768, 6);
    clock.advance(110);
    expect([line.heard().toFixed(3), line.endsAt()]).toEqual(['260.000', 1010]);
  });

  test('keeps what is added while it is suspended', () => {
    const { clock, context, line } = setUp();
    line.add(PIECE);
    clock.advance(110);
    line.suspend();
    expect(line.add(PIECE)).toBe(510);
    clock.advance(50);
    expect(context.pieces.map(({ cutAt }) => cutAt)).toEqual([0.11]);
    line.resume();
    expect(context.pieces.slice(1).map(({ at }) => at.toFixed(3))).toEqual(['0.170', '0.570']);
    expect(context.openGates()).toBe(1);
  });

  test('says nothing of what was heard before it was suspended', () => {
    const { clock, context, line } = setUp();
    line.add(PIECE);
    line.add(PIECE);
    clock.advance(700);
    line.suspend();
    line.suspend();
    line.resume();
    line.resume();
    expect(context.pieces.map(({ samples }) => samples.length)).toEqual([11_025, 11_025, 6836]);
  });

  test('rests while it is suspended, and wakes when it goes on', () => {
    const { clock, context, line } = setUp();
    line.add(PIECE);
    clock.advance(100);
    line.suspend();
    clock.advance(60_000);
    expect(context.calls).toEqual(['running', 'suspended']);
    line.resume();
    expect(context.calls).toEqual(['running', 'suspended', 'running']);
    clock.advance(100);
    expect(line.heard()).toBeCloseTo(140, 6);
  });

  test('cleared while it is suspended, has forgotten all', () => {
    const { clock, context, line } = setUp();
    line.add(PIECE);
    clock.advance(100);
    line.suspend();
    line.clear();
    line.resume();
    expect([context.pieces.length, line.endsAt()]).toEqual([1, null]);
    clock.advance(500);
    expect(line.add(PIECE)).toBeCloseTo(610, 6);
  });

  test('is as loud as it is asked to be, from then on and after a break', () => {
    const { clock, context, line } = setUp();
    line.setVolume(0.5);
    line.add(PIECE);
    clock.advance(100);
    line.suspend();
    line.resume();
    line.setVolume(0.25);
    line.clear();
    line.add(PIECE);
    expect(context.pieces.map(({ volume }) => volume)).toEqual([0.5, 0.5, 0.25]);
  });

  test('does not go on where the browser never lets it sound', () => {
    const { clock, line } = setUp('locked');
    line.add(PIECE);
    clock.advance(5000);
    expect(line.heard()).toBeLessThanOrEqual(0);
  });
});
