/** How a voice is to sound, as the Web Speech API has it: 1 is the voice's own. */
export interface VoiceSound {
  readonly pitch: number;
  readonly volume: number;
}

export const OWN_SOUND: VoiceSound = { pitch: 1, volume: 1 };

/** Lower and higher than this most voices croak or squeak. */
export const PITCHES = [0.6, 0.8, 1, 1.2, 1.4] as const;
/** No silence among them: who hears nothing would look for a fault. */
export const VOLUMES = [0.25, 0.5, 0.75, 1] as const;
