import type { QueueResult } from '@/utils/core/sound-check/check-results.ts';

/** A voice as the browser offers it, without whatever else it says of it. */
export type OfferedVoice = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'voiceURI' | 'localService'>;

/** All voices that the browser offers now, those that send text away among them. */
export function readOfferedVoices(): readonly OfferedVoice[] {
  return hasSpeech() ? speechSynthesis.getVoices() : [];
}

/**
 * Whether something holds the speech of this browser, as far as a page can see. Firefox tells of every tab,
 * Chromium of this page alone: there a held queue shows only in a voice that does not start.
 */
export function readSpeechQueue(): QueueResult {
  if (!hasSpeech()) return 'free';
  if (speechSynthesis.paused) return 'paused';
  return speechSynthesis.speaking || speechSynthesis.pending ? 'speaking' : 'free';
}

/** Firefox with its speech switched off has no such object. */
function hasSpeech(): boolean {
  return typeof speechSynthesis !== 'undefined';
}
