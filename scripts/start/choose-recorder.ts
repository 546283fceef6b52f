import type { Recorder, RecorderChoice } from './recorder.ts';

/** What there is to record with. */
export type RecorderFacts = {
  readonly platform: string;
  /** The recorder of a PulseAudio that plays Hark's speech; null where there is none. */
  readonly pulse: Recorder | null;
};

/** The recorder to use. Another way to record is one more fact here, and one more file beside `pulse-recorder.ts`. */
export function chooseRecorder({ platform, pulse }: RecorderFacts): RecorderChoice {
  if (pulse !== null) return { kind: 'recorder', recorder: pulse };
  const sentence =
    platform === 'linux'
      ? 'What is heard cannot be recorded: that needs the programs of the Debian packages pulseaudio and pulseaudio-utils.'
      : 'On this system there is no way to record what is heard.';
  return { kind: 'none', sentence };
}
