import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type RunningProcess, startProcess } from '../browser/child-process.ts';
import { waitUntil } from '../browser/wait-until.ts';
import type { Recorder } from './recorder.ts';

const format = ['--file-format=wav', '--format=s16le', '--rate=16000', '--channels=1', '--latency-msec=50'];
/** The header alone of a WAV file. */
const headerBytes = 44;
/** From the voice's end to the last sample in the file: the latencies of the player and of the recorder. */
const tailMs = 500;

export type PulseRecorderOptions = {
  /** The variables that lead to the PulseAudio. */
  readonly env: Readonly<Record<string, string>>;
  readonly sink: string;
};

/** Records what a sink of PulseAudio plays, in 16 bits, one channel, 16 kHz. */
export function createPulseRecorder({ env, sink }: PulseRecorderOptions): Recorder {
  let recording: RunningProcess | null = null;
  return {
    async start(path) {
      const started = startProcess('parec', [`--device=${sink}.monitor`, ...format, path], { env });
      recording = started;
      await waitUntil(
        'parec records',
        async () => {
          if (started.hasEnded()) throw new Error(started.printed());
          return (await stat(path)).size;
        },
        (size) => size > headerBytes,
      );
    },
    async stop() {
      if (recording === null) return;
      await delay(tailMs);
      await recording[Symbol.asyncDispose]();
      recording = null;
    },
  };
}
