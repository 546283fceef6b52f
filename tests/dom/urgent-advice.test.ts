import { describe, expect, it } from 'vitest';
import { isUrgentAdvice } from '@/utils/dom/urgent-advice.ts';

describe('isUrgentAdvice', () => {
  it.each([
    'Call 999 if you have any of these:',
    'Go to A&E.',
    'In an emergency dial 112 🚑',
    'Appelez le 15.',
    'Notruf 112',
    'Ring the poison centre.',
    'Go to the emergency department.',
  ])('is "%s"', (text) => {
    expect(isUrgentAdvice(text)).toBe(true);
  });

  it.each(['Call us on 0113 911 010', 'Page 112', 'They call 1,999 people a year.', 'Take 112 mg.'])(
    'is not "%s"',
    (text) => {
      expect(isUrgentAdvice(text)).toBe(false);
    },
  );
});
