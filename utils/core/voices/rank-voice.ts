import type { Voice } from '../speech/speech-engine.ts';
import { knowVoice, type VoiceGrade } from './know-voice.ts';
import { type VoiceCharacter, voiceCharacter } from './voice-character.ts';

/** From this rank on a voice is offered only where its language has no other, or asked for by name. */
export const ODD = 100;

/** Added for a voice that sends text away: it stands behind those of its kind that do not. */
const FAR = 50;

/** How far a voice is from what one would choose to listen to, whatever the region; 0 is best, below 10 all on the device that is meant for reading. */
export function rankVoice({ name, lang, reach }: Pick<Voice, 'name' | 'lang' | 'reach'>): number {
  const character = voiceCharacter(name);
  const known = character === 'natural' || character === 'plain' ? knowVoice(name, lang) : null;
  return (known === null ? rankCharacter(character) : rankGrade(known.grade)) + (reach === 'network' ? FAR : 0);
}

/** A voice that nobody has judged stands between "normal" and "low". */
function rankCharacter(character: VoiceCharacter): number {
  switch (character) {
    case 'natural':
      return 1;
    case 'plain':
      return 3;
    case 'robotic':
      return ODD;
    case 'built-in':
      return 2 * ODD;
    case 'variant':
      return 3 * ODD;
    case 'novelty':
      return 4 * ODD;
  }
}

function rankGrade(grade: VoiceGrade): number {
  switch (grade) {
    case 4:
      return 0;
    case 3:
      return 1;
    case 2:
      return 2;
    case 1:
      return 4;
    case 0:
      return ODD;
  }
}
