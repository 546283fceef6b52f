import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlayerEffect } from '@/utils/core/reading/player-effect.ts';
import type { PlayerState } from '@/utils/core/reading/player-state.ts';
import { EN_VOICE, EN_VOICE_TWO } from '../../fakes/fake-speech-engine.ts';
import { drivePlayer, spokenBy, timerOf } from '../../fakes/player-drive.ts';
import { scriptOf } from '../../fakes/player-script.ts';

const TEXTS = ['Take one tablet daily.', 'Do not crush it.', 'Call us.'];
const ONE = 1;

/** Speaking the first sentence, with the word "tablet" under way. */
function midSentence() {
  const drive = drivePlayer(TEXTS);
  drive.send({ type: 'play' }, { type: 'started', turn: ONE }, { type: 'word-reached', turn: ONE, offset: 9 });
  return drive;
}

describe('the diagram in the header', () => {
  test('names every state of the union and no other', () => {
    const statuses: Record<PlayerState['status'], true> = {
      idle: true,
      loading: true,
      speaking: true,
      between: true,
      paused: true,
      blocked: true,
      finished: true,
    };
    const header = readFileSync('utils/core/reading/player.ts', 'utf8').split('*/')[0] ?? '';
    const drawn = new Set([...header.matchAll(/\[(\w+)\]/g)].map(([, name]) => name));
    expect([...drawn].sort()).toEqual(Object.keys(statuses).sort());
  });
});

describe('pitch and volume', () => {
  test('are asked for from the current word on, and not at all where they are the voice’s own', () => {
    const drive = midSentence();
    const asked = (effects: readonly PlayerEffect[]) =>
      effects.flatMap((effect) => (effect.type === 'speak' ? [effect.request] : []));
    const sound = { pitch: 1.2, volume: 0.5 };
    expect(asked(drive.send({ type: 'sound-changed', sound }))).toMatchObject([{ text: 'tablet daily.', ...sound }]);
    expect(drive.send({ type: 'sound-changed', sound: { ...sound } })).toEqual([]);
    const [own] = asked(drive.send({ type: 'sound-changed', sound: { pitch: 1, volume: 1 } }));
    expect([own?.text, own && 'pitch' in own]).toEqual(['tablet daily.', false]);
  });
});

describe('the speed of a language', () => {
  test('is asked for its sentences alone, and a change for another language breaks nothing off', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'rate-changed', rate: 1, rates: { en: 1.5 } });
    expect(drive.send({ type: 'play' })[0]).toMatchObject({ request: { rate: 1.5 } });
    expect(drive.send({ type: 'rate-changed', rate: 2, rates: { en: 1.5, pl: 0.5 } })).toEqual([]);
    expect(drive.send({ type: 'rate-changed', rate: 2, rates: {} })[1]).toMatchObject({ request: { rate: 2 } });
  });
});

describe('the speed of a voice', () => {
  test('is asked of it before that of its language, and a change for another voice breaks nothing off', () => {
    const drive = drivePlayer(TEXTS, { voices: [EN_VOICE] });
    const speeds = { type: 'rate-changed', rate: 1, rates: { en: 1.5 } } as const;
    drive.send({ ...speeds, voiceRates: { 'Anna|en-US': 2 } });
    expect(drive.send({ type: 'play' })[0]).toMatchObject({ request: { voiceId: 'Anna|en-US', rate: 2 } });
    expect(drive.send({ ...speeds, voiceRates: { 'Anna|en-US': 2, 'Ben|en-GB': 3 } })).toEqual([]);
    expect(drive.send({ ...speeds, voiceRates: {} })[1]).toMatchObject({ request: { rate: 1.5 } });
  });

  test('comes with the voice, also in the middle of a sentence', () => {
    const drive = drivePlayer(TEXTS, { voices: [EN_VOICE, EN_VOICE_TWO] });
    drive.send({ type: 'rate-changed', rate: 1, voiceRates: { [EN_VOICE.id]: 2, [EN_VOICE_TWO.id]: 0.5 } });
    drive.send({ type: 'voice-changed', lang: 'en', voiceId: EN_VOICE.id });
    expect(drive.send({ type: 'play' })[0]).toMatchObject({ request: { voiceId: EN_VOICE.id, rate: 2 } });
    const effects = drive.send({ type: 'voice-changed', lang: 'en', voiceId: EN_VOICE_TWO.id });
    expect(effects[1]).toMatchObject({ request: { voiceId: EN_VOICE_TWO.id, rate: 0.5 } });
  });
});

