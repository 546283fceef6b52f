import type { EngineFault } from '@/utils/core/speech/engine-fault.ts';

/** What the browser's error code means for the player. */
export function faultOf(code: SpeechSynthesisErrorCode): EngineFault {
  switch (code) {
    // The player's own silences are filtered out before: here somebody else took the voice.
    case 'interrupted':
    case 'canceled':
      return 'interrupted';
    case 'voice-unavailable':
    case 'language-unavailable':
      return 'voice-unavailable';
    case 'not-allowed':
      return 'not-allowed';
    case 'audio-busy':
    case 'audio-hardware':
    case 'invalid-argument':
    case 'network':
    case 'synthesis-failed':
    case 'synthesis-unavailable':
    case 'text-too-long':
      return 'synthesis-failed';
    default:
      // A code of a newer browser.
      return 'synthesis-failed';
  }
}
