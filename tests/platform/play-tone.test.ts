import { afterEach, expect, test, vi } from 'vitest';
import { playTone } from '@/utils/platform/play-tone.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

type Personality = 'plays' | 'held' | 'cannot be opened';

/** Web Audio as far as a tone needs it. `held`: its clock stands still, as before a press. */
function installSound(personality: Personality, devices: readonly string[] | 'refused') {
  const contexts: FakeContext[] = [];
  class FakeContext {
    currentTime = 5;
    outputLatency = personality === 'held' ? Number.NaN : 0.0324;
    destination = {};
    state = 'running';
    constructor() {
      if (personality === 'cannot be opened') throw new Error('No sound system.');
      contexts.push(this);
    }
    createGain() {
      return { gain: { setValueAtTime() {}, linearRampToValueAtTime() {} }, connect() {} };
    }
    createOscillator() {
      const oscillator = {
        onended: null as (() => void) | null,
        frequency: { setValueAtTime() {} },
        connect() {},
        start() {},
        stop: (at: number) => {
          if (personality === 'plays') setTimeout(() => oscillator.onended?.(), (at - this.currentTime) * 1000);
        },
      };
      return oscillator;
    }
    async resume() {}
    async close() {
      this.state = 'closed';
    }
  }
  vi.stubGlobal('AudioContext', FakeContext);
  const enumerateDevices = async () => {
    if (devices === 'refused') throw new Error('NotAllowedError');
    return devices.map((kind) => ({ kind, label: '', deviceId: '' }));
  };
  vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices } });
  return contexts;
}

test.each([
  ['plays', ['audioinput', 'audiooutput'], { tone: 'played', outputs: 'some', latencyMs: 32 }],
  ['plays', ['audioinput'], { tone: 'played', outputs: 'none', latencyMs: 32 }],
  ['plays', 'refused', { tone: 'played', outputs: 'unknown', latencyMs: 32 }],
  ['held', ['audiooutput'], { tone: 'held', outputs: 'some', latencyMs: null }],
  ['cannot be opened', [], { tone: 'missing', outputs: 'none', latencyMs: null }],
] as const)('a tone where sound %s, with %j, tells so', async (personality, devices, result) => {
  vi.useFakeTimers();
  const contexts = installSound(personality, devices);
  const playing = playTone(new AbortController().signal);
  await vi.advanceTimersByTimeAsync(3200);
  expect(await playing).toEqual(result);
  expect(contexts.map(({ state }) => state).filter((state) => state !== 'closed')).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test.each([0, 300])('a tone ends when it is called off after %i ms', async (ms) => {
  vi.useFakeTimers();
  const contexts = installSound('plays', ['audiooutput']);
  const stop = new AbortController();
  const playing = playTone(stop.signal);
  if (ms > 0) await vi.advanceTimersByTimeAsync(ms);
  stop.abort();
  await playing;
  expect(contexts.map(({ state }) => state)).toEqual(['closed']);
});