describe('a voice that sends the text away', () => {
  const FAR = { id: 'Far|en-US', name: 'Far', lang: 'en-US', reach: 'network' } as const;
  const chosen = { type: 'voice-changed', lang: 'en', voiceId: 'Far|en-US' } as const;
  const asked = (effects: readonly PlayerEffect[]) =>
    effects.flatMap((effect) => (effect.type === 'speak' ? [[effect.request.voiceId, effect.request.reach]] : []));

  test('is asked only with the reader’s yes, and the request says so', () => {
    const drive = drivePlayer(TEXTS, { voices: [EN_VOICE, FAR] });
    drive.send(chosen);
    expect(asked(drive.send({ type: 'play' }))).toEqual([['Anna|en-US', undefined]]);
    expect(asked(drive.send({ type: 'reach-changed', reach: 'network' }))).toEqual([['Far|en-US', 'network']]);
  });

  test('is silenced at once when the yes is taken back, and another goes on from the word', () => {
    const drive = drivePlayer(TEXTS, { voices: [EN_VOICE, FAR] });
    drive.send(chosen, { type: 'reach-changed', reach: 'network' }, { type: 'play' });
    drive.send({ type: 'word-reached', turn: ONE, offset: 9 });
    const effects = drive.send({ type: 'reach-changed', reach: 'device' });
    expect([asked(effects), spokenBy(effects)]).toEqual([[['Anna|en-US', undefined]], 'tablet daily.']);
  });

  test('is silenced at once also where there is no other', () => {
    const drive = drivePlayer(TEXTS, { voices: [FAR] });
    drive.send({ type: 'reach-changed', reach: 'network' }, { type: 'play' });
    expect(drive.send({ type: 'reach-changed', reach: 'device' })).toEqual([
      { type: 'clear-timers' },
      { type: 'silence' },
    ]);
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voices' } });
  });
});

describe('reading on', () => {
  test('begins with the first sentence and a limit for its start', () => {
    const effects = drivePlayer(TEXTS).send({ type: 'play' });
    expect(effects).toEqual([
      {
        type: 'speak',
        request: { turn: 1, text: 'Take one tablet daily.', lang: 'en', voiceId: 'Anna|en-US', rate: 1 },
      },
      { type: 'set-timer', timer: 'start', turn: 1, ms: 4000 },
    ]);
  });

  test('says sentence after sentence and finishes', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    expect(spokenBy(drive.hearOut())).toBe('Do not crush it.');
    expect(spokenBy(drive.hearOut())).toBe('Call us.');
    expect(drive.hearOut()).toEqual([{ type: 'clear-timers' }]);
    expect(drive.state().status).toBe('finished');
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Take one tablet daily.');
  });

  test('begins at a place in the middle of a word with the whole word', () => {
    const effects = drivePlayer(TEXTS).send({ type: 'play', place: { sentence: 0, offset: 11 } });
    expect(spokenBy(effects)).toBe('tablet daily.');
  });

  test('takes a place behind the last word as the next sentence', () => {
    const effects = drivePlayer(TEXTS).send({ type: 'play', place: { sentence: 0, offset: 22 } });
    expect(spokenBy(effects)).toBe('Do not crush it.');
  });

  test('never asks a voice for a sentence without a letter or digit', () => {
    const drive = drivePlayer(['* * *', 'Call us.', '…']);
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Call us.');
    drive.hearOut();
    expect(drive.state().status).toBe('finished');
  });

  test('finishes at once when there is nothing to read', () => {
    const drive = drivePlayer([]);
    drive.send({ type: 'play' });
    expect(drive.state().status).toBe('finished');
  });

  test('drops every event of another turn', () => {
    const drive = midSentence();
    const before = drive.state();
    drive.send(
      { type: 'started', turn: 0 },
      { type: 'word-reached', turn: 0, offset: 16 },
      { type: 'ended', turn: 0 },
      { type: 'failed', turn: 2, fault: 'synthesis-failed' },
      { type: 'timer-fired', timer: 'end', turn: 0 },
    );
    expect(drive.state()).toBe(before);
  });
});

