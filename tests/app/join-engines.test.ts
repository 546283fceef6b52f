import { describe, expect, test } from 'vitest';
import { joinEngines } from '@/utils/app/join-engines.ts';
import type { EngineEvent, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { builtInVoices } from '@/utils/core/voices/built-in-voices.ts';
import { createFakeSpeechEngine, EN_VOICE } from '../fakes/fake-speech-engine.ts';
import { createVirtualClock } from '../fakes/virtual-clock.ts';

function setUp() {
  const clock = createVirtualClock();
  const browser = createFakeSpeechEngine({
    clock,
    personalities: ['no-words'],
    voices: [EN_VOICE],
    supply: 'settling',
  });
  const own = createFakeSpeechEngine({ clock, personalities: ['no-words'], voices: builtInVoices });
  const engine = joinEngines(browser, own);
  const events: EngineEvent[] = [];
  const unsubscribe = engine.onEvent((event) => events.push(event));
  return { clock, browser, own, engine, events, unsubscribe };
}

function ask(turn: number, voiceId: string): SpeechRequest {
  return { turn, text: 'Yes.', lang: 'en', voiceId, rate: 1 };
}

describe('two engines as one', () => {
  test('let each voice be spoken by its own', () => {
    const { clock, browser, own, engine, events } = setUp();
    engine.speak(ask(1, EN_VOICE.id));
    clock.advance(1000);
    engine.speak(ask(2, 'Hark|en-US'));
    clock.advance(1000);
    expect([browser.heard, own.heard]).toEqual([[1], [2]]);
    expect(events.map(({ type, turn }) => [type, turn])).toEqual([
      ['started', 1],
      ['ended', 1],
      ['started', 2],
      ['ended', 2],
    ]);
  });

  test('are never heard at once', () => {
    const { browser, own, engine } = setUp();
    engine.speak(ask(1, EN_VOICE.id));
    engine.speak(ask(2, 'Hark|en-US'));
    expect([browser.inFlight(), own.inFlight()]).toEqual([0, 1]);
    engine.speak(ask(3, EN_VOICE.id));
    expect([browser.inFlight(), own.inFlight()]).toEqual([1, 0]);
    engine.silence();
    expect([browser.inFlight(), own.inFlight()]).toEqual([0, 0]);
  });

  test('suspend Hark’s own voice, which alone can be', () => {
    const { browser, own } = setUp();
    const told: string[] = [];
    const exact = { ...own, suspend: () => told.push('suspend'), resume: () => told.push('resume') };
    const engine = joinEngines(browser, exact);
    engine.suspend?.();
    engine.resume?.();
    expect([told, browser.silences()]).toEqual([['suspend', 'resume'], 0]);
    expect(engine.voices().filter(({ pause }) => pause === 'exact')).toHaveLength(builtInVoices.length);
  });

  test('offer the voices of both, Hark’s own last, and the browser’s word on whether that is all', () => {
    const { browser, engine } = setUp();
    let changes = 0;
    engine.onVoicesChanged(() => {
      changes += 1;
    });
    expect(engine.voices().slice(0, 2)).toEqual([EN_VOICE, builtInVoices[0]]);
    expect(engine.voiceSupply()).toBe('settling');
    browser.setVoices([], 'settled');
    expect([changes, engine.voiceSupply(), engine.voices()]).toEqual([1, 'settled', builtInVoices]);
  });

  test('are let go of together', () => {
    const { browser, own, unsubscribe } = setUp();
    unsubscribe();
    expect([browser.listeners(), own.listeners()]).toEqual([0, 0]);
  });

  test('are Hark’s own alone where the browser has none', () => {
    const { own } = setUp();
    expect(joinEngines(null, own)).toBe(own);
  });
});
