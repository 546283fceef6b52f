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
    expect(context.options()).toEqual({ sampleRate: 22_050, latencyHint: 'interactive' });
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

  test('does not go on where the browser never lets it sound', () => {
    const { clock, line } = setUp('locked');
    line.add(PIECE);
    clock.advance(5000);
    expect(line.heard()).toBeLessThanOrEqual(0);
  });
});
