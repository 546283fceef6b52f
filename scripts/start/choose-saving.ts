import type { RecorderChoice } from './recorder.ts';

/** How what is said gets into a file. `sentence` tells a person. */
export type SavingChoice =
  /** Recorded as it is heard, with a voice of the system. */
  | { readonly kind: 'record' }
  /** Made by Hark with its own voice, faster than it could be heard; nothing is read aloud. */
  | { readonly kind: 'make'; readonly sentence: string }
  | { readonly kind: 'none'; readonly sentence: string };

export type SavingFacts = {
  readonly recorder: RecorderChoice;
  /** Whether the browser has a voice of the system. */
  readonly voices: 'some' | 'none';
  /** Whether this program can have Hark make the file in this browser. */
  readonly making: 'possible' | 'impossible';
};

export function chooseSaving({ recorder, voices, making }: SavingFacts): SavingChoice {
  if (voices === 'some' && recorder.kind === 'recorder') return { kind: 'record' };
  const reason =
    recorder.kind === 'none' && voices === 'some' ? recorder.sentence : 'This browser has no voice of the system.';
  if (making === 'possible') return { kind: 'make', sentence: `${reason} Hark makes the file with its own voice.` };
  // Its own voice is heard as any other.
  if (recorder.kind === 'recorder') return { kind: 'record' };
  return {
    kind: 'none',
    sentence: `Nothing is saved. ${recorder.sentence} With --browser chromium Hark makes the file itself.`,
  };
}