describe('text in portions', () => {
  test('asks for more at the end of what has arrived, and goes on when it comes', () => {
    const drive = drivePlayer(scriptOf(TEXTS.slice(0, 1), 'growing'));
    expect(drive.send({ type: 'play' })).toContainEqual({ type: 'ask-for-text', from: 1 });
    expect(drive.hearOut()).toEqual([
      { type: 'clear-timers' },
      { type: 'ask-for-text', from: 1 },
      { type: 'set-timer', timer: 'text', turn: 2, ms: 8000 },
    ]);
    expect(drive.state()).toMatchObject({ status: 'loading', waitsFor: 'text' });
    expect(spokenBy(drive.grow(scriptOf(TEXTS, 'complete')))).toBe('Do not crush it.');
  });

  test('finishes when the rest turns out to be empty', () => {
    const drive = drivePlayer(scriptOf(TEXTS.slice(0, 1), 'growing'));
    drive.send({ type: 'play' });
    drive.hearOut();
    drive.grow(scriptOf(TEXTS.slice(0, 1), 'complete'));
    expect(drive.state().status).toBe('finished');
  });

  test('asks once for each length of the script, not at each sentence', () => {
    const drive = drivePlayer(scriptOf(TEXTS, 'growing'));
    expect(drive.send({ type: 'play' })).toContainEqual({ type: 'ask-for-text', from: 3 });
    expect(drive.hearOut()).not.toContainEqual({ type: 'ask-for-text', from: 3 });
  });

  test('tells when the rest never comes, and keeps the place', () => {
    const drive = drivePlayer(scriptOf(TEXTS.slice(0, 1), 'growing'));
    drive.send({ type: 'play' });
    drive.hearOut();
    drive.fire('text');
    expect(drive.state()).toMatchObject({
      status: 'blocked',
      reason: { kind: 'text-missing' },
      spot: { place: { sentence: 1, offset: 0 } },
    });
  });
});

describe('pausing', () => {
  test('is silence, and the first word after it is the interrupted one', () => {
    const drive = midSentence();
    expect(drive.send({ type: 'pause' })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
    expect(drive.state()).toMatchObject({
      status: 'paused',
      because: 'reader',
      spot: { place: { sentence: 0, offset: 9 }, word: { start: 9, end: 15 } },
    });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('tablet daily.');
  });

  test('goes back to the sentence’s start when the voice reports no words', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' }, { type: 'started', turn: ONE });
    drive.pass(900);
    drive.send({ type: 'pause' });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Take one tablet daily.');
  });

  test('twice in one sentence adds the offsets of both attempts', () => {
    const drive = midSentence();
    drive.send({ type: 'toggle' }, { type: 'toggle' });
    const turn = drive.turn();
    drive.send({ type: 'started', turn }, { type: 'word-reached', turn, offset: 7 }, { type: 'toggle' });
    expect(drive.state()).toMatchObject({ spot: { place: { sentence: 0, offset: 16 } } });
    expect(spokenBy(drive.send({ type: 'toggle' }))).toBe('daily.');
  });

  test('keeps offsets right after an emoji, a combining mark, and in Arabic and Chinese', () => {
    const text = '😀 cafe\u0301 دواء 药物 now';
    const drive = drivePlayer([text]);
    drive.send({ type: 'play' }, { type: 'started', turn: ONE });
    const heard = [3, 9, 14, 17].map((offset) => {
      drive.send({ type: 'word-reached', turn: ONE, offset });
      const state = drive.state();
      return state.status === 'speaking' && state.spot.word && text.slice(state.spot.word.start, state.spot.word.end);
    });
    expect(heard).toEqual(['cafe\u0301', 'دواء', '药物', 'now']);
  });

  test('works while loading, and takes the attempt back', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    expect(drive.send({ type: 'pause' })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
    expect(drive.state().status).toBe('paused');
  });
});

describe('hold', () => {
  test('stands ready at a place without a sound', () => {
    const drive = drivePlayer(TEXTS);
    expect(drive.send({ type: 'hold', place: { sentence: 0, offset: 11 } })).toEqual([]);
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 0, offset: 9 } } });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('tablet daily.');
  });

  test('silences what is under way', () => {
    const effects = midSentence().send({ type: 'hold', place: { sentence: 1, offset: 0 } });
    expect(effects).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
  });
});

