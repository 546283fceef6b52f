import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameFile } from '@/utils/core/audio-file/name-file.ts';

describe('the name of a file', () => {
  test.each([
    ['Your first visit, step by step | Alder Street Clinic', 'Your first visit, step by step Alder Street Clinic.wav'],
    ['3/4 of the way: what now?', '3-4 of the way what now.wav'],
    ['../../etc/passwd', '-..-etc-passwd.wav'],
    ['.hidden', 'hidden.wav'],
    ['  a\n\tb  ', 'a b.wav'],
    ['', 'Hark.wav'],
    ['???', 'Hark.wav'],
    ['con', 'Hark con.wav'],
    ['nul.txt', 'Hark nul.txt.wav'],
    ['txt.\u202egpj', 'txt. gpj.wav'],
    ['Kniegelenk 🦵🏽', 'Kniegelenk 🦵🏽.wav'],
    ['آزمایش خون', 'آزمایش خون.wav'],
    ['می\u200cروم', 'می\u200cروم.wav'],
    ['\u200d', 'Hark \u200d.wav'],
    ['膝の手術', '膝の手術.wav'],
    ['half \ud83d', 'half.wav'],
  ])('of "%s" is "%s"', (title, name) => {
    expect(nameFile(title, 'wav')).toBe(name);
  });

  test('is not cut within a character', () => {
    expect(nameFile(`${'a'.repeat(94)}👩‍⚕️ and more`, 'ogg')).toBe(`${'a'.repeat(94)}.ogg`);
    expect(nameFile(`${'a'.repeat(95)}e\u0301`, 'ogg')).toBe(`${'a'.repeat(95)}.ogg`);
    expect(nameFile('a'.repeat(200), 'ogg')).toBe(`${'a'.repeat(96)}.ogg`);
  });

  test('is safe and short whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = nameFile(title, 'ogg');
        expect(name.length).toBeLessThanOrEqual(100);
        expect(name).toMatch(/^[^. \\/:*?"<>|\p{Cc}\p{Cs}][^\\/:*?"<>|\p{Cc}\p{Cs}\u202e]*\.ogg$/u);
      }),
    );
  });
});
