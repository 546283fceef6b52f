import { describe, expect, test } from 'vitest';
import type { EngineEvent, SpeechRequest } from '@/utils/core/speech/speech-engine.ts';
import { createWebSpeechEngine } from '@/utils/platform/web-speech-engine.ts';
import {
  createFakeSynthesis,
  fakeVoice,
  PERSONALITIES,
  type SynthesisPersonality,
} from '../fakes/fake-speech-synthesis.ts';
import { good, throws } from '../fakes/speech-performance.ts';
import { createVirtualClock, trackTimers } from '../fakes/virtual-clock.ts';

const ANNA = fakeVoice('Anna', 'en_us');

function setUp(personality: SynthesisPersonality = PERSONALITIES.wellBehaved, voices = [ANNA]) {
  const time = createVirtualClock();
  const clock = trackTimers(time);
  const fake = createFakeSynthesis({ clock: time, personality, voices });
  const { synthesis, Utterance } = fake;
  const engine = createWebSpeechEngine({ synthesis, Utterance, clock, platform: { browser: 'chromium' } });
  const events: EngineEvent[] = [];
  engine.onEvent((event) => events.push(event));
  return { time, clock, fake, engine, events };
}

function ask(turn: number, text: string, rest: Partial<SpeechRequest> = {}): SpeechRequest {
  return { turn, text, lang: 'en', voiceId: 'Anna|en-US', rate: 1, ...rest };
}

