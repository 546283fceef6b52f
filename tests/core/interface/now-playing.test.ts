import { expect, test } from 'vitest';
import { describeNowPlaying } from '@/utils/core/interface/now-playing.ts';
import type { PlayerActivity, PlayerView } from '@/utils/core/reading/player-view.ts';

function nowPlaying(activity: PlayerActivity, rest: Partial<PlayerView> = {}) {
  const progress = { done: 1, total: 4, fraction: 0.25 };
  return describeNowPlaying({ activity, position: null, progress, rate: 1, ...rest }, 'Knees');
}

test.each<readonly [PlayerActivity, string | undefined]>([
  [{ status: 'idle' }, undefined],
  [{ status: 'loading', waitsFor: 'start' }, 'playing'],
  [{ status: 'speaking' }, 'playing'],
  [{ status: 'paused', because: 'reader' }, 'paused'],
  [{ status: 'blocked', reason: { kind: 'no-voices' } }, 'paused'],
  [{ status: 'finished' }, undefined],
])('for %j the system shows %s', (activity, status) => {
  expect(nowPlaying(activity)?.status).toBe(status);
});

test('the system shows how far reading has come once that is known', () => {
  expect(nowPlaying({ status: 'speaking' })).toEqual({ status: 'playing', title: 'Knees', progress: null });
  expect(nowPlaying({ status: 'speaking' }, { leftMs: 45_000 })?.progress).toEqual({ duration: 60, position: 15 });
});
