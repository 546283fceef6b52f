import { describe, expect, test } from 'vitest';
import { listFavourites } from '@/utils/core/interface/list-favourites.ts';
import { listVoices } from '@/utils/core/interface/voice-list.ts';
import { voiceId } from '@/utils/core/voices/voice-id.ts';

const voice = (name: string, lang: string) => ({ id: voiceId(name, lang), name, lang });

describe('the list of voices', () => {
  test('names languages and countries in the reader’s own words, the page’s language first', () => {
    const voices = [
      voice('Microsoft Zira - English (United States)', 'en-US'),
      voice('Microsoft Hazel - English (Great Britain)', 'en-GB'),
      voice('Marie', 'fr-FR'),
      voice('Max', 'de'),
    ];
    const list = listVoices(voices, { first: 'fr', locale: 'de' });
    expect(list.map(({ name, voices }) => [name, voices.map(({ name }) => name)])).toEqual([
      ['Französisch', ['Marie']],
      ['Deutsch', ['Max']],
      ['Englisch', ['Zira – Vereinigte Staaten', 'Hazel – Vereinigtes Königreich']],
    ]);
  });

  test('keeps the system’s names where two voices would be called the same', () => {
    const voices = [voice('Ava', 'en-US'), voice('Ava (Premium)', 'en-US'), voice('Tom', 'en-US')];
    const [english] = listVoices(voices, { first: 'en', locale: 'en' });
    expect(english?.voices).toEqual([
      { id: 'Ava (Premium)|en-US', name: 'Ava (Premium)' },
      { id: 'Ava|en-US', name: 'Ava' },
      { id: 'Tom|en-US', name: 'Tom' },
    ]);
  });

  test('marks those that send text away, and has them behind the others', () => {
    const far = { ...voice('Google US English', 'en-US'), reach: 'network' } as const;
    const [english] = listVoices([far, voice('Tom', 'en-US')], { first: 'en', locale: 'en' });
    expect(english?.voices.map(({ name, reach }) => [name, reach])).toEqual([
      ['Tom', undefined],
      ['Female Google voice (US)', 'network'],
    ]);
  });

  test('has the favourites in the order they were chosen, folded away or not, as long as they are there', () => {
    const list = listVoices([voice('Bells', 'en-US'), voice('Tom', 'en-US'), voice('Ewa', 'pl-PL')], {
      first: 'en',
      locale: 'en',
    });
    expect(listFavourites(list, ['Ewa|pl-PL', 'Gone|en-US', 'Bells|en-US'])).toEqual([
      { id: 'Ewa|pl-PL', name: 'Ewa (Polish)' },
      { id: 'Bells|en-US', name: 'Bells' },
    ]);
  });

  test('folds the odd ones away', () => {
    const voices = [voice('Bells', 'en-US'), voice('Tom', 'en-US')];
    const [english] = listVoices(voices, { first: 'en', locale: 'en' });
    expect(english).toEqual({
      language: 'en',
      name: 'English',
      voices: [{ id: 'Tom|en-US', name: 'Tom' }],
      more: [{ id: 'Bells|en-US', name: 'Bells' }],
    });
  });
});
