import { isSame } from '../settings/setting-place.ts';
import { speedsOf } from '../settings/speed.ts';
import { OWN_SOUND } from '../settings/voice-sound.ts';
import type { PlayerCommand } from './player-event.ts';
import type { PlayerMemory, PlayerWishes } from './player-memory.ts';

/** What a player that remembers so much is to be told, so that it reads as the reader wishes now. */
export function listWishChanges(memory: PlayerMemory, wishes: PlayerWishes): readonly PlayerCommand[] {
  const { preferred, builtIn, dialects, pauses } = wishes;
  const { sound = OWN_SOUND, output = 'ready', earcons = 'none', reach = 'device', stops = 'never' } = wishes;
  const { rate, rates = {}, voiceRates = {} } = wishes;
  const speeds = { rate, rates, voiceRates };
  const changes: readonly (readonly [before: unknown, now: unknown, command: PlayerCommand])[] = [
    // First: it says which voices there are to choose from.
    [memory.reach, reach, { type: 'reach-changed', reach }],
    [speedsOf(memory), speeds, { type: 'rate-changed', ...speeds }],
    [memory.sound, sound, { type: 'sound-changed', sound }],
    [memory.output, output, { type: 'output-changed', output }],
    [memory.earcons, earcons, { type: 'earcons-changed', earcons }],
    [memory.pauses, pauses, { type: 'pauses-changed', pauses }],
    [memory.stops, stops, { type: 'stops-changed', stops }],
    [memory.builtIn, builtIn, { type: 'built-in-changed', builtIn }],
    [memory.dialects, dialects, { type: 'dialects-changed', dialects }],
    ...[...new Set([...Object.keys(memory.preferred), ...Object.keys(preferred)])].map((lang) => {
      const voiceId = preferred[lang] ?? null;
      return [memory.preferred[lang] ?? null, voiceId, { type: 'voice-changed', lang, voiceId }] as const;
    }),
  ];
  return changes.flatMap(([before, now, command]) => (isSame(before, now) ? [] : [command]));
}
