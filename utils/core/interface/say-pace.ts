import type { PlayerView } from '../reading/player-view.ts';
import type { Translate } from './translator.ts';

/** The speed as the reader chose it, and what it comes to with the voice where that is known. */
export function sayPace(
  { rate, wordsPerMinute }: Pick<PlayerView, 'rate' | 'wordsPerMinute'>,
  translate: Translate,
): string {
  if (wordsPerMinute === undefined) return translate('player.speed', { speed: rate });
  // In fives: no voice is steadier than that, and a number that moves all the time tells nothing.
  return translate('player.speed.words', { speed: rate, words: Math.round(wordsPerMinute / 5) * 5 });
}