describe('stop', () => {
  test('silences, clears the timers and forgets the place', () => {
    const drive = midSentence();
    expect(drive.send({ type: 'stop' })).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
    expect(drive.state().status).toBe('idle');
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Take one tablet daily.');
  });
});

describe('back and forward', () => {
  test('back repeats a sentence that was heard for more than two seconds', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play', place: { sentence: 1, offset: 0 } }, { type: 'started', turn: ONE });
    drive.pass(2001);
    expect(spokenBy(drive.send({ type: 'back' }))).toBe('Do not crush it.');
  });

  test('back leads to the sentence before when this one has hardly begun', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play', place: { sentence: 1, offset: 0 } }, { type: 'started', turn: ONE });
    drive.pass(2000);
    expect(spokenBy(drive.send({ type: 'back' }))).toBe('Take one tablet daily.');
  });

  test('back twice in a row leads one sentence further', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play', place: { sentence: 1, offset: 0 } }, { type: 'started', turn: ONE });
    drive.pass(5000);
    drive.send({ type: 'back' });
    expect(spokenBy(drive.send({ type: 'back' }))).toBe('Take one tablet daily.');
  });

  test('back at the first sentence stays there', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    expect(spokenBy(drive.send({ type: 'back' }))).toBe('Take one tablet daily.');
  });

  test('more than three words in, back repeats the sentence even when paused', () => {
    const drive = drivePlayer(['Call us.', 'Take one small tablet daily.']);
    drive.send({ type: 'play', place: { sentence: 1, offset: 22 } }, { type: 'pause' }, { type: 'back' });
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 1, offset: 0 } } });
    drive.send({ type: 'back' });
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 0, offset: 0 } } });
  });

  test('three words in is hardly begun: back leads to the sentence before', () => {
    const drive = drivePlayer(['Call us.', 'Take one small tablet daily.']);
    drive.send({ type: 'play', place: { sentence: 1, offset: 15 } }, { type: 'pause' }, { type: 'back' });
    expect(drive.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 0, offset: 0 } } });
  });

  test('forward speaks the next sentence', () => {
    expect(spokenBy(midSentence().send({ type: 'forward' }))).toBe('Do not crush it.');
  });

  test('forward at the last sentence finishes, speaking or paused', () => {
    const last = { type: 'play', place: { sentence: 2, offset: 0 } } as const;
    const speaking = drivePlayer(TEXTS);
    expect(speaking.send(last, { type: 'forward' })).toContainEqual({ type: 'silence' });
    expect(speaking.state().status).toBe('finished');
    const paused = drivePlayer(TEXTS);
    paused.send(last, { type: 'pause' }, { type: 'forward' });
    expect(paused.state().status).toBe('finished');
    paused.send({ type: 'back' });
    expect(paused.state()).toMatchObject({ status: 'paused', spot: { place: { sentence: 2, offset: 0 } } });
  });

  test('move the place and stay silent while paused', () => {
    const drive = midSentence();
    expect(drive.send({ type: 'pause' }, { type: 'forward' })).toEqual([]);
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Do not crush it.');
  });
});

describe('a change of speed or voice', () => {
  test('goes on from the current word in a new turn', () => {
    const drive = midSentence();
    expect(drive.send({ type: 'rate-changed', rate: 1.5 })).toContainEqual({
      type: 'speak',
      request: { turn: 2, text: 'tablet daily.', lang: 'en', voiceId: 'Anna|en-US', rate: 1.5 },
    });
  });

  test('starts the sentence over when the voice reports no words', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' }, { type: 'started', turn: ONE });
    expect(spokenBy(drive.send({ type: 'rate-changed', rate: 2 }))).toBe('Take one tablet daily.');
  });

  test('speaks with the voice chosen for the language', () => {
    const drive = midSentence();
    const effects = drive.send({ type: 'voice-changed', lang: 'en-US', voiceId: 'Ben|en-GB' });
    expect(effects).toContainEqual(
      expect.objectContaining({ request: expect.objectContaining({ text: 'tablet daily.', voiceId: 'Ben|en-GB' }) }),
    );
  });

  test('for another language leaves the current one alone', () => {
    expect(midSentence().send({ type: 'voice-changed', lang: 'fr', voiceId: 'Zoe|fr-FR' })).toEqual([]);
  });

  test('while paused says nothing and counts from the next word on', () => {
    const drive = midSentence();
    expect(drive.send({ type: 'pause' }, { type: 'rate-changed', rate: 0.5 })).toEqual([]);
    expect(drive.send({ type: 'play' })).toContainEqual(
      expect.objectContaining({ request: expect.objectContaining({ rate: 0.5 }) }),
    );
  });
});

