import { describe, expect, test } from 'vitest';
import { parseSettings } from '@/utils/core/settings/settings.ts';
import { undoChanges } from '@/utils/core/settings/undo-changes.ts';

const word = (text: string, say: string) => ({
  text,
  say,
  language: null,
  where: 'word' as const,
  letters: 'any case' as const,
});
const MINE = word('Ozempic', 'owe zem pick');
const THEIRS = word('Wegovy', 'we go vee');
const SINCE = word('نعم', 'nah am');

describe('undoing changes of the settings', () => {
  test('sets back what was changed, and leaves nothing of what was new', () => {
    const before = parseSettings({ pauses: 'short', rates: { en: 1.5 }, voiceRates: { 'Anna|en-US': 2 } });
    const after = parseSettings({ pauses: 'long', rates: { en: 0.75, pl: 2 }, marks: { word: 'none' } });
    expect(undoChanges(after, { before, after })).toEqual(before);
  });

  test('leaves what the reader has chosen since', () => {
    const before = parseSettings({ pauses: 'short' });
    const after = parseSettings({ pauses: 'long', stops: 'block' });
    const now = parseSettings({ pauses: 'none', stops: 'block', rate: 2 });
    expect(undoChanges(now, { before, after })).toEqual(parseSettings({ pauses: 'none', rate: 2 }));
  });

  test('loses no word and no favourite that came since', () => {
    const before = parseSettings({ pronunciations: [MINE], favourites: ['Anna|en-US'] });
    const after = parseSettings({
      pronunciations: [word('ozempic', 'ozz em pick'), THEIRS],
      favourites: ['Anna|en-US', 'Ewa|pl-PL'],
    });
    const now = parseSettings({
      pronunciations: [word('ozempic', 'ozz em pick'), THEIRS, SINCE],
      favourites: ['Anna|en-US', 'Ewa|pl-PL', '😀|fr'],
    });
    expect(undoChanges(now, { before, after })).toEqual(
      parseSettings({ pronunciations: [MINE, SINCE], favourites: ['Anna|en-US', '😀|fr'] }),
    );
  });

  test('brings back what is kept of files of words', () => {
    const part = { language: 'fr', xml: '<meta name="a" content="b"></meta>' };
    const before = parseSettings({});
    const after = parseSettings({ pronunciations: [THEIRS], keptParts: [part] });
    expect(undoChanges(after, { before, after })).toEqual(before);
    const other = { language: 'de', xml: '<meta name="c" content="d"></meta>' };
    const now = parseSettings({ pronunciations: [THEIRS], keptParts: [part, other] });
    expect(undoChanges(now, { before, after }).keptParts).toEqual([part, other]);
  });
});