describe('speaking', () => {
  test('reports start, words and end with the turn, and asks for the voice and speed', () => {
    const { time, fake, engine, events } = setUp();
    engine.speak(ask(7, 'Call us.', { rate: 1.5 }));
    time.advance(10_000);
    expect(events).toEqual([
      { type: 'started', turn: 7 },
      { type: 'word-reached', turn: 7, offset: 0 },
      { type: 'word-reached', turn: 7, offset: 5 },
      { type: 'ended', turn: 7 },
    ]);
    expect(fake.utterances[0]).toMatchObject({ text: 'Call us.', voice: ANNA, lang: 'en_us', rate: 1.5 });
  });

  test('begins a session with cancel and resume, and goes on without', () => {
    const { time, fake, engine } = setUp();
    engine.speak(ask(1, 'One.'));
    time.advance(1000);
    engine.speak(ask(2, 'Two.'));
    expect(fake.calls).toEqual(['cancel', 'resume', 'speak:One.', 'speak:Two.']);
  });

  test('looks for its voice among thousands once, and again where the list has changed', () => {
    let looks = 0;
    const counted = (name: string) =>
      Object.defineProperty(fakeVoice(name, 'en-US'), 'name', {
        get() {
          looks += 1;
          return name;
        },
      });
    const others = Array.from({ length: 500 }, (_, index) => counted(`Other ${index}`));
    const { time, fake, engine, events } = setUp(PERSONALITIES.wellBehaved, [...others, ANNA]);
    engine.speak(ask(1, 'One.'));
    time.advance(1000);
    looks = 0;
    engine.speak(ask(2, 'Two.'));
    expect(looks).toBe(0);
    time.advance(1000);
    fake.setVoices([ANNA, ...others], { event: 'silent' });
    engine.speak(ask(3, 'Three.'));
    time.advance(1000);
    expect(events.at(-1)).toEqual({ type: 'ended', turn: 3 });
    expect(fake.utterances.map(({ voice }) => voice)).toEqual([ANNA, ANNA, ANNA]);
  });

  test('begins a new session when others may have spoken since', () => {
    const { time, fake, engine } = setUp();
    engine.speak(ask(1, 'One.'));
    time.advance(5000);
    engine.speak(ask(2, 'Two.'));
    expect(fake.calls).toEqual(['cancel', 'resume', 'speak:One.', 'cancel', 'resume', 'speak:Two.']);
  });

  test('begins a new session after a fault and after an end without a start', () => {
    const { time, fake, engine, events } = setUp(PERSONALITIES.mutedTab);
    engine.speak(ask(1, 'One.'));
    time.advance(1);
    fake.setSpeech({ error: 'audio-busy' });
    engine.speak(ask(2, 'Two.'));
    time.advance(1);
    engine.speak(ask(3, 'Three.'));
    expect(events.slice(0, 2)).toEqual([
      { type: 'ended', turn: 1 },
      { type: 'failed', turn: 2, fault: 'synthesis-failed' },
    ]);
    expect(fake.calls.filter((call) => call === 'cancel')).toHaveLength(3);
  });

  test('is heard although another tab had left the engine paused', () => {
    for (const personality of [PERSONALITIES.chromiumLinux, PERSONALITIES.firefoxLinux]) {
      const { time, fake, engine, events } = setUp(personality);
      fake.pauseFromOutside();
      engine.speak(ask(1, 'One.'));
      time.advance(1000);
      expect(events.map(({ type }) => type)).toEqual(['started', 'ended']);
    }
  });

  test.each(['', '   ', '…', '😀'])('refuses %j, which would silence some browsers for good', (text) => {
    const { fake, engine, events } = setUp(PERSONALITIES.chromiumLinux);
    engine.speak(ask(1, text));
    expect(events).toEqual([{ type: 'failed', turn: 1, fault: 'synthesis-failed' }]);
    expect(fake.calls).toEqual([]);
  });

  test('looks the voice up anew and says when it has gone', () => {
    const { fake, engine, events } = setUp();
    fake.setVoices([fakeVoice('Ben', 'en-US')], { event: 'silent' });
    engine.speak(ask(1, 'One.'));
    expect(events).toEqual([{ type: 'failed', turn: 1, fault: 'voice-unavailable' }]);
    expect(fake.utterances).toHaveLength(0);
  });

  test('never speaks with a voice of the same name and language that sends text away', () => {
    const { fake, engine, events } = setUp();
    fake.setVoices([fakeVoice('Anna', 'en-US', { localService: false })], { event: 'silent' });
    engine.speak(ask(1, 'One.'));
    expect(events).toEqual([{ type: 'failed', turn: 1, fault: 'voice-unavailable' }]);
  });

  test('asks for pitch and volume, and for the voice’s own where none is given', () => {
    const { time, fake, engine } = setUp();
    engine.speak(ask(1, 'One.', { pitch: 1.2, volume: 0.5 }));
    time.advance(1000);
    engine.speak(ask(2, 'Two.'));
    expect(fake.utterances.map(({ pitch, volume }) => [pitch, volume])).toEqual([
      [1.2, 0.5],
      [1, 1],
    ]);
  });

  test('speaks with a voice that sends text away where the reader has agreed', () => {
    const far = fakeVoice('Anna', 'en-US', { localService: false });
    const { fake, engine } = setUp(PERSONALITIES.wellBehaved, [far]);
    engine.speak(ask(1, 'One.', { reach: 'network' }));
    expect(fake.utterances[0]?.voice).toBe(far);
  });

  test.each([
    ['interrupted', 'interrupted'],
    ['canceled', 'interrupted'],
    ['voice-unavailable', 'voice-unavailable'],
    ['language-unavailable', 'voice-unavailable'],
    ['not-allowed', 'not-allowed'],
    ['network', 'synthesis-failed'],
    ['audio-busy', 'synthesis-failed'],
    ['audio-hardware', 'synthesis-failed'],
    ['synthesis-failed', 'synthesis-failed'],
    ['synthesis-unavailable', 'synthesis-failed'],
    ['text-too-long', 'synthesis-failed'],
    ['invalid-argument', 'synthesis-failed'],
    ['something-new' as SpeechSynthesisErrorCode, 'synthesis-failed'],
  ] as const)('calls the error %s %s', (error, fault) => {
    const { time, fake, engine, events } = setUp();
    fake.setSpeech({ error });
    engine.speak(ask(1, 'One.'));
    time.advance(0);
    expect(events).toEqual([{ type: 'failed', turn: 1, fault }]);
  });

  test.each([
    ['at once', PERSONALITIES.wellBehaved],
    ['after the farewell of the one before', PERSONALITIES.firefoxLinux],
  ])('says that it failed when speak() throws, %s', (_when, personality) => {
    const { time, fake, engine, events } = setUp(personality);
    fake.plan([good, throws]);
    engine.speak(ask(1, 'One two.'));
    time.advance(60);
    engine.speak(ask(2, 'Three.'));
    time.advance(100);
    expect(events.at(-1)).toEqual({ type: 'failed', turn: 2, fault: 'synthesis-failed' });
    engine.speak(ask(3, 'Three.'));
    time.advance(1000);
    expect(events.at(-1)).toEqual({ type: 'ended', turn: 3 });
  });

  test('says interrupted when another tab cancels', () => {
    const { time, fake, engine, events } = setUp();
    engine.speak(ask(1, 'One two.'));
    time.advance(60);
    fake.interruptFromOutside();
    time.advance(0);
    expect(events.at(-1)).toEqual({ type: 'failed', turn: 1, fault: 'interrupted' });
  });

  test('hears start and end in the same millisecond', () => {
    const { time, engine, events } = setUp(PERSONALITIES.firefoxFake);
    engine.speak(ask(1, 'One.'));
    time.advance(0);
    expect(events).toEqual([
      { type: 'started', turn: 1 },
      { type: 'ended', turn: 1 },
    ]);
  });
});

