import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Speeds, setSpeedFor, speedFor, stepSpeed, stepSpeedFor } from '@/utils/core/settings/speed.ts';

describe('the speeds', () => {
  test('go up one by one and stay at the fastest', () => {
    const climbed = [0.5];
    for (let step = 0; step < 11; step += 1) climbed.push(stepSpeed(climbed.at(-1) ?? 0, 'faster'));
    expect(climbed).toEqual([0.5, 0.75, 1, 1.3, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 4]);
  });

  test('go down one by one and stay at the slowest', () => {
    const climbed = [4];
    for (let step = 0; step < 11; step += 1) climbed.push(stepSpeed(climbed.at(-1) ?? 0, 'slower'));
    expect(climbed).toEqual([4, 3.5, 3, 2.5, 2, 1.75, 1.5, 1.3, 1, 0.75, 0.5, 0.5]);
  });

  test('lead from a speed between two to the next one on either side', () => {
    expect([stepSpeed(1.1, 'slower'), stepSpeed(1.1, 'faster')]).toEqual([1, 1.3]);
  });

  test('clamp a speed out of bounds', () => {
    expect([
      stepSpeed(0.1, 'slower'),
      stepSpeed(0.1, 'faster'),
      stepSpeed(16, 'slower'),
      stepSpeed(16, 'faster'),
    ]).toEqual([0.5, 0.5, 4, 4]);
  });

  test('are undone by the opposite step, away from the ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(0.75, 1, 1.3, 1.5, 1.75, 2, 2.5), (rate) => {
        expect(stepSpeed(stepSpeed(rate, 'faster'), 'slower')).toBe(rate);
        expect(stepSpeed(stepSpeed(rate, 'slower'), 'faster')).toBe(rate);
      }),
    );
  });
});

describe('the speed of a language', () => {
  const speeds = { rate: 1.5, rates: { pl: 0.75 } };

  test('is its own, or the one for all others', () => {
    expect(['pl', 'de', null, 'toString'].map((lang) => speedFor(speeds, { lang }))).toEqual([0.75, 1.5, 1.5, 1.5]);
    expect([speedFor(speeds, {}), speedFor({ rate: 2 }, { lang: 'pl' })]).toEqual([1.5, 2]);
  });

  test('is what a press changes while it is read, and keeps the others', () => {
    expect(stepSpeedFor(speeds, { lang: 'pl' }, 'faster')).toEqual({ rates: { pl: 1 }, voiceRates: {} });
    expect(stepSpeedFor(speeds, { lang: 'de' }, 'slower')).toEqual({ rates: { pl: 0.75, de: 1.3 }, voiceRates: {} });
    expect(stepSpeedFor(speeds, {}, 'faster')).toEqual({ rate: 1.75, voiceRates: {} });
  });
});

describe('the speed of a voice', () => {
  const speeds = {
    rate: 1.5,
    rates: { pl: 0.75, yue: 3 },
    voiceRates: { 'Ewa|pl-PL': 2, 'Jan 😀|pl': 0.5, 'Bo|de-DE': 1 },
  };

  test('is its own, or that of its own language whatever the text is in, or the one for all others', () => {
    const voices = ['Ewa|pl-PL', 'Jan 😀|pl', 'Zosia|pl-PL', 'Sin-ji|zh-HK', 'Anna|en-US', 'toString'];
    const heard = voices.map((voiceId) => speedFor(speeds, { voiceId, lang: 'en' }));
    expect(heard).toEqual([2, 0.5, 0.75, 3, 1.5, 1.5]);
  });

  test('is what a press changes while the voice reads, with that of its language', () => {
    expect(stepSpeedFor(speeds, { voiceId: 'Zosia|pl-PL', lang: 'en' }, 'faster')).toEqual({
      rates: { pl: 1, yue: 3 },
      voiceRates: { ...speeds.voiceRates, 'Zosia|pl-PL': 1 },
    });
  });

  test('gives way to one that is chosen for its language where no voice is known', () => {
    expect(setSpeedFor(speeds, { lang: 'pl' }, 1)).toEqual({
      rates: { pl: 1, yue: 3 },
      voiceRates: { 'Bo|de-DE': 1 },
    });
  });

  test('is remembered for so many voices, those changed last', () => {
    const names = Array.from({ length: 45 }, (_, at) => `Voice ${at}|en-US`);
    let many: Speeds = { rate: 1 };
    for (const voiceId of [...names, 'Voice 7|en-US']) many = { ...many, ...setSpeedFor(many, { voiceId }, 2) };
    const kept = Object.keys(many.voiceRates ?? {});
    expect([kept.length, kept[0], kept.at(-2), kept.at(-1)]).toEqual([
      40,
      'Voice 5|en-US',
      'Voice 44|en-US',
      'Voice 7|en-US',
    ]);
  });

  test('counts after whatever was chosen before: the speed that was just chosen is the one that is heard', () => {
    const voiceId = fc.constantFrom('Ewa|pl-PL', 'Jan|pl', 'Anna|en-US', null);
    const subject = fc.record({ voiceId, lang: fc.constantFrom('pl', 'en', null) });
    fc.assert(
      fc.property(fc.array(fc.tuple(subject, fc.constantFrom(0.5, 1, 2)), { maxLength: 8 }), (choices) => {
        let now: Speeds = { rate: 1 };
        for (const [wanted, rate] of choices) {
          now = { ...now, ...setSpeedFor(now, wanted, rate) };
          if (wanted.voiceId !== null || wanted.lang !== null) expect(speedFor(now, wanted)).toBe(rate);
        }
      }),
    );
  });
});