describe('word events', () => {
  test('backwards, at the end of the text and broken ones change nothing', () => {
    const drive = midSentence();
    const before = drive.state();
    for (const offset of [5, 9, 0, 22, -1, Number.NaN]) drive.send({ type: 'word-reached', turn: ONE, offset });
    expect(drive.state()).toBe(before);
  });

  test.each([
    ['beyond the text', 500],
    ['in the middle of a word', 18],
  ])('%s show that the voice counts otherwise: the sentence is the finest place from then on', (_what, offset) => {
    const drive = midSentence();
    const effects = drive.send({ type: 'word-reached', turn: ONE, offset });
    expect(drive.state()).toMatchObject({
      status: 'speaking',
      spot: { place: { sentence: 0, offset: 0 }, word: null },
    });
    // No word comes any more that could wind up the clock that waits for one.
    expect(effects).toEqual([{ type: 'clear-timers' }, { type: 'set-timer', timer: 'end', turn: 1, ms: 6067 }]);
    const before = drive.state();
    drive.send({ type: 'word-reached', turn: ONE, offset: 16 });
    expect(drive.state()).toBe(before);
    expect(spokenBy(drive.send({ type: 'pause' }, { type: 'play' }))).toBe('Take one tablet daily.');
    drive.send({ type: 'word-reached', turn: drive.turn(), offset: 9 });
    expect(drive.state()).toMatchObject({ status: 'speaking', spot: { word: null } });
  });

  test('count bytes behind an accent: nothing is left out', () => {
    const drive = drivePlayer(['Pas de café à midi.']);
    drive.send({ type: 'play' }, { type: 'started', turn: ONE });
    // "à" is at 12, and at 13 in UTF-8; "midi" at 14, and at 16.
    for (const offset of [0, 4, 7, 13]) drive.send({ type: 'word-reached', turn: ONE, offset });
    expect(spokenBy(drive.send({ type: 'pause' }, { type: 'play' }))).toBe('Pas de café à midi.');
  });

  test('of a sign by itself: broken off there, it is said again', () => {
    const drive = drivePlayer(['A dose ± 2 mg.']);
    drive.send({ type: 'play' }, { type: 'started', turn: ONE });
    drive.send({ type: 'word-reached', turn: ONE, offset: 7 });
    expect(spokenBy(drive.send({ type: 'pause' }, { type: 'play' }))).toBe('± 2 mg.');
  });

  test('may point at the space before the word', () => {
    const drive = midSentence();
    drive.send({ type: 'word-reached', turn: ONE, offset: 15 });
    expect(drive.state()).toMatchObject({ spot: { word: { start: 16, end: 22 } } });
  });

  test('count as a start where the engine sent none', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' }, { type: 'word-reached', turn: ONE, offset: 0 });
    expect(drive.state().status).toBe('speaking');
  });

  test('count as a start even where they lead to no word of the text', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' }, { type: 'word-reached', turn: ONE, offset: -1 });
    expect(drive.state()).toMatchObject({ status: 'speaking', spot: { word: null } });
  });

  test('wind the watchdogs up anew, shorter as less is left', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    const first = timerOf(drive.send({ type: 'started', turn: ONE }), 'end');
    const later = drive.send({ type: 'word-reached', turn: ONE, offset: 16 });
    // 22 letters and one capital at 12 a second, × 1.6 + 3 s; then 6 letters.
    expect(first).toBe(6067);
    expect(timerOf(later, 'end')).toBe(3800);
    expect(timerOf(later, 'progress')).toBe(5800);
  });
});