describe('silence', () => {
  test('is cancel, never pause, and nothing is heard of the silenced utterance', () => {
    const { time, fake, engine, events } = setUp(PERSONALITIES.firefoxLinux);
    engine.speak(ask(1, 'One two three.'));
    time.advance(100);
    engine.silence();
    // Words that were on their way when it was cancelled.
    fake.utterances[0]?.onboundary?.({ name: 'word', charIndex: 4 });
    time.advance(1000);
    expect(events).toEqual([{ type: 'started', turn: 1 }]);
    expect(fake.calls).toEqual(['cancel', 'resume', 'speak:One two three.', 'cancel']);
  });

  test('cancels nothing when nothing of ours is under way: that would cut other tabs', () => {
    const { time, fake, engine } = setUp();
    engine.silence();
    engine.speak(ask(1, 'One.'));
    time.advance(1000);
    engine.silence();
    expect(fake.calls).toEqual(['cancel', 'resume', 'speak:One.']);
  });

  test('takes back what waited to be spoken', () => {
    const { time, fake, engine } = setUp(PERSONALITIES.firefoxLinux);
    engine.speak(ask(1, 'One two.'));
    time.advance(60);
    engine.speak(ask(2, 'Three.'));
    engine.silence();
    time.advance(1000);
    expect(fake.utterances).toHaveLength(1);
  });
});

describe('speaking while something is under way', () => {
  test('waits for the old utterance’s farewell', () => {
    const { time, fake, engine, events } = setUp(PERSONALITIES.firefoxLinux);
    engine.speak(ask(1, 'One two.'));
    time.advance(100);
    engine.speak(ask(2, 'Three.'));
    time.advance(19);
    expect(fake.utterances).toHaveLength(1);
    time.advance(1);
    expect(fake.utterances).toHaveLength(2);
    time.advance(5000);
    expect(events).toEqual([
      { type: 'started', turn: 1 },
      { type: 'started', turn: 2 },
      { type: 'ended', turn: 2 },
    ]);
  });

  test('leaves a document behind in which an utterance never says farewell', () => {
    const clock = createVirtualClock();
    const stuck = createFakeSynthesis({ clock, personality: PERSONALITIES.stuck, voices: [ANNA] });
    const fresh = createFakeSynthesis({ clock, personality: PERSONALITIES.firefoxLinux });
    let renewals = 0;
    const renew = () => {
      renewals += 1;
      return fresh;
    };
    const engine = createWebSpeechEngine({ ...stuck, clock, platform: { browser: 'chromium' }, renew });
    const events: EngineEvent[] = [];
    engine.onEvent((event) => events.push(event));
    engine.speak(ask(1, 'One.'));
    clock.advance(1000);
    engine.silence();
    engine.speak(ask(2, 'Two.'));
    clock.advance(199);
    expect(fresh.calls).toEqual([]);
    clock.advance(1000);
    expect(fresh.calls).toEqual(['cancel', 'resume', 'speak:Two.']);
    expect(events).toEqual([
      { type: 'started', turn: 2 },
      { type: 'ended', turn: 2 },
    ]);
    // A farewell in time is none to leave for.
    engine.speak(ask(3, 'Three.'));
    engine.silence();
    clock.advance(1000);
    engine.speak(ask(4, 'Four.'));
    expect([fresh.calls.at(-1), renewals]).toEqual(['speak:Four.', 1]);
  });

  test('waits no longer than 200 ms for an engine that is stuck', () => {
    const { time, fake, engine } = setUp(PERSONALITIES.stuck);
    engine.speak(ask(1, 'One two.'));
    engine.speak(ask(2, 'Three.'));
    time.advance(199);
    expect(fake.utterances).toHaveLength(1);
    time.advance(1);
    expect(fake.utterances.map(({ text }) => text)).toEqual(['One two.', 'Three.']);
  });

  test('speaks only the last of several requests, one at a time', () => {
    const { time, fake, engine, events } = setUp(PERSONALITIES.firefoxLinux);
    for (let turn = 1; turn <= 6; turn++) {
      engine.speak(ask(turn, `Number ${turn}.`));
      time.advance(5);
    }
    time.advance(5000);
    expect(fake.mostAtOnce()).toBe(1);
    expect(events.at(-1)).toEqual({ type: 'ended', turn: 6 });
    expect(fake.calls).not.toContain('pause');
  });
});

