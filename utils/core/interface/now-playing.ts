import type { PlayerView } from '../reading/player-view.ts';

/** What the system shows of the reading beside its media keys, on the lock screen for one. */
export interface NowPlaying {
  readonly status: 'playing' | 'paused';
  readonly title: string;
  /** How far reading has come, in seconds; null while nobody knows how long it takes. */
  readonly progress: { readonly duration: number; readonly position: number } | null;
}

/** What to show, or null where nothing is under way that a key could steer. */
export function describeNowPlaying(
  { activity: { status }, progress, leftMs }: PlayerView,
  title: string,
): NowPlaying | null {
  switch (status) {
    case 'idle':
    case 'finished':
      return null;
    case 'loading':
    case 'speaking':
      return { status: 'playing', title, progress: toSeconds(progress.fraction, leftMs) };
    case 'paused':
    case 'blocked':
      return { status: 'paused', title, progress: toSeconds(progress.fraction, leftMs) };
  }
}

function toSeconds(fraction: number, leftMs: number | undefined): NowPlaying['progress'] {
  if (leftMs === undefined || fraction >= 1) return null;
  const duration = leftMs / 1000 / (1 - fraction);
  return { duration, position: duration * fraction };
}
