import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isManaged, speedPlace } from '@/utils/core/settings/apply-managed.ts';
import { isFixedSpeed, listFixedSpeeds } from '@/utils/core/settings/fixed-speeds.ts';
import { parseManaged } from '@/utils/core/settings/parse-managed.ts';

const POLICY = { rates: { en: 1.3 }, voiceRates: { 'Ewa|pl': 0.75 }, pauses: 'long' };

describe('the speeds of a clinic', () => {
  test('are listed as places, without its other choices', () => {
    expect(listFixedSpeeds(parseManaged(POLICY))).toEqual(['rates.en', 'voiceRates.Ewa|pl']);
    expect(listFixedSpeeds(parseManaged({ ...POLICY, rate: 1 }))).toContain('rate');
  });

  test('fix those of their language and voice alone', () => {
    const fixed = listFixedSpeeds(parseManaged(POLICY));
    const subjects = [
      { lang: 'en', voiceId: null },
      { lang: 'pl', voiceId: 'Anna|en-US' },
      { lang: 'pl', voiceId: 'Ewa|pl' },
      { lang: 'pl', voiceId: 'Jan|pl' },
      { lang: 'pl', voiceId: null },
      { lang: null, voiceId: null },
    ];
    expect(subjects.map((subject) => isFixedSpeed(fixed, subject))).toEqual([true, true, true, false, false, false]);
  });

  test('are fixed where Hark itself would store none', () => {
    const speeds = (keys: readonly string[]) => fc.dictionary(fc.constantFrom(...keys), fc.constantFrom(0.5, 2));
    const voices = ['Anna|en-US', 'Ewa|pl', 'no id'];
    const policy = fc.record(
      { rate: fc.constantFrom(0.5, 2), rates: speeds(['en', 'pl']), voiceRates: speeds(voices) },
      { requiredKeys: [] },
    );
    const subject = fc.record({
      lang: fc.constantFrom('en', 'pl', 'de', null),
      voiceId: fc.constantFrom(...voices, 'Jan|pl', null),
    });
    fc.assert(
      fc.property(policy, subject, (written, about) => {
        const managed = parseManaged(written);
        expect(isFixedSpeed(listFixedSpeeds(managed), about)).toBe(isManaged(managed, speedPlace(about)));
      }),
    );
  });
});