describe('faults', () => {
  test('an end without a start was not heard: the same words are tried again, then it is told', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    for (const voiceId of ['Anna|en-US', 'Ben|en-GB']) {
      expect(timerOf(drive.send({ type: 'ended', turn: drive.turn() }), 'quiet')).toBe(300);
      expect(drive.fire('quiet')).toContainEqual(
        expect.objectContaining({ request: expect.objectContaining({ text: 'Take one tablet daily.', voiceId }) }),
      );
    }
    drive.send({ type: 'ended', turn: drive.turn() });
    expect(drive.state()).toMatchObject({
      status: 'blocked',
      reason: { kind: 'engine-silent' },
      spot: { place: { sentence: 0, offset: 0 } },
    });
  });

  test('an engine that never answers is told of in less than ten seconds', () => {
    const drive = drivePlayer(TEXTS);
    let waited = timerOf(drive.send({ type: 'play' }), 'start') ?? Number.NaN;
    for (let attempt = 1; attempt < 3; attempt++) {
      waited += timerOf(drive.fire('start'), 'quiet') ?? Number.NaN;
      waited += timerOf(drive.fire('quiet'), 'start') ?? Number.NaN;
    }
    expect(drive.fire('start')).toEqual([{ type: 'clear-timers' }, { type: 'silence' }]);
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'engine-silent' } });
    expect(waited).toBe(9600);
  });

  test.each(['end', 'progress'] as const)('a missing %s is answered from the current word', (timer) => {
    const drive = midSentence();
    expect(drive.fire(timer)).toContainEqual({ type: 'silence' });
    expect(spokenBy(drive.fire('quiet'))).toBe('tablet daily.');
  });

  test('a failed synthesis is tried three times, then told, with nothing skipped', () => {
    const drive = midSentence();
    for (let attempt = 1; attempt <= 3; attempt++) {
      drive.send({ type: 'failed', turn: drive.turn(), fault: 'synthesis-failed' });
      if (attempt < 3) expect(spokenBy(drive.fire('quiet'))).toBe('tablet daily.');
    }
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'engine-failed' } });
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('tablet daily.');
  });

  test('the count of faults starts again after a sentence was heard', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    for (const text of ['Do not crush it.', 'Call us.']) {
      for (let fault = 0; fault < 2; fault++) {
        drive.send({ type: 'failed', turn: drive.turn(), fault: 'synthesis-failed' });
        drive.fire('quiet');
      }
      expect(spokenBy(drive.hearOut())).toBe(text);
    }
  });

  test('not-allowed is told at once: trying again would be refused too', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' }, { type: 'failed', turn: ONE, fault: 'not-allowed' });
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'not-allowed' } });
  });

  test('a voice that has gone gives way to another one of the language, else it is told', () => {
    const drive = drivePlayer(TEXTS);
    drive.send({ type: 'play' });
    const effects = drive.send({ type: 'failed', turn: ONE, fault: 'voice-unavailable' });
    expect(effects).toContainEqual(
      expect.objectContaining({ request: expect.objectContaining({ voiceId: 'Ben|en-GB' }) }),
    );
    drive.send({ type: 'failed', turn: drive.turn(), fault: 'voice-unavailable' });
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voice', lang: 'en' } });
  });

  test('of a list whose voices are all gone only four are tried', () => {
    const voices = Array.from({ length: 300 }, (_, i) => ({ id: `Voice ${i}|en`, name: `Voice ${i}`, lang: 'en' }));
    const drive = drivePlayer(TEXTS, { voices });
    drive.send({ type: 'play' });
    for (let i = 0; i < 4; i++) drive.send({ type: 'failed', turn: drive.turn(), fault: 'voice-unavailable' });
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voice', lang: 'en' } });
    expect(drive.turn()).toBe(4);
  });

  test('forward from a sentence that no voice can read goes on with the next', () => {
    const script = scriptOf(TEXTS);
    const [first, ...rest] = script.sentences;
    const drive = drivePlayer({ ...script, sentences: first ? [{ ...first, lang: 'fr' }, ...rest] : [] });
    drive.send({ type: 'play' });
    expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voice', lang: 'fr' } });
    expect(spokenBy(drive.send({ type: 'forward' }))).toBe('Do not crush it.');
  });
});

