import { createInaudibleSound } from './inaudible-sound.ts';

/**
 * Wakes the output of the page this runs in by a sound that nobody hears: it is the stream to the device that wakes it.
 * Where the browser plays no sound, nothing happens.
 */
export function createOutputWaker(): { wake(): void; rest(): void } {
  let sound: HTMLAudioElement | null = null;
  return {
    wake() {
      if (sound !== null || typeof Audio === 'undefined') return;
      sound = new Audio(URL.createObjectURL(createInaudibleSound()));
      sound.loop = true;
      // Refused where the browser lets no page play by itself: then the wait alone is left.
      sound.play().catch(() => {});
    },
    rest() {
      if (sound === null) return;
      sound.pause();
      URL.revokeObjectURL(sound.src);
      // An element that still has a sound keeps the media keys.
      sound.removeAttribute('src');
      sound.load();
      sound = null;
    },
  };
}
