import type { NowPlaying } from '@/utils/core/interface/now-playing.ts';
import { createInaudibleSound } from './inaudible-sound.ts';

/** What the keys of a keyboard, a headset or a lock screen ask for. */
export type MediaKey = 'play' | 'pause' | 'stop' | 'next' | 'previous';

/** The system's media keys while something is read, and what it shows beside them. */
export interface MediaKeys {
  /** Null: nothing is under way, and the keys are somebody else's. */
  show(now: NowPlaying | null): void;
}

const ACTIONS = {
  play: 'play',
  pause: 'pause',
  stop: 'stop',
  nexttrack: 'next',
  previoustrack: 'previous',
} as const satisfies Partial<Record<MediaSessionAction, MediaKey>>;

/**
 * Media keys by the Media Session API. Speech alone does not bring them: a browser gives the keys to a page that plays
 * a sound, so one that nobody hears is played along (seen on Chromium 156 in the offscreen document, on Firefox 153 in
 * the background page). A context without the API, or one in which the browser plays no sound, has no media keys and
 * loses nothing else.
 */
export function createMediaKeys(onKey: (key: MediaKey) => void): MediaKeys {
  const { mediaSession } = navigator;
  if (mediaSession === undefined || typeof Audio === 'undefined') return { show: () => {} };
  let sound: HTMLAudioElement | null = null;
  let shown: NowPlaying | null = null;

  const open = () => {
    const opened = new Audio(URL.createObjectURL(createInaudibleSound()));
    opened.loop = true;
    for (const [action, key] of Object.entries(ACTIONS)) {
      mediaSession.setActionHandler(action as MediaSessionAction, () => onKey(key));
    }
    return opened;
  };

  const close = () => {
    if (sound === null) return;
    sound.pause();
    URL.revokeObjectURL(sound.src);
    // An element that still has a sound keeps the keys.
    sound.removeAttribute('src');
    sound.load();
    sound = null;
    for (const action of Object.keys(ACTIONS)) mediaSession.setActionHandler(action as MediaSessionAction, null);
    mediaSession.metadata = null;
    mediaSession.playbackState = 'none';
    mediaSession.setPositionState();
  };

  return {
    show(now) {
      if (JSON.stringify(now) === JSON.stringify(shown)) return;
      const before = shown;
      shown = now;
      if (now === null) return close();
      sound ??= open();
      // Refused where the browser lets no page play by itself: then there are no keys.
      if (now.status === 'playing' && sound.paused) sound.play().catch(() => {});
      if (now.status === 'paused') sound.pause();
      mediaSession.playbackState = now.status;
      if (before?.title !== now.title) mediaSession.metadata = new MediaMetadata({ title: now.title, artist: 'Hark' });
      if (now.progress !== null) mediaSession.setPositionState({ ...now.progress, playbackRate: 1 });
    },
  };
}
