import { describe, expect, test } from 'vitest';
import { createPlayer } from '@/utils/app/player-runner.ts';
import type { Clock } from '@/utils/core/speech/clock.ts';
import type { SpeechEngine } from '@/utils/core/speech/speech-engine.ts';
import { createWebSpeechEngine } from '@/utils/platform/web-speech-engine.ts';
import { createFakeSpeechEngine, type Personality } from '../fakes/fake-speech-engine.ts';
import { createFakeSynthesis, fakeVoice, PERSONALITIES } from '../fakes/fake-speech-synthesis.ts';
import { scriptOf, sentencesOf } from '../fakes/player-script.ts';
import { createVirtualClock, trackTimers } from '../fakes/virtual-clock.ts';

const TEXTS = ['Take one tablet daily.', 'Do not crush it.', 'Call us.'];

function setUp(...personalities: readonly Personality[]) {
  const time = createVirtualClock();
  const clock = trackTimers(time);
  const engine = createFakeSpeechEngine({ clock: time, personalities });
  return { time, clock, engine, ...playOn(engine, clock) };
}

function playOn(engine: SpeechEngine, clock: Clock) {
  const asked: number[] = [];
  const reported: unknown[] = [];
  const player = createPlayer(
    { engine, clock, askForText: (from) => asked.push(from), report: (error) => reported.push(error) },
    { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal' },
  );
  return { player, asked, reported };
}

describe('a player at work', () => {
  test('reads a text to its end, each sentence once', () => {
    const { time, clock, engine, player } = setUp('words');
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(60_000);
    expect(engine.requests.map(({ text }) => text)).toEqual(TEXTS);
    expect([player.state().status, clock.pending()]).toEqual(['finished', 0]);
  });

  test('says nothing until it is asked to', () => {
    const { time, engine, player } = setUp('words');
    player.load(scriptOf(TEXTS));
    time.advance(60_000);
    expect(engine.requests).toEqual([]);
  });

  test('asks for text and goes on when it is handed over', () => {
    const { time, engine, player, asked } = setUp('words');
    const all = sentencesOf(TEXTS);
    player.load({ ...scriptOf(TEXTS), extent: 'growing', sentences: all.slice(0, 1) });
    player.dispatch({ type: 'play' });
    time.advance(3000);
    expect([asked, player.state()]).toMatchObject([[1, 1], { status: 'loading', waitsFor: 'text' }]);
    player.append({ ...scriptOf(TEXTS), sentences: all.slice(1) });
    time.advance(60_000);
    expect(engine.requests.map(({ text }) => text)).toEqual(TEXTS);
    expect(player.state().status).toBe('finished');
  });

  test('falls silent when another text is loaded', () => {
    const { time, engine, player } = setUp('words');
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(200);
    player.load(scriptOf(['Other.']));
    expect([engine.inFlight(), player.state().status]).toEqual([0, 'idle']);
    player.dispatch({ type: 'play' });
    expect(engine.requests.at(-1)?.text).toBe('Other.');
  });

  test('takes events one after the other even when a listener sends commands', () => {
    const { time, engine, player } = setUp('words');
    player.load(scriptOf(TEXTS));
    const seen: string[] = [];
    player.subscribe(({ status }) => {
      seen.push(status);
      if (status === 'speaking') player.dispatch({ type: 'pause' });
    });
    const seenNext: string[] = [];
    player.subscribe(({ status }) => seenNext.push(status));
    player.dispatch({ type: 'play' });
    time.advance(10_000);
    expect(seen).toEqual(['loading', 'speaking', 'paused']);
    expect(seenNext).toEqual(['loading', 'speaking', 'paused']);
    expect(engine.inFlight()).toBe(0);
  });

  test('gives way after the voice was taken four times in one sentence, and keeps the place', () => {
    const { time, engine, player } = setUp('words');
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    for (const wait of [600, 1200, 2400]) {
      time.advance(300);
      engine.interrupt();
      time.advance(wait - 1);
      expect(engine.inFlight()).toBe(0);
      time.advance(1);
      expect(engine.inFlight()).toBe(1);
    }
    engine.interrupt();
    expect(player.state()).toMatchObject({ status: 'paused', because: 'taken' });
  });

  test('tells within ten seconds when the engine never answers', () => {
    const { time, clock, engine, player } = setUp('never-starts');
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(10_000);
    expect(player.state()).toMatchObject({ status: 'blocked', reason: { kind: 'engine-silent' } });
    expect([engine.inFlight(), clock.pending()]).toEqual([0, 0]);
  });

  test('lets go of everything when it is disposed of', () => {
    const { time, clock, engine, player } = setUp('words');
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(200);
    player.dispose();
    expect([engine.inFlight(), engine.listeners(), clock.pending()]).toEqual([0, 0, 0]);
  });
});

describe('what throws', () => {
  test('a listener: the others hear, the reading goes on, and what was thrown is told of', () => {
    const { time, engine, player, reported } = setUp('words');
    const fault = new Error('a line that is closed');
    player.subscribe(() => {
      throw fault;
    });
    const seen: string[] = [];
    player.subscribe(({ status }) => seen.push(status));
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(60_000);
    expect(engine.requests.map(({ text }) => text)).toEqual(TEXTS);
    expect([seen.at(0), seen.at(-1), reported.every((told) => told === fault)]).toEqual(['idle', 'finished', true]);
  });

  test('an engine, once: the sentence is said by another attempt, none is left out', () => {
    const time = createVirtualClock();
    const engine = createFakeSpeechEngine({ clock: time, personalities: ['words'] });
    let calls = 0;
    const throwsOnce: SpeechEngine = {
      ...engine,
      speak(request) {
        calls += 1;
        if (calls === 2) throw new Error('InvalidStateError');
        engine.speak(request);
      },
    };
    const { player, reported } = playOn(throwsOnce, time);
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(60_000);
    expect(engine.requests.map(({ text }) => text)).toEqual(TEXTS);
    expect([player.state().status, calls, reported.length]).toEqual(['finished', 4, 1]);
  });

  test('an engine, always: the reader is told, the next press is another try', () => {
    const time = createVirtualClock();
    const engine = createFakeSpeechEngine({ clock: time, personalities: ['words'] });
    const throws: SpeechEngine = {
      ...engine,
      speak() {
        throw new Error('InvalidStateError');
      },
    };
    const { player, reported } = playOn(throws, time);
    player.load(scriptOf(TEXTS));
    player.dispatch({ type: 'play' });
    time.advance(2000);
    expect(player.state()).toMatchObject({ status: 'blocked', reason: { kind: 'engine-failed' } });
    player.dispatch({ type: 'play' });
    expect([player.state().status, reported.length]).toEqual(['loading', 4]);
  });
});

describe('a player on the Web Speech engine', () => {
  const browsers = ['wellBehaved', 'chromiumLinux', 'firefoxLinux', 'firefoxFake'] as const;

  function setUpBrowser(name: keyof typeof PERSONALITIES) {
    const time = createVirtualClock();
    const fake = createFakeSynthesis({ clock: time, personality: PERSONALITIES[name] });
    const { synthesis, Utterance } = fake;
    const engine = createWebSpeechEngine({ synthesis, Utterance, clock: time, platform: { browser: 'chromium' } });
    const player = createPlayer(
      { engine, clock: time, askForText: () => {} },
      { rate: 1, preferred: {}, builtIn: 'when-needed', dialects: 'apart', pauses: 'normal' },
    );
    player.load(scriptOf(TEXTS));
    return { time, fake, player };
  }

  test.each(browsers)('reads through ten pauses on %s without losing a sentence', (name) => {
    const { time, fake, player } = setUpBrowser(name);
    fake.setVoices([fakeVoice('Anna', 'en-US')], { event: 'voiceschanged' });
    player.dispatch({ type: 'play' });
    for (let i = 0; i < 10; i++) {
      time.advance(230);
      player.dispatch({ type: 'toggle' });
      time.advance(100);
      player.dispatch({ type: 'toggle' });
    }
    time.advance(60_000);
    expect(player.state().status).toBe('finished');
    expect([...new Set(fake.utterances.map(({ text }) => text))].filter((text) => TEXTS.includes(text))).toEqual(TEXTS);
    expect([fake.mostAtOnce(), fake.calls.includes('pause')]).toEqual([1, false]);
  });

  test('waits for voices that come late, and says so when none ever come', () => {
    const late = setUpBrowser('chromiumLinux');
    late.player.dispatch({ type: 'play' });
    late.time.advance(7100);
    late.fake.setVoices([fakeVoice('Anna', 'en-US')], { event: 'voiceschanged' });
    expect(late.fake.utterances.map(({ text }) => text)).toEqual(['Take one tablet daily.']);
    const none = setUpBrowser('chromiumLinux');
    none.player.dispatch({ type: 'play' });
    none.time.advance(9000);
    expect(none.player.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voices' } });
  });

  test.each(['mutedTab', 'stuck'] as const)('says within ten seconds that nothing is heard: %s', (name) => {
    const { time, fake, player } = setUpBrowser(name);
    fake.setVoices([fakeVoice('Anna', 'en-US')], { event: 'voiceschanged' });
    player.dispatch({ type: 'play' });
    time.advance(10_000);
    expect(player.state()).toMatchObject({
      status: 'blocked',
      reason: { kind: 'engine-silent' },
      spot: { place: { sentence: 0, offset: 0 } },
    });
  });
});
