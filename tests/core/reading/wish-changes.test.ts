import { describe, expect, test } from 'vitest';
import type { PlayerWishes } from '@/utils/core/reading/player-memory.ts';
import { createPlayerState } from '@/utils/core/reading/player-state.ts';
import { listWishChanges } from '@/utils/core/reading/wish-changes.ts';

const WISHES: PlayerWishes = {
  rate: 1.25,
  preferred: { en: 'Bea|en-US', fr: 'Chloé|fr-FR' },
  builtIn: 'when-needed',
  dialects: 'apart',
  pauses: 'normal',
};

const { memory } = createPlayerState(WISHES);

describe('what a player is told of a reader’s wishes', () => {
  test('is nothing where they are as before', () => {
    expect(listWishChanges(memory, { ...WISHES, preferred: { fr: 'Chloé|fr-FR', en: 'Bea|en-US' } })).toEqual([]);
  });

  test('is each one that has changed, the voices there are to choose from first', () => {
    const changed: PlayerWishes = {
      rate: 2,
      rates: { de: 1.5 },
      voiceRates: { 'Bea|en-US': 0.75 },
      sound: { pitch: 0.8, volume: 1 },
      output: 'sleepy',
      earcons: 'ends',
      preferred: { en: 'Anna|en-US', es: 'Ana|es-ES' },
      builtIn: 'always',
      dialects: 'alike',
      pauses: 'none',
      reach: 'network',
      stops: 'sentence',
    };
    expect(listWishChanges(memory, changed)).toEqual([
      { type: 'reach-changed', reach: 'network' },
      { type: 'rate-changed', rate: 2, rates: { de: 1.5 }, voiceRates: { 'Bea|en-US': 0.75 } },
      { type: 'sound-changed', sound: { pitch: 0.8, volume: 1 } },
      { type: 'output-changed', output: 'sleepy' },
      { type: 'earcons-changed', earcons: 'ends' },
      { type: 'pauses-changed', pauses: 'none' },
      { type: 'stops-changed', stops: 'sentence' },
      { type: 'built-in-changed', builtIn: 'always' },
      { type: 'dialects-changed', dialects: 'alike' },
      { type: 'voice-changed', lang: 'en', voiceId: 'Anna|en-US' },
      { type: 'voice-changed', lang: 'fr', voiceId: null },
      { type: 'voice-changed', lang: 'es', voiceId: 'Ana|es-ES' },
    ]);
  });
});