describe('voices', () => {
  const facts = (engine: ReturnType<typeof setUp>['engine']) => [
    engine.voices().map(({ id }) => id),
    engine.voiceSupply(),
  ];

  test('are marked that send text away, with tidy languages, each name and language once', () => {
    const { engine } = setUp(PERSONALITIES.wellBehaved, [
      ANNA,
      fakeVoice('Anna', 'en-US'),
      fakeVoice('Google UK English Female', 'en-GB', { localService: false }),
      fakeVoice('Broken', ''),
    ]);
    expect(engine.voices()).toEqual([
      { id: 'Anna|en-US', name: 'Anna', lang: 'en-US' },
      { id: 'Google UK English Female|en-GB', name: 'Google UK English Female', lang: 'en-GB', reach: 'network' },
    ]);
  });

  test.each(['first', 'last'])('of one name and language are the one on the device where that stands %s', (place) => {
    const pair = [ANNA, fakeVoice('Anna', 'en-US', { localService: false })];
    const { fake, engine } = setUp(PERSONALITIES.wellBehaved, place === 'first' ? pair : pair.toReversed());
    expect(engine.voices()).toEqual([{ id: 'Anna|en-US', name: 'Anna', lang: 'en-US' }]);
    engine.speak(ask(1, 'One.', { reach: 'network' }));
    expect(fake.utterances[0]?.voice).toBe(ANNA);
  });

  test('that come late without an event are found by looking again', () => {
    const { time, fake, engine } = setUp(PERSONALITIES.wellBehaved, []);
    const calls: unknown[] = [];
    engine.onVoicesChanged(() => calls.push(facts(engine)));
    time.advance(1500);
    fake.setVoices([ANNA], { event: 'silent' });
    time.advance(250);
    expect(facts(engine)).toEqual([['Anna|en-US'], 'settling']);
    time.advance(500);
    expect(calls).toEqual([
      [['Anna|en-US'], 'settling'],
      [['Anna|en-US'], 'settled'],
    ]);
  });

  test('an empty list that was never announced is believed after nine seconds: a busy machine needs seven', () => {
    const { time, engine } = setUp(PERSONALITIES.wellBehaved, []);
    time.advance(8999);
    expect(facts(engine)).toEqual([[], 'settling']);
    time.advance(1);
    expect(facts(engine)).toEqual([[], 'settled']);
  });

  test('an empty list that the browser announced is believed after three seconds, not before', () => {
    const { time, fake, engine } = setUp(PERSONALITIES.wellBehaved, []);
    fake.setVoices([], { event: 'voiceschanged' });
    time.advance(2999);
    expect(facts(engine)).toEqual([[], 'settling']);
    time.advance(1);
    expect(facts(engine)).toEqual([[], 'settled']);
  });

  test('that change later are noticed by the event, even in the same number', () => {
    const { time, fake, engine } = setUp();
    time.advance(10_000);
    fake.setVoices([fakeVoice('Ben', 'en-GB')], { event: 'voiceschanged' });
    expect(facts(engine)).toEqual([['Ben|en-GB'], 'settled']);
  });

  test('in Firefox are the system’s whatever it reports of them', () => {
    const time = createVirtualClock();
    const voice = fakeVoice('English+Max', 'en', {
      localService: false,
      voiceURI: 'urn:moz-tts:speechd:English+Max?en',
    });
    const { synthesis, Utterance } = createFakeSynthesis({ clock: time, voices: [voice] });
    const engine = createWebSpeechEngine({ synthesis, Utterance, clock: time, platform: { browser: 'firefox' } });
    expect(engine.voices().map(({ id }) => id)).toEqual(['English+Max|en']);
  });
});

test('an engine disposed of leaves no timer, no listener and no speech', () => {
  const { time, clock, fake, engine, events } = setUp(PERSONALITIES.firefoxLinux);
  engine.speak(ask(1, 'One two.'));
  time.advance(60);
  engine.dispose();
  expect([clock.pending(), fake.listeners(), fake.calls.at(-1)]).toEqual([0, 0, 'cancel']);
  time.advance(5000);
  expect(events).toEqual([{ type: 'started', turn: 1 }]);
});
