import { describe, expect, test } from 'vitest';
import type { EngineEvent } from '@/utils/core/speech/speech-engine.ts';
import { createFakeSpeechEngine, EN_VOICE, type Personality } from '../../fakes/fake-speech-engine.ts';
import { createVirtualClock } from '../../fakes/virtual-clock.ts';

function hear(personality: Personality): readonly string[] {
  const clock = createVirtualClock();
  const engine = createFakeSpeechEngine({ clock, personalities: [personality] });
  const heard: string[] = [];
  engine.onEvent((event) => heard.push(describeEvent(event, clock.now())));
  engine.speak({ turn: 1, text: 'One two three', lang: 'en', voiceId: EN_VOICE.id, rate: 1 });
  clock.advance(60_000);
  return heard;
}

function describeEvent(event: EngineEvent, at: number): string {
  const detail = event.type === 'word-reached' ? event.offset : event.type === 'failed' ? event.fault : '';
  return `${at} ${event.type} ${detail}`.trim();
}

describe('a fake engine', () => {
  test.each<[Personality, readonly string[]]>([
    ['words', ['50 started', '50 word-reached 0', '290 word-reached 4', '530 word-reached 8', '830 ended']],
    ['no-words', ['50 started', '830 ended']],
    ['instant', ['50 started', '50 ended']],
    ['never-starts', []],
  ])('that is %j says so', (personality, expected) => {
    expect(hear(personality)).toEqual(expected);
  });

  test('still talks of a silenced request for a moment, under its old turn', () => {
    const clock = createVirtualClock();
    const engine = createFakeSpeechEngine({ clock, personalities: ['words'] });
    const heard: EngineEvent[] = [];
    engine.speak({ turn: 1, text: 'One', lang: 'en', voiceId: EN_VOICE.id, rate: 1 });
    engine.silence();
    engine.onEvent((event) => heard.push(event));
    clock.advance(1000);
    expect(heard).toEqual([
      { type: 'word-reached', turn: 1, offset: 2 },
      { type: 'ended', turn: 1 },
    ]);
    expect([engine.inFlight(), engine.heard]).toEqual([0, []]);
  });

  test('fails for a voice that it does not have', () => {
    const clock = createVirtualClock();
    const engine = createFakeSpeechEngine({ clock, personalities: ['words'], voices: [] });
    const heard: EngineEvent[] = [];
    engine.onEvent((event) => heard.push(event));
    engine.speak({ turn: 1, text: 'One', lang: 'en', voiceId: EN_VOICE.id, rate: 1 });
    clock.advance(0);
    expect(heard).toEqual([{ type: 'failed', turn: 1, fault: 'voice-unavailable' }]);
  });
});

test('a virtual clock runs what is due in order, and nothing that was called off', () => {
  const clock = createVirtualClock();
  const ran: string[] = [];
  clock.after(20, () => ran.push(`b ${clock.now()}`));
  clock.after(10, () => {
    ran.push(`a ${clock.now()}`);
    clock.after(5, () => ran.push(`c ${clock.now()}`));
  });
  clock.after(10, () => ran.push('a2'));
  clock.after(12, () => ran.push('never'))();
  clock.advance(20);
  expect(ran).toEqual(['a 10', 'a2', 'c 15', 'b 20']);
  expect([clock.pending(), clock.now()]).toEqual([0, 20]);
});