describe('when somebody else takes the voice', () => {
  const taken = (drive: ReturnType<typeof drivePlayer>) =>
    drive.send({ type: 'failed', turn: drive.turn(), fault: 'interrupted' });

  test('waits 0.6, 1.2 and 2.4 s, goes on from the same word, then gives way', () => {
    const drive = midSentence();
    for (const wait of [600, 1200, 2400]) {
      expect(timerOf(taken(drive), 'quiet')).toBe(wait);
      expect(spokenBy(drive.fire('quiet'))).toBe('tablet daily.');
    }
    taken(drive);
    expect(drive.state()).toMatchObject({
      status: 'paused',
      because: 'taken',
      spot: { place: { sentence: 0, offset: 9 } },
    });
  });

  test('counts from one again after a sentence has ended', () => {
    const drive = midSentence();
    taken(drive);
    drive.fire('quiet');
    drive.hearOut();
    expect(timerOf(taken(drive), 'quiet')).toBe(600);
  });

  test('a reader’s pause while waiting is the reader’s', () => {
    const drive = midSentence();
    taken(drive);
    expect(drive.send({ type: 'pause' })).toEqual([{ type: 'clear-timers' }]);
    expect(drive.state()).toMatchObject({ status: 'paused', because: 'reader' });
  });
});

describe('voices', () => {
  test('that are still arriving are waited for', () => {
    const drive = drivePlayer(TEXTS, { voices: [], supply: 'settling' });
    expect(timerOf(drive.send({ type: 'play' }), 'voices')).toBe(9500);
    const voices = [{ id: 'Anna|en-US', name: 'Anna', lang: 'en-US' }];
    expect(spokenBy(drive.send({ type: 'voices-changed', voices, supply: 'settling' }))).toBe('Take one tablet daily.');
  });

  describe('for a French phrase in an English text', () => {
    const french = { id: 'Zoe|fr-FR', name: 'Zoe', lang: 'fr-FR' };
    const english = { id: 'Anna|en-US', name: 'Anna', lang: 'en-US' };
    const script = scriptOf(['Prenez un comprimé']);
    const phrase = { ...script, sentences: script.sentences.map((one) => ({ ...one, lang: 'fr', within: 'en' })) };

    test.each([
      ['the French one, where there is one', [english, french], 'Zoe|fr-FR', 'fr'],
      ['the English one, where none speaks French: reading does not stop', [english], 'Anna|en-US', 'en'],
    ])('are %s', (_, voices, voiceId, lang) => {
      const effects = drivePlayer(phrase, { voices }).send({ type: 'play' });
      expect(effects).toContainEqual(expect.objectContaining({ request: expect.objectContaining({ voiceId, lang }) }));
    });

    test('are waited for while they arrive', () => {
      const drive = drivePlayer(phrase, { voices: [english], supply: 'settling' });
      expect(timerOf(drive.send({ type: 'play' }), 'voices')).toBe(9500);
    });

    test('are told to be missing in French where there is neither', () => {
      const drive = drivePlayer(phrase, { voices: [{ id: 'Max|de', name: 'Max', lang: 'de' }] });
      drive.send({ type: 'play' });
      expect(drive.state()).toMatchObject({ status: 'blocked', reason: { kind: 'no-voice', lang: 'fr' } });
    });
  });

  test.each([
    { voices: [], reason: { kind: 'no-voices' } },
    { voices: [{ id: 'Zoe|fr-FR', name: 'Zoe', lang: 'fr-FR' }], reason: { kind: 'no-voice', lang: 'en' } },
  ])('that never come are told of: $reason.kind', ({ voices, reason }) => {
    const drive = drivePlayer(TEXTS, { voices, supply: 'settling' });
    drive.send({ type: 'play' });
    drive.fire('voices');
    expect(drive.state()).toMatchObject({ status: 'blocked', reason });
  });

  test('that come while blocked do not start speech by themselves; play does', () => {
    const drive = drivePlayer(TEXTS, { voices: [] });
    drive.send({ type: 'play' });
    const voices = [{ id: 'Anna|en-US', name: 'Anna', lang: 'en-US' }];
    expect(drive.send({ type: 'voices-changed', voices, supply: 'settled' })).toEqual([]);
    expect(spokenBy(drive.send({ type: 'play' }))).toBe('Take one tablet daily.');
  });
});
